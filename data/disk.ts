/** What the operating system has to be told, so that a file is really there after a power cut, or really gone. */
import { close, closeSync, fdatasync, fstat, fsyncSync, openSync, write } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A file that was made, renamed or taken away in a folder is so for good. Windows sees to it by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** The same before anything else is done. */
export function syncFolderAtOnce(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** In bytes: small pieces, so that whoever waits for the disk in between gets it. */
const piece = 1024 * 1024;

/** Writes zeros over an open file, and closes it. It may have lost its name already. */
export async function overwrite(handle: number): Promise<void> {
  try {
    const { size } = await promisify(fstat)(handle);
    const zeros = Buffer.alloc(Math.min(piece, size));
    for (let at = 0; at < size; at += piece) {
      await promisify(write)(handle, zeros, 0, Math.min(piece, size - at), at);
      await promisify(fdatasync)(handle);
    }
  } finally {
    await promisify(close)(handle);
  }
}
