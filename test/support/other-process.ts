/** Run as a process of its own: opens the store in a folder, adds one person, says so, and stays until it is killed. */
import { openStore } from '../../data/store.ts';
import { randomId } from './random-id.ts';
import { aPerson } from './things.ts';

const store = await openStore({ dataDir: process.argv[2] ?? '', newId: randomId });
await store.people.add(aPerson());
process.stdout.write('added\n');
setInterval(() => {}, 60_000);
