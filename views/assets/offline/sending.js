/* What waits to be sent: told as a number on every screen, sent when there is network, and erased on request. */
import { freshId, keep as keepBox, postAll, remove, seal, waitingFor } from './box.js';
import { journey, say } from './screens.js';

const { code } = journey;
const area = document.getElementById('waiting');
const line = area.querySelector('[role=status]');
const everyNow = 30000;
let sending;
let closed = false;
let sent = false;
let whenClosed = () => {};

export const isClosed = () => closed;

const languageNow = () => document.documentElement.lang;

export async function counts() {
  const boxes = (await waitingFor(code)).filter((box) => !box.help);
  const refused = boxes.filter((box) => box.refused).length;
  return { all: boxes.length, refused, waiting: boxes.length - refused };
}

/* The words are put in only where they changed, since a screen reader says them then. */
async function tell() {
  const { waiting, refused } = await counts();
  const texts = [];
  if (waiting > 0) texts.push(say(languageNow(), closed ? 'unsent' : 'waiting', { count: waiting }));
  if (refused > 0) texts.push(say(languageNow(), 'refused', { count: refused }));
  if (texts.length === 0 && sent) texts.push(say(languageNow(), 'sent'));
  const text = texts.join(' ');
  if (line.textContent !== text) line.textContent = text;
  area.hidden = text === '';
}

/* One sending at a time; resolves when this one is done. */
export function send() {
  if (!sending) {
    sending = sendAll().finally(() => {
      sending = undefined;
    });
  }
  return sending;
}

async function sendAll() {
  const before = (await counts()).waiting;
  const status = (await waitingFor(code)).some((box) => !box.refused) ? await postAll(code) : await asked();
  const { waiting } = await counts();
  if (before > 0 && waiting === 0) sent = true;
  if (status === 410) closed = true;
  await tell();
  if (closed) whenClosed();
}

/* Is the collection still open? Asked only where nothing waits. */
async function asked() {
  try {
    return (await fetch(`/a/${code}/waiting`, { credentials: 'same-origin' })).status;
  } catch (_noNetwork) {
    return 0;
  }
}

export async function keep(text) {
  await keepBox(await boxOf(text));
  sent = false;
}

/* Who helped, without which answers: nobody waits for it, and it is sent after them. */
export async function tellHelp(help) {
  if (!help) return;
  await keepBox(Object.assign({ help: true }, await boxOf(JSON.stringify({ help }))));
  await send();
}

async function boxOf(text) {
  const id = freshId();
  return { id, code, sealed: await seal(text, journey.publicKey, `${code} ${id}`) };
}

export async function eraseAll() {
  const boxes = await waitingFor(code);
  await remove(boxes.map(({ id }) => id));
  sent = false;
  await tell();
}

/* The collection has closed and nothing waits any more: what was kept for it goes, and the worker with the last. */
export async function tearDown() {
  for (const name of await caches.keys()) if (name.startsWith(`offline ${code} `)) await caches.delete(name);
  const others = (await caches.keys()).some((name) => name.startsWith('offline '));
  if (!others && navigator.serviceWorker) {
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister();
  }
  location.replace(`/a/${code}`);
}

export function begin(onClosed) {
  whenClosed = onClosed;
  window.addEventListener('online', send);
  document.addEventListener('shown', tell);
  setInterval(() => {
    // What came by another window of the same tablet is counted too.
    if (navigator.onLine) send();
  }, everyNow);
  send();
}
