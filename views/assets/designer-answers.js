/* The answers of the open question, each in a field of its own. What is kept is the text behind them, a line for each. */
(() => {
  if (!window.designer) return;
  var list = null;
  /* What was written for a question, for as long as the page is there: a kind that is tried takes no answers away. */
  var written = {};
  var isWithout = '';

  function text() {
    return document.getElementById('in_answers');
  }

  function linesIn(value) {
    return value.split('\n').filter((line) => line.trim() !== '');
  }

  function fields() {
    return list ? Array.prototype.slice.call(list.querySelectorAll('input')) : [];
  }

  function show() {
    var form = document.getElementById('question-form');
    var area = text();
    var key = form ? form.dataset.key : '';
    if (!area) {
      isWithout = key;
      list = null;
      return;
    }
    if (list && area.form.contains(list)) list.remove();
    list = document.createElement('ol');
    list.className = 'answer-rows';
    linesIn(area.value).forEach((line) => {
      add(line);
    });
    add('');
    area.hidden = true;
    area.parentNode.insertBefore(list, area);
    name();
    if (isWithout === key && area.value === '' && written[key]) {
      fill(linesIn(written[key]));
      changed();
    }
    if (area.value !== '') written[key] = area.value;
    isWithout = '';
  }

  function fill(lines) {
    list.textContent = '';
    lines.concat('').forEach((line) => {
      add(line);
    });
    name();
  }

  function add(line, before) {
    var row = document.createElement('li');
    var field = document.createElement('input');
    field.value = line;
    field.autocomplete = 'off';
    field.lang = text().lang;
    field.setAttribute('aria-describedby', 'in_answers-problem');
    row.appendChild(field);
    row.appendChild(mover('up', '↑'));
    row.appendChild(mover('down', '↓'));
    row.dataset.kept = line;
    list.insertBefore(row, before || null);
    return field;
  }

  function mover(way, arrow) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'tool';
    button.dataset.way = way;
    button.textContent = arrow;
    return button;
  }

  /* Each field and button by the number of its line, and the last as where to go on. */
  function name() {
    var words = list.closest('.answers').dataset;
    var all = fields();
    all.forEach((field, i) => {
      var isLast = i === all.length - 1;
      field.id = `answer-${i + 1}`;
      field.setAttribute('aria-label', `${words.line} ${i + 1}`);
      field.placeholder = isLast ? words.next : '';
      field.parentNode.classList.toggle('is-new', isLast);
      Array.prototype.forEach.call(field.parentNode.querySelectorAll('button'), (button) => {
        button.hidden = isLast;
        button.setAttribute('aria-label', `${words[button.dataset.way]} ${i + 1}`);
        button.disabled = button.dataset.way === 'up' ? i === 0 : i >= all.length - 2;
      });
    });
    list.parentNode.querySelector('label').htmlFor = 'answer-1';
  }

  /* A line that is emptied to be written anew is what it was until it is left: it stays the same answer. */
  function lines() {
    return fields().map((field) => {
      if (field.value.trim() !== '') field.parentNode.dataset.kept = field.value;
      return field === document.activeElement && field.value.trim() === ''
        ? field.parentNode.dataset.kept
        : field.value;
    });
  }

  function sync() {
    text().value = linesIn(lines().join('\n')).join('\n');
    if (text().value !== '') written[text().form.dataset.key] = text().value;
  }

  function changed() {
    sync();
    name();
    text().dispatchEvent(new Event('input', { bubbles: true }));
  }

  /* There is always an empty line last. */
  function grow() {
    var last = fields().pop();
    if (last?.value.trim() !== '') add('');
  }

  /* Before what keeps the question looks at what there is to keep. */
  document.addEventListener(
    'input',
    (event) => {
      if (!list?.contains(event.target)) return;
      grow();
      name();
      sync();
    },
    true,
  );

  document.addEventListener(
    'focusout',
    (event) => {
      var row =
        list?.contains(event.target) && event.target.tagName === 'INPUT' ? event.target.parentNode : null;
      if (!row || event.target.value.trim() !== '' || !row.nextSibling || !row.dataset.kept) return;
      row.dataset.kept = '';
      setTimeout(() => {
        if (event.target.value.trim() !== '' || !row.parentNode) return;
        row.remove();
        changed();
      }, 0);
    },
    true,
  );

  /* Others may have changed the answers, or other ones have been chosen. */
  document.addEventListener('question-kept', () => {
    var here = list && text();
    if (here && linesIn(here.value).join('\n') !== linesIn(lines().join('\n')).join('\n'))
      fill(linesIn(here.value));
  });
  window.designer.answers = {
    has: (element) => Boolean(list) && list.contains(element),
    add: add,
    changed: changed,
    grow: grow,
    linesIn: linesIn,
  };
  document.addEventListener('designer-shown', show);
  document.addEventListener('question-shown', show);
  show();
})();
