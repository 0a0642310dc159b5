/* Makes the page of questions fluent. Everything works without it: forms and links marked data-here are followed in
   their place, and cards can be dragged by their numbers. */
(() => {
  var designer = window.designer;
  if (!designer) return;

  document.addEventListener('submit', (event) => {
    var form = event.target;
    if (form.id === 'question-form') {
      event.preventDefault();
      designer.save(true, event.submitter);
    } else if (form.matches('[data-here]')) {
      event.preventDefault();
      send(form, event.submitter || document.activeElement);
    }
  });

  function send(form, button) {
    var body = designer.sent(form, button);
    var place = designer.placeOf(button);
    /* A form with words of its own has a page for what is wrong with them. */
    var otherwise = form.matches('.q-form') ? () => form.submit() : failed;
    calmly(() => designer.go(form.action, { method: 'POST', body: body }, place, otherwise));
  }

  /* The page says what it is about, whatever it is: no connection, or somebody signed out. */
  function failed() {
    designer.tell(document.getElementById('said').dataset.failed);
  }

  function calmly(act) {
    designer.allSaved().then(act, () => {});
  }

  document.addEventListener('click', (event) => {
    var link = event.target.closest('a[data-here]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    var place = designer.placeOf(link);
    calmly(() =>
      designer.go(link.href, {}, place, () => {
        location.assign(link.href);
      }),
    );
  });

  function watch() {
    Array.prototype.forEach.call(document.querySelectorAll('.handle'), (handle) => {
      handle.addEventListener('pointerdown', (event) => drag(handle, event));
    });
  }

  /* The buttons do the same from the keyboard. */
  function drag(handle, event) {
    var card = handle.closest('.q');
    var over = null;
    if (event.button !== 0 || card.classList.contains('open')) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);

    function mark(next) {
      if (over) over.classList.remove('drop-here');
      over = next;
      if (over) over.classList.add('drop-here');
    }

    function move(at) {
      card.classList.add('dragging');
      var beneath = document.elementFromPoint(at.clientX, at.clientY);
      var other = beneath ? beneath.closest('.q') : null;
      mark(other && other !== card ? other : null);
      if (at.clientY < 60) window.scrollBy(0, -14);
      if (at.clientY > window.innerHeight - 60) window.scrollBy(0, 14);
    }

    function end(at) {
      var before = at.type === 'pointerup' ? over : null;
      ['pointermove', 'pointerup', 'pointercancel'].forEach((type) => {
        handle.removeEventListener(type, type === 'pointermove' ? move : end);
      });
      card.classList.remove('dragging');
      mark(null);
      if (before) drop(card, before);
    }

    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  }

  function drop(card, before) {
    var body = new URLSearchParams({ before: before.id });
    var address = `${location.pathname}/questions/${card.id}/move`;
    calmly(() => designer.go(address, { method: 'POST', body: body }, { card: card.id }, failed));
  }

  document.addEventListener('designer-shown', watch);
  watch();
})();
