/* A shared tablet, and interviews. On the first page: on to the page that works without network, where the browser can seal
   answers. On that page: fetches what it shows, so that it is there when the network is not. */
(() => {
  const { code, offline, version, worker, keep } = document.currentScript.dataset;
  const canSeal = window.isSecureContext && window.crypto && crypto.subtle && window.indexedDB;

  try {
    sessionStorage.clear();
  } catch (_forbidden) {
    // Nothing is kept there then.
  }
  if (version) ready();
  else if (canSeal && !/[?&](plain|lost)=/.test(location.search)) location.replace(offline + location.search);

  async function ready() {
    if (!('serviceWorker' in navigator) || !window.caches) return;
    try {
      await navigator.serviceWorker.register(worker, { scope: '/a/' });
      await fetchOnce();
      document.documentElement.dataset.ready = 'offline';
    } catch (_noNetworkNow) {
      // The next opening tries again.
    }
  }

  /* The page and all that it shows, under a name that changes with them; what was kept before goes. */
  async function fetchOnce() {
    const name = `offline ${code} ${version}`;
    const cache = await caches.open(name);
    if (!(await cache.match(offline))) {
      await cache.addAll(keep.split(' '));
      // The page comes last, so that it is never there without what it shows.
      await cache.add(offline);
    }
    for (const other of await caches.keys()) {
      if (other !== name && other.startsWith(`offline ${code} `)) await caches.delete(other);
    }
  }
})();
