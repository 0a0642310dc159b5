/* A shared tablet, and interviews: fetches what is needed without network, leads there, and covers a page left idle. */
(() => {
  const { code, version, keep, offline, worker, way } = document.currentScript.dataset;
  const start = `/a/${code}`;

  try {
    sessionStorage.clear();
  } catch (_forbidden) {
    // Nothing is kept there then.
  }
  if (window.isSecureContext && window.crypto && crypto.subtle && window.indexedDB) leadOffline();

  /* Where the browser can seal answers, the start button leads to the page that works without network. */
  async function leadOffline() {
    const form = document.querySelector(`form[action^="${start}/start"]`);
    if (form) {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        location.assign(`${offline}${location.search}`);
      });
    }
    if (!('serviceWorker' in navigator) || !window.caches) return;
    try {
      await navigator.serviceWorker.register(worker, { scope: '/a/' });
      await fetchOnce();
      document.documentElement.dataset.ready = 'offline';
      for (const told of document.querySelectorAll('[data-when-ready]')) told.hidden = false;
    } catch (_noNetworkNow) {
      // The next opening tries again.
    }
  }

  /* The page and all that it shows, under a name that changes with them; what was kept before goes. */
  async function fetchOnce() {
    const name = `offline ${code} ${version}`;
    if (!(await caches.has(name))) {
      const cache = await caches.open(name);
      try {
        await cache.addAll([offline].concat(keep.split(' ')));
      } catch (error) {
        await caches.delete(name);
        throw error;
      }
    }
    for (const other of await caches.keys()) {
      if (other !== name && other.startsWith(`offline ${code} `)) await caches.delete(other);
    }
  }
})();
