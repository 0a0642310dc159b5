/* Cards of the board can be dragged from heap to heap. Without it each has a list to choose from, and a button. */
(() => {
  var dragged;
  var heaps = document.querySelectorAll('[data-verdict]');
  document.querySelectorAll('[data-card]').forEach((card) => {
    card.draggable = true;
    card.addEventListener('dragstart', (event) => {
      dragged = card;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
    });
  });
  heaps.forEach((heap) => {
    heap.addEventListener('dragover', (event) => {
      if (!dragged || heap.contains(dragged)) return;
      event.preventDefault();
      heap.classList.add('is-over');
    });
    heap.addEventListener('dragleave', () => heap.classList.remove('is-over'));
    heap.addEventListener('drop', (event) => {
      heap.classList.remove('is-over');
      if (!dragged || heap.contains(dragged)) return;
      event.preventDefault();
      var form = dragged.querySelector('form');
      form.querySelector('[name=verdict]').value = heap.dataset.verdict;
      form.submit();
    });
  });
})();
