/** How long somebody who answers waits for a plain page, while nobody asks for anything else and while ten reports are made. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '../engines.ts';
import { type Figure, figure, type Outcome, percentile, type Row } from '../figures.ts';
import { startBystander } from '../meanwhile.ts';
import { addAnswers, addAudit, layOut, openCollection, releaseCollection, startOurs } from '../ours.ts';
import type { Means } from '../part.ts';
import { signIn } from '../staff.ts';

const collections = Array.from({ length: 10 }, (_, at) => `reported-${at}`);

export async function measureReporting({ folder, engines, quick }: Means): Promise<Outcome> {
  const rows: Row[] = [];
  for (const engine of engines) rows.push(...(await measureOn(engine, folder, quick ? 2 : 9)));
  return {
    rows,
    notes: ['Each run asks for all ten at once. The first run, in which all is new, is told apart.'],
  };
}

async function measureOn(engine: Engine, folder: string, repeats: number): Promise<readonly Row[]> {
  const place = await engine.freshPlace(folder);
  const path = await layOut(place, async (store) => {
    const audit = await addAudit(store, 'bench');
    for (const id of collections) {
      await openCollection(store, { id, audit });
      await addAnswers(store, id, 40);
      await releaseCollection(store, id);
    }
    return openCollection(store, { id: 'open', audit });
  });
  const server = await startOurs(place, path);
  const bystander = await startBystander(`${server.url}${path}`);
  try {
    const staff = await signIn(server.url);
    const tenReports = () => Promise.all(collections.map((id) => staff.get(`/collections/${id}/report.pdf`)));
    const first = await bystander.during(tenReports);
    const runs = [];
    for (let run = 0; run < repeats; run += 1) {
      const busy = await bystander.during(tenReports);
      runs.push({ busy, idle: await bystander.during(() => wait(busy.took)) });
    }
    const [busy, idle] = [runs.map((run) => run.busy), runs.map((run) => run.idle)];
    const ratios = runs.map((run) => p99(run.busy) / p99(run.idle));
    return [
      { name: `${engine.name}, nothing asked`, figures: waits(idle) },
      { name: `${engine.name}, the first ten reports`, figures: [...waits([first]), took([first])] },
      {
        name: `${engine.name}, ten reports`,
        figures: [...waits(busy), took(busy), figure('p99 beside nothing', 'times', ratios, { most: 2 })],
      },
    ];
  } finally {
    bystander.stop();
    await server.stop();
  }
}

interface Meanwhile {
  readonly took: number;
  readonly waits: readonly number[];
}

const p99 = ({ waits }: Meanwhile) => percentile(waits, 0.99);

function waits(runs: readonly Meanwhile[]): readonly Figure[] {
  return [
    figure(
      'p50',
      'ms',
      runs.map(({ waits }) => percentile(waits, 0.5)),
    ),
    figure('p99', 'ms', runs.map(p99)),
    figure(
      'longest',
      'ms',
      runs.map(({ waits }) => Math.max(...waits)),
    ),
  ];
}

function took(runs: readonly Meanwhile[]): Figure {
  return figure(
    'the ten take',
    'ms',
    runs.map(({ took }) => took),
  );
}
