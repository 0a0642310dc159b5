import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { at, read } from './place.mjs';

/** Does the work unless another bootstrap did it meanwhile. The lock of a process that died is taken over. */
export async function alone(isStale, work) {
  const lock = at('var', 'bootstrap.lock');
  fs.mkdirSync(dirname(lock), { recursive: true });
  while (!takes(lock)) await new Promise((done) => setTimeout(done, 200));
  try {
    if (isStale()) work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function takes(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld(lock)) fs.rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(lock) {
  const holder = Number(read(lock));
  if (holder === process.pid) return false;
  try {
    return process.kill(holder, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
