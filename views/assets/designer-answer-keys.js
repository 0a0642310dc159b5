/* The answers of the open question as lines: Enter, Backspace, arrows and pasting do what they do in a text. */
(() => {
  var answers = window.designer?.answers;
  if (!answers) return;

  function focus(field, at) {
    if (!field) return;
    field.focus();
    field.setSelectionRange(at, at);
  }

  /* What stands after the place goes along to the next line. */
  function enter(field) {
    var at = field.selectionStart;
    var rest = field.value.slice(field.selectionEnd);
    var next = field.parentNode.nextSibling;
    if (field.value.trim() === '' || !next) return;
    field.value = field.value.slice(0, at);
    focus(rest === '' && !next.nextSibling ? next.querySelector('input') : answers.add(rest, next), 0);
    answers.changed();
  }

  function paste(field, pasted) {
    var parts = pasted.split(/\r\n?|\n/);
    var before = field.value.slice(0, field.selectionStart);
    var after = field.value.slice(field.selectionEnd);
    var all = answers.linesIn([before + parts[0]].concat(parts.slice(1)).join('\n') + after);
    var last = field;
    field.value = all[0] || '';
    all.slice(1).forEach((line) => {
      last = answers.add(line, last.parentNode.nextSibling);
    });
    answers.grow();
    focus(last, last.value.length);
    answers.changed();
  }

  function remove(field) {
    var other = field.parentNode.previousSibling || field.parentNode.nextSibling;
    var before = other.querySelector('input');
    field.parentNode.dataset.kept = '';
    focus(before, before.value.length);
    field.parentNode.remove();
    answers.changed();
  }

  function move(row, way) {
    var other = way === 'up' ? row.previousSibling : row.nextSibling;
    if (!other || !row.nextSibling || (way === 'down' && !other.nextSibling)) return;
    row.parentNode.insertBefore(row, way === 'up' ? other : other.nextSibling);
    answers.changed();
  }

  function step(field, way) {
    var row = way === 'up' ? field.parentNode.previousSibling : field.parentNode.nextSibling;
    if (row) focus(row.querySelector('input'), row.querySelector('input').value.length);
  }

  function backspace(field) {
    if (!field.parentNode.nextSibling) step(field, 'up');
    else remove(field);
  }

  document.addEventListener('keydown', (event) => {
    var field = event.target;
    var way = { ArrowUp: 'up', ArrowDown: 'down' }[event.key];
    if (field.tagName !== 'INPUT' || !answers.has(field) || event.isComposing) return;
    if (event.key !== 'Enter' && !way && !(event.key === 'Backspace' && field.value === '')) return;
    event.preventDefault();
    if (event.key === 'Enter') enter(field);
    else if (!way) backspace(field);
    else if (event.altKey) move(field.parentNode, way);
    else step(field, way);
    if (event.altKey) field.focus();
  });

  document.addEventListener('paste', (event) => {
    var pasted = event.clipboardData ? event.clipboardData.getData('text/plain') : '';
    if (!answers.has(event.target) || !/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    paste(event.target, pasted);
  });

  document.addEventListener('click', (event) => {
    var button = answers.has(event.target) ? event.target.closest('button') : null;
    if (!button) return;
    move(button.closest('li'), button.dataset.way);
    (button.disabled ? button.parentNode.querySelector('button:not([disabled])') || button : button).focus();
  });
})();
