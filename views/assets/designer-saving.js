/* The open question, or the name of a section, is kept while somebody writes. What cannot be kept stays on the page, and is said calmly. */
(() => {
  var designer = window.designer;
  if (!designer) return;
  var form = null;
  /* What was kept last, as it is sent. */
  var last = '';
  var waiting;
  var under;
  var stopped = false;
  var lastAloud = '';
  var refused;

  const words = () => document.getElementById('said').dataset;

  function watch() {
    form = document.querySelector('#question-form, #section-form');
    last = form ? String(designer.sent(form)) : '';
    stopped = false;
  }

  function isDirty() {
    return Boolean(form && document.contains(form) && String(designer.sent(form)) !== last);
  }

  /* How it went is read aloud, but not over and over. What is on its way is only seen. */
  function status(text, aloud, more) {
    var line = form ? form.querySelector('.save-status') : null;
    if (!line) return;
    line.setAttribute('aria-live', aloud && text !== lastAloud ? 'polite' : 'off');
    line.textContent = `${text} `;
    line.parentNode.classList.toggle('stuck', stopped);
    if (more) line.appendChild(more);
    if (aloud) lastAloud = text;
  }

  function trouble(text, more) {
    stopped = true;
    status(text, true, more);
  }

  function soon(after) {
    clearTimeout(waiting);
    waiting = setTimeout(save, after);
  }

  /* One at a time, so that each is made on the revision that the one before gave. */
  function save(asked, button) {
    clearTimeout(waiting);
    if (under) return under.then(() => save(asked, button));
    if (!isDirty() && !(form && asked === true)) return Promise.resolve();
    if (asked === true) lastAloud = '';
    var mine = form;
    var body = designer.sent(mine);
    var typed = new URLSearchParams(String(body));
    if (button ? button.name : '') body.append(button.name, button.value);
    body.append('auto', 'yes');
    status(words().saving);
    under = fetch(mine.action, { method: 'POST', body: body, credentials: 'same-origin' })
      .then(designer.read)
      .then(
        (found) => answered(mine, typed, found.response, found.next),
        () => {
          trouble(words().offline);
          soon(10000);
        },
      )
      .finally(() => {
        under = undefined;
      });
    return under;
  }

  function answered(mine, typed, response, next) {
    if (mine !== form) return;
    refused = response.status === 409 || response.status === 401 ? String(typed) : undefined;
    if (response.status === 401 || response.redirected) return trouble(words().signedOut, toSignIn());
    if (response.status === 409) return trouble(words().differs, toChoose());
    var theirs = next.getElementById(mine.id);
    if (!theirs || theirs.dataset.key !== mine.dataset.key) return trouble(words().failed);
    designer.live(mine, theirs);
    if (response.status === 422) return trouble(words().failed);
    stopped = false;
    kept(mine, theirs, typed);
  }

  function kept(mine, theirs, typed) {
    var isSame = (name) => theirs.dataset[name] === mine.dataset[name];
    /* Where somebody writes on meanwhile, the form is shown anew when that is kept too. */
    var isStill = String(designer.sent(mine)) === String(typed);
    if (isStill && !(isSame('kind') && isSame('answers'))) return turned(theirs);
    if (designer.take(mine, theirs, typed)) {
      mine.elements.revision.value = theirs.elements.revision.value;
      typed.set('revision', mine.elements.revision.value);
    }
    last = String(typed);
    document.dispatchEvent(new Event('question-kept'));
    if (isDirty()) return soon(1200);
    status(theirs.querySelector('.save-status').textContent, true);
    designer.showPhone();
  }

  /* Another kind has other fields, and so have answers that others share: the whole form is shown anew. */
  function turned(theirs) {
    var now = document.importNode(theirs, true);
    var isKind = document.activeElement.name === 'kind';
    form.parentNode.replaceChild(now, form);
    watch();
    document.dispatchEvent(new Event('question-shown'));
    var kind = now.querySelector('[name=kind]:checked');
    (isKind ? kind : now.querySelector('.answers :is(input, a)') || kind).focus({ preventScroll: true });
    status(form.querySelector('.save-status').textContent.trim(), true);
    designer.showPhone();
  }

  function toSignIn() {
    var to = { href: '/sign-in', target: '_blank', textContent: words().signIn };
    return Object.assign(document.createElement('a'), to);
  }

  function toChoose() {
    var button = document.createElement('button');
    button.className = 'linklike';
    button.type = 'button';
    button.textContent = words().see;
    button.addEventListener('click', () => {
      last = String(designer.sent(form));
      form.submit();
    });
    return button;
  }

  /* Before anything else is done: what is typed is kept. Where it cannot be, the page stays as it is. */
  function allSaved() {
    if (!isDirty()) return Promise.resolve(under);
    return save().then(() => {
      if (stopped) throw new Error(words().failed);
    });
  }

  document.addEventListener('input', (event) => {
    if (!form || event.target.form !== form) return;
    if (!stopped) status(words().typing);
    /* The arrows pass every kind on the way, and what does not go along into one of them would be gone. */
    if (event.target.name === 'kind' && designer.isByKey) return;
    soon(/^(select-one|checkbox|radio)$/.test(event.target.type) ? 50 : 1200);
  });
  document.addEventListener('focusout', (event) => {
    if (event.target.name === 'kind' && event.relatedTarget && event.relatedTarget.name === 'kind') return;
    /* Asked again, the button of a refusal would go from under whoever is pressing it. */
    if (form && event.target.form === form && isDirty() && String(designer.sent(form)) !== refused) soon(50);
  });
  /* A save without anything to save does nothing. What happens to the document is heard by the window too. */
  for (const back of ['visibilitychange', 'online', 'focus']) window.addEventListener(back, () => soon(50));
  window.addEventListener('pagehide', () => {
    if (!isDirty() || !navigator.sendBeacon) return;
    var body = designer.sent(form);
    body.append('auto', 'yes');
    navigator.sendBeacon(form.action, body);
  });
  window.addEventListener('beforeunload', (event) => {
    if (stopped && isDirty()) event.preventDefault();
  });
  document.addEventListener('designer-shown', watch);
  designer.save = save;
  designer.allSaved = allSaved;
  watch();
})();
