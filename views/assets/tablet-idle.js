/* A shared tablet that nobody touches: the page is covered, whoever is there is asked, and else the visit ends. */
(() => {
  const quiet = 60;
  const countdown = 60;
  const root = document.documentElement;
  const { code } = document.currentScript.dataset;
  const start = `/a/${code}`;
  let last = Date.now();
  let cover;
  let before;

  for (const kind of ['pointerdown', 'touchstart', 'keydown', 'scroll', 'input', 'reading'])
    document.addEventListener(kind, touched, { passive: true, capture: true });
  setInterval(look, 500);
  // A page that comes back out of the browser's memory has been left alone all the while.
  window.addEventListener('pageshow', (event) => event.persisted && leave());

  function touched() {
    if (!cover) last = Date.now();
  }

  /* By the clock and not by counting, since a tablet that sleeps counts nothing. */
  function look() {
    if (nothingToHide()) {
      last = Date.now();
      return;
    }
    const idle = (Date.now() - last) / 1000;
    if (idle < quiet) return;
    if (!cover) show();
    const left = Math.ceil(quiet + countdown - idle);
    if (left <= 0) leave();
    else cover.querySelector('[data-left]').textContent = new Intl.NumberFormat(root.lang).format(left);
  }

  function nothingToHide() {
    const path = location.pathname.replace(/\/$/, '');
    return root.dataset.idle === 'off' || path === start || path === `${start}/thanks`;
  }

  function show() {
    const words =
      document.querySelector(`template[data-idle="${root.lang}"]`) ||
      document.querySelector('template[data-idle]');
    before = document.activeElement;
    cover = document.createElement('div');
    cover.className = 'cover';
    cover.setAttribute('role', 'alertdialog');
    cover.setAttribute('aria-modal', 'true');
    cover.setAttribute('aria-labelledby', 'idle-title');
    cover.setAttribute('aria-describedby', 'idle-what');
    cover.append(words.content.cloneNode(true));
    document.body.append(cover);
    hideTheRest(true);
    const button = cover.querySelector('button');
    button.addEventListener('click', stay);
    button.focus();
  }

  function stay() {
    hideTheRest(false);
    cover.remove();
    cover = undefined;
    last = Date.now();
    if (before) before.focus();
  }

  function hideTheRest(hidden) {
    for (const other of document.body.children) {
      if (other !== cover && other.tagName !== 'TEMPLATE') other.classList.toggle('covered', hidden);
    }
  }

  /* The first page ends on the server what was under way; the page that works without network forgets by itself. */
  function leave() {
    const ended = new CustomEvent('left-idle', { cancelable: true });
    if (cover) stay();
    last = Date.now();
    if (document.dispatchEvent(ended)) location.replace(start);
  }
})();
