/* A chosen area is kept where it is, in the box of what will be told. Without this a button keeps it. */
(() => {
  var box = document.getElementById('outlook');
  if (!box || !window.fetch) return;

  function each(selector, act) {
    Array.prototype.forEach.call(box.querySelectorAll(selector), act);
  }

  each('form[data-kept]', (form) => {
    var status = form.appendChild(document.createElement('span'));
    var waiting;
    var last = Promise.resolve();
    status.setAttribute('role', 'status');
    form.querySelector('button').hidden = true;

    /* The words of what went wrong stand with the button that does the same without a script. */
    function failed() {
      status.textContent = form.dataset.failed;
      form.querySelector('button').hidden = false;
    }

    function keep() {
      if (!form.elements.area.value) return undefined;
      var body = new URLSearchParams(new FormData(form));
      status.textContent = form.dataset.saving;
      return fetch(form.action, { method: 'POST', body: body, credentials: 'same-origin', keepalive: true })
        .then((response) => response.text().then((text) => answered(response, text)))
        .catch(failed);
    }

    function answered(response, text) {
      /* Others have chosen meanwhile: the page that shows both. */
      if (response.status === 409) return form.submit();
      var theirs = new DOMParser().parseFromString(text, 'text/html').getElementById('outlook');
      if (!response.ok || !theirs) return failed();
      each('[data-follows]', (field) => {
        field.value = theirs.dataset.revision;
      });
      status.textContent = form.dataset.kept;
      return undefined;
    }

    /* Not what the arrows pass on the way, and one at a time: each is made on the revision that the one before gave. */
    form.addEventListener('change', () => {
      clearTimeout(waiting);
      waiting = setTimeout(now, 400);
    });
    /* Whoever goes on at once, to another page as well, does not leave the choice behind. */
    form.addEventListener('focusout', () => {
      if (waiting) now();
    });

    function now() {
      clearTimeout(waiting);
      waiting = undefined;
      last = last.then(keep);
    }
  });
})();
