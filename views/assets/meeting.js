/* Leads a meeting with the space bar and the arrows, without leaving the whole screen. Without it the links do the same. */
(() => {
  const ways = {
    next: ['ArrowRight', 'ArrowDown', 'PageDown', ' '],
    prev: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'],
  };
  /* These read on first, where there is more beneath or above. */
  const scrolling = ['ArrowDown', 'PageDown', ' ', 'ArrowUp', 'PageUp'];
  const turned = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };

  /* All screens in the languages that have been shown: nothing is asked for while somebody speaks. */
  const screens = new Map();

  prepare();
  document.addEventListener('keydown', (event) => {
    const way = event.target.closest('button') ? undefined : wayOf(event);
    if (!way || (scrolling.includes(event.key) && isMore(way))) return;
    event.preventDefault();
    const link = document.querySelector(`a[rel="${way}"]`);
    if (link) go(link.href);
  });

  function wayOf({ key, shiftKey, ctrlKey, altKey, metaKey }) {
    if (ctrlKey || altKey || metaKey) return undefined;
    if (key === ' ' && shiftKey) return 'prev';
    const pressed = document.documentElement.dir === 'rtl' ? (turned[key] ?? key) : key;
    return Object.keys(ways).find((way) => ways[way].includes(pressed));
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[rel], .meeting-head a[hreflang]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      go(link.href);
    }
    if (event.target.closest('[data-whole]')) turnWhole();
  });
  window.addEventListener('popstate', () => show(location.href));

  async function go(address) {
    if (await show(address)) history.pushState(null, '', address);
  }

  /* The next screen in the place of this one: a page of its own would leave the whole screen. */
  async function show(address) {
    const { pathname, search } = new URL(address);
    const known = screens.get(pathname + search);
    if (known) return turnTo(known);
    try {
      const answer = await fetch(address, { credentials: 'same-origin' });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      document.body.replaceChildren(...next.body.children);
      return arrived(next.title, next.documentElement);
    } catch {
      location.assign(address);
      return false;
    }
  }

  function turnTo({ content, dataset: { title, language: lang, dir } }) {
    for (const old of document.querySelectorAll('.meeting-head, main, .meeting-foot')) old.remove();
    document.body.append(content.cloneNode(true));
    return arrived(title, { lang, dir });
  }

  function arrived(title, { lang, dir }) {
    Object.assign(document.documentElement, { lang, dir });
    document.title = title;
    prepare();
    window.scrollTo(0, 0);
    document.getElementById('main').focus({ preventScroll: true });
    return true;
  }

  function prepare() {
    for (const one of document.querySelectorAll('template[data-screen]'))
      screens.set(one.dataset.screen, one);
    const button = document.querySelector('[data-whole]');
    if (button) button.hidden = !document.fullscreenEnabled;
  }

  function turnWhole() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  }

  function isMore(way) {
    if (way === 'prev') return window.scrollY > 4;
    return window.innerHeight + window.scrollY < document.documentElement.scrollHeight - 4;
  }
})();
