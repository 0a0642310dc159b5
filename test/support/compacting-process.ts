/**
 * Run as a process of its own: opens the store in a folder, writes its file anew again and again, and meanwhile adds
 * drafts and says each one's name, until it is killed.
 */
import { setImmediate as others } from 'node:timers/promises';
import { openStore } from '../../data/store.ts';
import { randomId } from './random-id.ts';
import { aDraft } from './things.ts';

const [dataDir = '', run = ''] = process.argv.slice(2);
const store = await openStore({ dataDir, newId: randomId });
const [collection] = await store.collections.list();
const collectionId = collection?.id ?? '';

async function compacting(): Promise<never> {
  for (;;) await store.compact();
}

async function adding(): Promise<never> {
  for (let n = 0; ; n++) {
    const id = `run-${run}-${n}`;
    await store.drafts.add(aDraft({ id, collectionId }));
    process.stdout.write(`${id}\n`);
    await others();
  }
}

await Promise.all([compacting(), adding()]);
