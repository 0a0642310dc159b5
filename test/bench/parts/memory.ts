/** Memory when nobody asks anything, after a crowd has answered, and while four large reports are written at once. */
import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Engine } from '../engines.ts';
import { figure, type Outcome, type Row } from '../figures.ts';
import { startBystander } from '../meanwhile.ts';
import {
  addAnswers,
  addAudit,
  layOut,
  openCollection,
  releaseCollection,
  type Store,
  startOurs,
} from '../ours.ts';
import type { Means } from '../part.ts';
import { type RunningServer, root } from '../servers.ts';
import { signIn } from '../staff.ts';

/** So long that what was used for a moment has been given back. */
const rest = 3000;

export async function measureMemory({ folder, engines, quick }: Means): Promise<Outcome> {
  const rows: Row[] = [];
  for (const engine of engines) rows.push(...(await measureOn(engine, folder, quick)));
  return { rows, notes: ['Memory of the server alone, not of PostgreSQL.'] };
}

async function measureOn(engine: Engine, folder: string, quick: boolean): Promise<readonly Row[]> {
  const place = await engine.freshPlace(folder);
  const collections = quick ? 5 : 100;
  const path = await layOut(place, (store) => addReported(store, collections));
  const server = await startOurs(place, path);
  try {
    await wait(rest);
    const idle = server.memory();
    server.peakMemory();
    await load(`${server.url}${path}`, quick ? 1 : 10);
    const peak = server.peakMemory();
    await wait(rest);
    const figures = [
      figure('idle', 'MB', [idle], { most: 110 }),
      figure('under load', 'MB', [peak]),
      figure('after load', 'MB', [server.memory()]),
    ];
    const name = `${engine.name}, 32 connections answer`;
    return [{ name, figures }, await writeFour(engine, server, path, collections)];
  } finally {
    await server.stop();
  }
}

async function load(address: string, seconds: number): Promise<void> {
  const args = ['--import', 'tsx', 'test/bench/load/walk.ts', address, '32', String(seconds)];
  await promisify(execFile)(process.execPath, args, { cwd: root });
}

async function writeFour(
  { name }: Engine,
  server: RunningServer,
  path: string,
  collections: number,
): Promise<Row> {
  const bystander = await startBystander(`${server.url}${path}`);
  try {
    const staff = await signIn(server.url);
    server.peakMemory();
    const report = () => staff.get('/audits/bench/report.pdf');
    const { took, waits } = await bystander.during(() =>
      Promise.all([report(), report(), report(), report()]),
    );
    const peak = server.peakMemory();
    await wait(rest);
    return {
      name: `${name}, four PDFs of ${collections} collections at once`,
      figures: [
        figure('peak', 'MB', [peak]),
        figure('afterwards', 'MB', [server.memory()]),
        figure('the four take', 's', [took / 1000]),
        figure('a respondent waits', 'ms', [Math.max(...waits)]),
      ],
    };
  } finally {
    bystander.stop();
  }
}

async function addReported(store: Store, collections: number): Promise<string> {
  const audit = await addAudit(store, 'bench');
  for (let at = 0; at < collections; at += 1) {
    const id = `closed-${at}`;
    await openCollection(store, { id, audit });
    await addAnswers(store, id, 20);
    await releaseCollection(store, id);
  }
  return openCollection(store, { id: 'open', audit, layout: 'section' });
}
