/* Cards of the board can be dragged to a heap, or to an area of one. Without it each has lists to choose from, and a button. */
(() => {
  var dragged;
  document.getElementById('may-drag').hidden = false;
  var places = '[data-area], [data-verdict]';
  document.querySelectorAll('[data-card]').forEach((card) => {
    card.draggable = true;
    card.addEventListener('dragstart', (event) => {
      dragged = card;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
    });
  });
  document.querySelectorAll(places).forEach((place) => {
    place.addEventListener('dragover', (event) => {
      event.stopPropagation();
      if (!dragged || place.contains(dragged)) return;
      event.preventDefault();
      place.classList.add('is-over');
    });
    place.addEventListener('dragleave', () => place.classList.remove('is-over'));
    place.addEventListener('drop', (event) => {
      event.stopPropagation();
      place.classList.remove('is-over');
      if (!dragged || place.contains(dragged)) return;
      event.preventDefault();
      var form = dragged.querySelector('form');
      form.querySelector('[name=verdict]').value = place.closest('[data-verdict]').dataset.verdict;
      if (place.dataset.area !== undefined) form.querySelector('[name=area]').value = place.dataset.area;
      form.submit();
    });
  });
})();
