/** The PDF report over HTTP, first and warm, beside a bare document with as many pages, charts and words. */
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from '../asking.ts';
import { startBareFiles } from '../bare/starting.ts';
import type { Place } from '../engines.ts';
import { figure, type Outcome } from '../figures.ts';
import { addAnswers, addAudit, layOut, openCollection, releaseCollection, startOurs } from '../ours.ts';
import { type Means, timed } from '../part.ts';
import type { RunningServer } from '../servers.ts';
import { type Staff, signIn } from '../staff.ts';

const collection = 'reported';

export async function measurePdf({ folder, engines, quick }: Means): Promise<Outcome> {
  const place = await engines[0]?.freshPlace(folder);
  if (!place) throw new Error('no engine');
  await layOut(place, async (store) => {
    const audit = await addAudit(store, 'bench');
    await openCollection(store, { id: collection, audit });
    await addAnswers(store, collection, 40);
    await releaseCollection(store, collection);
  });
  const bare = await startBareFiles(folder, place);
  try {
    const atOnce = await firstOnes(place, quick ? 1 : 7);
    const first = await firstOnes(place, quick ? 1 : 7, lookAtReport);
    const { pages, figures } = await warmOnes(place, bare, quick ? 3 : 31);
    return {
      rows: [
        { name: 'the first of a process, at once', figures: [figure('takes', 'ms', atOnce)] },
        { name: 'the first, from its page', figures: [figure('takes', 'ms', first, { most: 150 })] },
        { name: `warm, ${pages} pages`, figures },
      ],
    };
  } finally {
    await bare.stop();
  }
}

/** As people come to it: they read the page that leads to the file. */
async function lookAtReport(staff: Staff): Promise<void> {
  await staff.get('/audits/bench/report');
  await wait(5_000);
}

/** A new process each time, in which somebody has signed in. */
async function firstOnes(
  place: Place,
  repeats: number,
  before: (staff: Staff) => Promise<void> = async () => {},
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < repeats; run += 1) {
    const server = await startOurs(place);
    try {
      const staff = await signIn(server.url);
      await before(staff);
      times.push(await timed(() => staff.get(`/collections/${collection}/report.pdf`)));
    } finally {
      await server.stop();
    }
  }
  return times;
}

/** In turn, after some that only warm up. */
async function warmOnes(place: Place, bare: RunningServer, repeats: number) {
  const server = await startOurs(place);
  try {
    const staff = await signIn(server.url);
    const ours = () => staff.get(`/collections/${collection}/report.pdf`);
    const pages = (await ours()).match(/\/Type \/Page\b/g)?.length ?? 0;
    const floor = () => ask(`${bare.url}/${collection}/report.pdf?pages=${pages}`);
    for (let run = 0; run < 10; run += 1) {
      await ours();
      await floor();
    }
    const [ourCpu, bareCpu] = [server.cpuTime(), bare.cpuTime()];
    const times: { ours: number; bare: number }[] = [];
    for (let run = 0; run < repeats; run += 1)
      times.push({ ours: await timed(ours), bare: await timed(floor) });
    return {
      pages,
      figures: [
        figure(
          'ours',
          'ms',
          times.map(({ ours }) => ours),
          { most: 120 },
        ),
        figure(
          'bare',
          'ms',
          times.map(({ bare }) => bare),
        ),
        figure(
          'ratio',
          'times',
          times.map(({ ours, bare }) => ours / bare),
        ),
        figure('our CPU', 'ms', [(server.cpuTime() - ourCpu) / repeats]),
        figure('bare CPU', 'ms', [(bare.cpuTime() - bareCpu) / repeats]),
      ],
    };
  } finally {
    await server.stop();
  }
}
