/* Counts what is ticked in a list of questions, and ticks a whole group without asking the server. */
(() => {
  var form = document.getElementById('take');
  if (!form) return;
  var button = form.querySelector('.pick-bar .btn');
  var picked = document.getElementById('picked');

  function boxesIn(place) {
    return Array.from(place.querySelectorAll('input[name="take"][type="checkbox"]:not(:disabled)'));
  }

  function isTicked(box) {
    return box.checked;
  }

  function words(of, count) {
    return (count === 1 ? of.dataset.one : of.dataset.other).replace('#', count);
  }

  function tell() {
    var kept = form.querySelectorAll('input[name="take"][type="hidden"]').length;
    var count = kept + boxesIn(form).filter(isTicked).length;
    picked.textContent = count === 0 ? '' : words(picked, count);
    button.textContent = count === 0 ? button.dataset.none : words(button, count);
    Array.from(form.querySelectorAll('.pick-all')).forEach((one) => {
      var isAll = boxesIn(one.parentNode.parentNode).every(isTicked);
      one.firstElementChild.textContent = isAll ? one.dataset.none : one.dataset.all;
    });
  }

  form.addEventListener('change', tell);
  form.addEventListener('click', (event) => {
    var all = event.target.closest('.pick-all');
    if (!all) return;
    event.preventDefault();
    var boxes = boxesIn(all.parentNode.parentNode);
    var isAll = boxes.every(isTicked);
    boxes.forEach((box) => {
      box.checked = !isAll;
    });
    tell();
  });
  /* The browser may have put back what was ticked before. */
  window.addEventListener('pageshow', tell);
  tell();
})();
