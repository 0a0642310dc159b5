/* What a form holds is kept while somebody writes. What cannot be kept stays on the page, and is said calmly. A form says
   in `was` what it was made from; one without is put together by the revision that it names. */
(() => {
  var form = document.querySelector('form[data-saving]');
  if (!form || !window.fetch || form.getAttribute('action').endsWith('/reopening')) return;
  var status = document.getElementById('save-status');
  /* Lines that a button has moved are on the page alone. */
  var last = form.hasAttribute('data-unsaved') ? '' : String(sent());
  var shown = valuesOf(form);
  var refused;
  var stuck;
  var waiting;
  var under;

  /* The words alone: which button was pressed has nothing to do with it. */
  function sent(of) {
    var words = new URLSearchParams(new FormData(of || form));
    words.sort();
    return words;
  }

  function isDirty() {
    return String(sent()) !== last;
  }

  function say(words, more) {
    status.textContent = `${words} `;
    if (more) status.appendChild(more);
  }

  function trouble(words, more) {
    stuck = true;
    say(words, more);
  }

  function soon(after) {
    clearTimeout(waiting);
    waiting = setTimeout(save, after);
  }

  /* One at a time, so that each is made on the revision that the one before gave. */
  function save() {
    clearTimeout(waiting);
    /* Asked again, the button of the refusal would go from under whoever is pressing it. */
    if (under || !isDirty() || String(sent()) === refused) return;
    var typed = sent();
    var body = new URLSearchParams(String(typed));
    body.append('auto', 'yes');
    say(form.dataset.saving);
    under = fetch(form.action, { method: 'POST', body: body, credentials: 'same-origin' })
      .then((response) => response.text().then((text) => ({ response: response, text: text })))
      .then(
        (found) => answered(found.response, found.text, typed),
        () => {
          trouble(form.dataset.failed);
          soon(10000);
        },
      )
      .finally(() => {
        under = undefined;
      });
  }

  function answered(response, text, typed) {
    refused = response.status === 409 || response.status === 401 ? String(typed) : undefined;
    if (response.status === 409) return trouble(form.dataset.conflict, toSend(form.dataset.see));
    if (response.status === 401) return trouble(form.dataset.out, toSend(form.dataset.again));
    var page = new DOMParser().parseFromString(text, 'text/html');
    var theirs = response.redirected ? null : page.querySelector('form[data-saving]');
    if (response.status !== 200 || !theirs) return trouble(whyNot(page));
    saved(page, theirs, typed);
  }

  function saved(page, theirs, typed) {
    stuck = false;
    if (theirs.hasAttribute('data-anew')) turn(theirs, typed);
    else adopt(theirs, typed);
    Array.prototype.forEach.call(document.querySelectorAll('[data-live]'), (place) => {
      renew(place, page.getElementById(place.id));
    });
    if (isDirty()) soon(1200);
  }

  /* What others have written beside it meanwhile. Where both have, the next save says so. */
  function adopt(theirs, typed) {
    var now = sent();
    var was = form.elements.was;
    var before = was ? JSON.parse(typed.get('was')) : shown;
    var after = was ? JSON.parse(theirs.elements.was.value) : valuesOf(theirs);
    var both = false;
    Object.keys(after).forEach((name) => {
      var seen = listed(before[name]);
      var kept = listed(after[name]);
      if (String(seen) === String(kept) || String(seen) !== String(listed(typed.getAll(name)))) return;
      if (String(seen) === String(listed(now.getAll(name)))) {
        for (const field of form.querySelectorAll(`[name="${name}"]`)) put(field, kept);
      } else {
        after[name] = before[name];
        both = true;
      }
    });
    if (was) was.value = JSON.stringify(after);
    else if (!both) shown = after;
    if (was || !both) form.elements.revision.value = theirs.elements.revision.value;
    last = String(now) === String(typed) ? String(sent()) : '';
  }

  /* Lines that others have added or moved are other fields. Not under somebody who writes: the next save is told. */
  function turn(theirs, typed) {
    last = String(typed);
    if (isDirty()) return;
    var at = document.activeElement.id;
    form.replaceChildren(...theirs.childNodes);
    status = document.getElementById('save-status');
    shown = valuesOf(form);
    last = String(sent());
    if (at && document.getElementById(at)) document.getElementById(at).focus({ preventScroll: true });
  }

  function valuesOf(of) {
    var words = new FormData(of);
    var values = {};
    for (const { name } of of.elements)
      if (name && !/^(revision|do)$/.test(name)) values[name] = words.getAll(name);
    return values;
  }

  function listed(value) {
    return [].concat(value === null || value === undefined ? [] : value).filter(Boolean);
  }

  function put(field, values) {
    if (/radio|checkbox/.test(field.type)) field.checked = values.includes(field.value);
    else field.value = values[0] || '';
  }

  /* Nothing is taken away from under whoever is there. */
  function renew(place, now) {
    if (!now || now.innerHTML === place.innerHTML || place.contains(document.activeElement)) return;
    place.className = now.className;
    place.replaceChildren(...now.childNodes);
  }

  /* What is wrong with a field, where that is why. */
  function whyNot(page) {
    var wrong = Array.from(page.querySelectorAll('.errors li'), (one) => one.textContent);
    return wrong.length > 0 ? [form.dataset.not].concat(wrong).join(' ') : form.dataset.failed;
  }

  /* To the page that shows both, or how to sign in and keep it: as the button without a script would. */
  function toSend(words) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'linklike';
    button.textContent = words;
    button.addEventListener('click', () => {
      last = String(sent());
      form.submit();
    });
    return button;
  }

  form.addEventListener('input', (event) => {
    /* Half a number is another number. */
    if (/date|number/.test(event.target.type) || event.target.inputMode === 'numeric') return;
    soon(/radio|checkbox|select/.test(event.target.type) ? 50 : 1200);
  });
  form.addEventListener('focusout', () => soon(50));
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    last = String(sent());
  });
  window.addEventListener('beforeunload', (event) => {
    if (stuck && isDirty()) event.preventDefault();
  });
  window.addEventListener('pagehide', () => {
    if (!isDirty() || !navigator.sendBeacon) return;
    var body = sent();
    body.append('auto', 'yes');
    /* What is under way was made on this revision, and is there first. */
    if (under) body.set('revision', Number(body.get('revision')) + 1);
    navigator.sendBeacon(form.action, body);
  });
  if (last === '') soon(50);
})();
