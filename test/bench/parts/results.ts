/** Results of a collection, from a hundred answers to a million, beside a bare loop that reads the same rows and counts. */

import { ask } from '../asking.ts';
import { startBareFiles } from '../bare/starting.ts';
import type { Engine } from '../engines.ts';
import { figure, type Outcome, type Row } from '../figures.ts';
import { startBystander, undisturbed } from '../meanwhile.ts';
import { addAudit, closeCollection, fillUp, layOut, openCollection, startOurs } from '../ours.ts';
import { type Means, measureAct, timed } from '../part.ts';
import { signIn } from '../staff.ts';

export async function measureResults({ folder, engines, quick }: Means): Promise<Outcome> {
  const rows: Row[] = [];
  for (const engine of engines) {
    const sizes = quick ? [100, 1000] : [100, 1000, 10_000, 100_000];
    const all = engine.name === 'SQLite' && !quick ? [...sizes, 1_000_000] : sizes;
    rows.push(...(await measureOn(engine, folder, all, quick ? 1 : 3)));
  }
  return { rows };
}

async function measureOn(
  engine: Engine,
  folder: string,
  sizes: readonly number[],
  repeats: number,
): Promise<readonly Row[]> {
  const place = await engine.freshPlace(folder);
  const path = await layOut(place, async (store) => {
    const audit = await addAudit(store, 'bench');
    for (const size of sizes) {
      await openCollection(store, { id: `of-${size}`, audit });
      await closeCollection(store, `of-${size}`);
    }
    return openCollection(store, { id: 'open', audit });
  });
  for (const size of sizes) await fillUp(place, `of-${size}`, size);
  const floors = engine.name === 'SQLite' ? await measureFloors(folder, place, sizes, repeats) : [];
  const server = await startOurs(place);
  const bystander = await startBystander(`${server.url}${path}`);
  try {
    const staff = await signIn(server.url);
    const rows: Row[] = [{ name: `${engine.name}, nothing asked`, figures: [await undisturbed(bystander)] }];
    for (const size of sizes) {
      const act = () => staff.get(`/collections/of-${size}/results`);
      const figures = await measureAct(server, bystander, repeats, act);
      rows.push({ name: `${size} answers, ${engine.name}`, figures });
    }
    const memory = figure('memory afterwards', 'MB', [server.memory()]);
    return [...rows, ...floors, { name: `${engine.name}`, figures: [memory] }];
  } finally {
    bystander.stop();
    await server.stop();
  }
}

async function measureFloors(
  folder: string,
  place: Parameters<typeof startBareFiles>[1],
  sizes: readonly number[],
  repeats: number,
): Promise<readonly Row[]> {
  const bare = await startBareFiles(folder, place);
  try {
    const rows: Row[] = [];
    for (const size of sizes) {
      const times: number[] = [];
      for (let run = -1; run < repeats; run += 1) {
        const time = await timed(() => ask(`${bare.url}/of-${size}/counts`));
        if (run >= 0) times.push(time);
      }
      rows.push({ name: `${size} answers, bare`, figures: [figure('bare takes', 'ms', times)] });
    }
    return rows;
  } finally {
    await bare.stop();
  }
}
