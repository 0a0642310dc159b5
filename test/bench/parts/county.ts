/** The county's report over 25 services in five audits, made while somebody answers. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from '../engines.ts';
import { figure, type Outcome, type Row } from '../figures.ts';
import { startBystander } from '../meanwhile.ts';
import * as ours from '../ours.ts';
import { type Means, measureAct } from '../part.ts';
import { readForm, type Staff, signIn } from '../staff.ts';

const [audits, services] = [5, 25];

/** In milliseconds. */
const most = 2000;

const home = '/county-report';

/** A draft with its pages, PDFs and tables, waited for as its page of progress does, only more often. */
async function make(staff: Staff): Promise<void> {
  await staff.post(readForm(await staff.get(home), home));
  while ((await staff.status(`${home}/making`)) === 200) await pause(20);
}

export async function measureCounty({ folder, engines, quick }: Means): Promise<Outcome> {
  const rows: Row[] = [];
  for (const engine of engines) rows.push(...(await measureOn(engine, folder, quick ? 2 : 10)));
  return { rows, notes: ['The first report makes what is told, and is not counted.'] };
}

async function measureOn(engine: Engine, folder: string, repeats: number): Promise<readonly Row[]> {
  const place = await engine.freshPlace(folder);
  const path = await ours.layOut(place, async (store) => {
    const made = [];
    for (let at = 0; at < audits; at += 1) made.push(await ours.addAudit(store, `audit-${at}`));
    for (let at = 0; at < services; at += 1) {
      const [id, audit] = [`of-${at}`, made[at % audits]];
      if (!audit) continue;
      await ours.openCollection(store, { id, audit, service: `service-${at}` });
      await ours.addAnswers(store, id, 12 + ((at * 7) % 25));
      await ours.releaseCollection(store, id);
    }
    await ours.addFou(store, made);
    return ours.openCollection(store, { id: 'open', audit: await ours.addAudit(store, 'other') });
  });
  const server = await ours.startOurs(place);
  const bystander = await startBystander(`${server.url}${path}`);
  try {
    const staff = await signIn(server.url, ours.fou);
    const figures = await measureAct(server, bystander, repeats, () => make(staff));
    const row = {
      name: `all of it, ${engine.name}`,
      figures: figures.map((one) => (one.name === 'takes' ? { ...one, aim: { most } } : one)),
    };
    return [row, { name: engine.name, figures: [figure('memory afterwards', 'MB', [server.memory()])] }];
  } finally {
    bystander.stop();
    await server.stop();
  }
}
