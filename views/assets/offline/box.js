/* Finished visits, sealed to the collection's public key and kept until the server has them. No key that opens them is
   ever in the browser; see surveys/answering/offline/sealed-box.ts. */

const purpose = 'brukarrevision offline answers';
/* Sealed texts are filled up to whole kilobytes, so that their length tells little. */
const block = 1024;

export async function seal(text, publicKey, label) {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const server = await crypto.subtle.importKey('raw', bytesOf(publicKey), curve, false, []);
  const once = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const ours = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
  const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: server }, once.privateKey, 256);
  const secret = await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: ours, info: utf8(purpose) },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = { name: 'AES-GCM', iv, additionalData: utf8(label) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(box, key, filledUp(utf8(text))));
  return base64url([ours, iv, sealed]);
}

export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/* JSON may end in spaces. */
function filledUp(bytes) {
  const whole = new Uint8Array(Math.ceil((bytes.length + 1) / block) * block).fill(32);
  whole.set(bytes);
  return whole;
}

function utf8(text) {
  return new TextEncoder().encode(text);
}

function bytesOf(text) {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

function base64url(parts) {
  let plain = '';
  for (const part of parts) for (const byte of part) plain += String.fromCharCode(byte);
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/* ---- Kept ---- */

function database() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('waiting', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('boxes', { keyPath: 'id' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/* Resolves when it is on the disk, not only promised to be: after it people are thanked. */
async function change(work) {
  const db = await database();
  try {
    await new Promise((resolve, reject) => {
      const transaction = db.transaction('boxes', 'readwrite', { durability: 'strict' });
      work(transaction.objectStore('boxes'));
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
}

export const keep = (box) => change((boxes) => boxes.put(box));
export const remove = (ids) =>
  change((boxes) => {
    for (const id of ids) boxes.delete(id);
  });

export async function waitingFor(code) {
  const db = await database();
  try {
    return await new Promise((resolve, reject) => {
      const asked = db.transaction('boxes').objectStore('boxes').getAll();
      asked.onsuccess = () => resolve(asked.result.filter((box) => box.code === code));
      asked.onerror = () => reject(asked.error);
    });
  } finally {
    db.close();
  }
}

/* ---- Sent ---- */

/* One box; tells the status of the reply, or 0 where there was none. It is removed only when the server has it. */
async function post({ id, code, sealed, help }) {
  try {
    const body = new URLSearchParams({ id, box: sealed });
    const { status } = await fetch(`/a/${code}/waiting`, {
      method: 'POST',
      body,
      credentials: 'same-origin',
    });
    if (status >= 200 && status < 300) await remove([id]);
    else if (status === 422 && help) await remove([id]);
    else if (status === 422) await keep({ id, code, sealed, refused: true });
    return status;
  } catch (_gone) {
    return 0;
  }
}

/* Ids are drawn by chance and boxes come in their order, so they are sent in no order; who helped comes last, when there
   is an answer that it can be put to. */
export async function postAll(code) {
  let last = 0;
  const boxes = await waitingFor(code);
  for (const box of boxes.filter(({ help }) => !help).concat(boxes.filter(({ help }) => help))) {
    if (box.refused) continue;
    last = await post(box);
    if (last === 0 || last === 410) break;
  }
  return last;
}
