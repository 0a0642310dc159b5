/* Forms marked data-autosave are kept while somebody fills them in. What cannot be kept stays on the page, and is said
   calmly. The mark is the id of what comes back with each answer, which has the revision that the fields marked
   data-follows are to have then; data-status is the id of where it is said how it went. */
(() => {
  if (!window.fetch) return;

  function each(list, act) {
    Array.prototype.forEach.call(list, act);
  }

  each(document.querySelectorAll('form[data-autosave]'), keep);

  function keep(form) {
    var place = document.getElementById(form.dataset.autosave);
    var status = document.getElementById(form.dataset.status);
    var last = String(sent());
    var waiting;
    var under;

    /* Without which button was pressed: it has nothing to do with what is kept. */
    function sent() {
      return new URLSearchParams(new FormData(form));
    }

    function isDirty() {
      return String(sent()) !== last;
    }

    function say(words, more) {
      status.textContent = `${words} `;
      if (more) status.appendChild(more);
    }

    function soon(after) {
      clearTimeout(waiting);
      waiting = setTimeout(save, after);
    }

    /* One at a time, so that each is made on the revision that the one before gave. */
    function save() {
      clearTimeout(waiting);
      if (under || !isDirty()) return;
      var typed = sent();
      var body = new URLSearchParams(String(typed));
      body.append('auto', 'yes');
      say(form.dataset.saving);
      under = fetch(form.action, { method: 'POST', body: body, credentials: 'same-origin' })
        .then((response) => response.text().then((text) => answered(response, text, typed)))
        .catch(failed)
        .then(() => {
          under = undefined;
        });
    }

    function failed() {
      say(form.dataset.failed);
      soon(10000);
    }

    function answered(response, text, typed) {
      if (response.status === 409) return say(form.dataset.conflict, toSee());
      var page = new DOMParser().parseFromString(text, 'text/html');
      var theirs = page.getElementById(form.dataset.autosave);
      /* Somebody signed out, or another page of the kind. */
      if (response.status !== 200 || !theirs) return say(form.dataset.failed);
      var revision = theirs.dataset.revision;
      each(place.querySelectorAll('[data-follows]'), (field) => {
        field.value = revision;
      });
      typed.set('revision', revision);
      last = String(typed);
      each(document.querySelectorAll('[data-live]'), (live) => {
        var now = page.getElementById(live.id);
        if (now) live.textContent = now.textContent;
      });
      if (form.dataset.saved) say(form.dataset.saved);
      if (isDirty()) soon(1200);
    }

    /* The page that shows both: as the button without a script would. */
    function toSee() {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'linklike';
      button.textContent = form.dataset.see;
      button.addEventListener('click', () => {
        last = String(sent());
        form.submit();
      });
      return button;
    }

    /* What is chosen is kept at once, but not what the arrows pass on the way. */
    form.addEventListener('input', (event) => {
      soon({ radio: 50, 'select-one': 400 }[event.target.type] || 1200);
    });
    form.addEventListener('focusout', () => soon(50));
    form.addEventListener('submit', () => {
      clearTimeout(waiting);
      last = String(sent());
    });
    window.addEventListener('pagehide', () => {
      if (!isDirty() || !navigator.sendBeacon) return;
      var body = sent();
      body.append('auto', 'yes');
      navigator.sendBeacon(form.action, body);
    });
    each(form.querySelectorAll('[data-otherwise]'), (button) => {
      button.hidden = true;
    });
  }
})();
