/** Results of 1,000,000 responses, beside a bare loop that reads the same rows and counts them. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sqliteFile } from '../../data/sqlite.ts';
import { answersOf } from './generated.ts';
import { median, short, table, timed } from './numbers.ts';
import { closeCollection, layOut, openCollection } from './ours.ts';
import { signIn, staffPerson, startOursFor } from './staff.ts';

const responses = 1_000_000;

export async function measureCrowd(folder: string, runs: number): Promise<string> {
  const dataDir = join(folder, 'crowd');
  const name = 'crowd';
  await layOut(dataDir, async (store) => {
    await openCollection(store, name, 'section');
    await closeCollection(store, name);
    await staffPerson(store);
  });
  const file = join(dataDir, sqliteFile);
  fillUp(file, name);
  const bare = median(await timed(runs, () => countAll(file), 0));
  const server = await startOursFor(dataDir);
  try {
    const page = await signIn(server.url);
    const ours = median(await timed(runs, () => page('/audits/bench/results'), 0));
    const memory = server.memory();
    return table([
      [`${responses} responses`, 'ours s', 'bare s', 'ratio', 'memory MB'],
      ['results page', short(ours / 1000), short(bare / 1000), short(ours / bare), short(memory)],
    ]);
  } finally {
    await server.stop();
  }
}

/** Straight into the table, in the order of the ids: as a settled collection lies. */
function fillUp(file: string, collectionId: string): void {
  const database = new Database(file);
  database.pragma('synchronous = OFF');
  const bodies = Array.from({ length: 5000 }, (_, respondent) => JSON.stringify(answersOf(respondent)));
  const add = database.prepare('insert into responses (collection_id, id, body) values (?, ?, ?)');
  database.transaction(() => {
    for (let at = 0; at < responses; at += 1) {
      add.run(collectionId, at.toString(16).padStart(32, '0'), bodies[at % bodies.length]);
    }
  })();
  database.close();
}

function countAll(file: string): void {
  const database = new Database(file, { readonly: true });
  const counts: Record<string, Record<string, number>> = {};
  for (const { body } of database.prepare<[], { body: string }>('select body from responses').iterate()) {
    for (const [key, answer] of Object.entries(JSON.parse(body) as Record<string, string>)) {
      counts[key] ??= {};
      counts[key][answer] = (counts[key][answer] ?? 0) + 1;
    }
  }
  database.close();
}
