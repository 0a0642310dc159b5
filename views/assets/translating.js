/* Saves a translation while somebody works on it, and tells beside each text how far it has come. Without script there
   is a button. */
(() => {
  const form = document.getElementById('translating');
  const told = document.getElementById('auto');
  if (!form || !told || !window.fetch || !window.DOMParser) return;
  let timer;
  let waits = false;
  let sending = false;

  form.addEventListener('input', () => later(1500));
  form.addEventListener('change', () => later(150));
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    waits = false;
  });
  window.addEventListener('pagehide', () => {
    if (waits && navigator.sendBeacon) navigator.sendBeacon(form.action, typed());
  });

  function later(milliseconds) {
    waits = true;
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  }

  /* The whole part comes back, also where only some of its texts are shown. */
  function typed() {
    const fields = new URLSearchParams(new FormData(form));
    fields.delete('show');
    return fields;
  }

  function save() {
    if (sending) return later(500);
    sending = true;
    waits = false;
    return fetch(form.action, { method: 'POST', body: typed() })
      .then((response) => response.text().then((html) => take(response, html)))
      .then((isSaved) => tell(isSaved ? form.dataset.saved : form.dataset.failed))
      .catch(() => tell(form.dataset.failed))
      .then(() => {
        sending = false;
      });
  }

  /* Read aloud where it is news, not after each word. */
  function tell(words) {
    if (told.textContent !== words) told.textContent = words;
  }

  function take(response, html) {
    const next = new DOMParser().parseFromString(html, 'text/html');
    const rows = next.querySelectorAll('#translating .side-by-side');
    if (rows.length === 0) return false;
    // Where two have written the same text, the person chooses by pressing the button, not the clock.
    if (response.status !== 409)
      form.elements.revision.value = next.querySelector('#translating [name=revision]').value;
    for (const row of Array.from(rows)) showRow(document.getElementById(row.id), row);
    for (const id of ['told', 'whole-place', 'parts-nav'])
      exchange(document.getElementById(id), next.getElementById(id));
    return response.status < 400;
  }

  function showRow(row, next) {
    if (!row) return;
    const state = row.querySelector('.how p');
    const now = next.querySelector('.how p');
    state.className = now.className;
    state.textContent = now.textContent;
    const field = row.querySelector('textarea');
    const wanted = next.querySelector('textarea');
    for (const name of ['aria-invalid', 'aria-describedby']) {
      if (wanted.hasAttribute(name)) field.setAttribute(name, wanted.getAttribute(name));
      else field.removeAttribute(name);
    }
    // What stands above the field, and whether it was checked when it was last saved.
    for (const name of ['.wrong', '.notice', '.was', '[type=hidden]']) beside(row, next, name);
  }

  function beside(row, next, name) {
    const old = row.querySelector(name);
    const fresh = next.querySelector(name);
    if (old) old.remove();
    if (!fresh) return;
    const copy = document.importNode(fresh, true);
    if (name === '.was') row.querySelector('.said').appendChild(copy);
    else if (name === '[type=hidden]') row.querySelector('.how').appendChild(copy);
    else row.querySelector('.turned').insertBefore(copy, row.querySelector('textarea'));
  }

  function exchange(old, fresh) {
    if (old && fresh && !old.contains(document.activeElement))
      old.replaceWith(document.importNode(fresh, true));
  }
})();
