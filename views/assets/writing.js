/* What is put in stands where somebody was writing, and a few marks can be made by a button. Everything works without. */
(() => {
  var form = document.querySelector('form[data-mark]');
  if (!form) return;
  var last = form.querySelector('textarea');

  form.addEventListener('focusin', (event) => {
    if (event.target.matches('textarea')) last = event.target;
  });

  /* Kept until the form is sent: the mark goes with it, and is taken out again where the place is known. */
  form.addEventListener('click', (event) => {
    if (!event.target.closest('[data-place]') || !last || last.value.includes(form.dataset.mark)) return;
    last.setRangeText(form.dataset.mark, last.selectionStart, last.selectionEnd, 'end');
  });

  /* Whoever comes back to the page by the browser's own button finds no mark in it. */
  window.addEventListener('pageshow', () => {
    for (const text of form.querySelectorAll('textarea'))
      text.value = text.value.replace(form.dataset.mark, '');
  });

  /* Around what is chosen, or where the caret is; `at` is where a line begins. */
  var marks = {
    bold: { before: '**', after: '**' },
    list: { before: '- ', at: true },
    link: { before: '[' },
  };

  function mark(button) {
    var how = marks[button.dataset.mark];
    var start = last.selectionStart;
    if (how.at) start = last.value.lastIndexOf('\n', start - 1) + 1;
    var chosen = last.value.slice(start, last.selectionEnd);
    var words = how.at
      ? chosen.replace(/^/gm, how.before)
      : how.before + chosen + (how.after || button.dataset.after);
    last.setRangeText(words, start, last.selectionEnd, 'end');
    last.focus();
    last.dispatchEvent(new Event('input', { bubbles: true }));
  }

  var bar = document.getElementById('marks');
  if (!bar) return;
  bar.hidden = false;
  bar.addEventListener('click', (event) => {
    var button = event.target.closest('button');
    if (button) mark(button);
  });
})();
