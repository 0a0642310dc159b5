/* Shows the offline page of a shared tablet or an interview where the network fails. It keeps nothing itself: what it
   finds was put there by tablet.js, and answers are never among it. */
const longestWait = 6000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(navigated(request, codeOf(url.pathname)));
  else if (/^\/(assets|files)\//.test(url.pathname)) event.respondWith(asset(request));
});

function codeOf(path) {
  const found = /^\/a\/([^/]+)/.exec(path);
  return found ? found[1] : '';
}

/* From the network where it answers; a closed collection's page too is the kept one, which says what still waits. */
async function navigated(request, code) {
  const kept = await keptPage(code);
  if (!kept) return fetch(request);
  try {
    const reply = await withinTime(fetch(request));
    return reply.status === 410 || reply.status >= 502 ? kept : reply;
  } catch (_noNetwork) {
    return kept;
  }
}

function withinTime(reply) {
  const late = new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('no reply in time')), longestWait);
  });
  return Promise.race([reply, late]);
}

async function keptPage(code) {
  return code === '' ? undefined : caches.match(`/a/${code}/offline`);
}

async function asset(request) {
  return (await caches.match(request)) || fetch(request);
}
