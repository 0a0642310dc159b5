/** What one member of staff can ask for at the most, and how long somebody who answers waits meanwhile. */
import type { Engine } from '../engines.ts';
import { type Figure, figure, type Outcome, type Row } from '../figures.ts';
import { type Bystander, startBystander, undisturbed } from '../meanwhile.ts';
import { addAudit, addLargest, layOut, openCollection, startOurs } from '../ours.ts';
import type { Means } from '../part.ts';
import { type Staff, signIn } from '../staff.ts';

/** A respondent never waits longer than this for somebody's click, in milliseconds. */
const most = 250;

export async function measureHeavy({ folder, engines, quick }: Means): Promise<Outcome> {
  const [engine] = engines;
  const rows = engine ? await measureOn(engine, folder, quick ? 1 : 5) : [];
  return { rows, notes: ['The largest questionnaire that is let in, read for the first time at each run.'] };
}

async function measureOn(engine: Engine, folder: string, repeats: number): Promise<readonly Row[]> {
  const place = await engine.freshPlace(folder);
  const path = await layOut(place, async (store) => {
    const audit = await addAudit(store, 'bench');
    for (const act of Object.keys(acts))
      for (let run = 0; run < repeats; run += 1) await addLargest(store, `${act}-${run}`, audit.id);
    return openCollection(store, { id: 'open', audit });
  });
  const server = await startOurs(place);
  const bystander = await startBystander(`${server.url}${path}`);
  try {
    const staff = await signIn(server.url);
    const rows: Row[] = [{ name: 'nothing asked', figures: [await undisturbed(bystander)] }];
    for (const [act, path] of Object.entries(acts)) {
      rows.push({ name: act, figures: await waitedFor(bystander, staff, act, path, repeats) });
    }
    return rows;
  } finally {
    bystander.stop();
    await server.stop();
  }
}

const acts = {
  designer: '',
  'language-help': '/language-help',
  approval: '/approval',
  paper: '/paper.pdf',
  map: '/map',
} as const;

async function waitedFor(
  bystander: Bystander,
  staff: Staff,
  act: string,
  path: string,
  repeats: number,
): Promise<readonly Figure[]> {
  const times: number[] = [];
  const waits: number[] = [];
  for (let run = 0; run < repeats; run += 1) {
    const one = await bystander.during(() => staff.get(`/designs/${act}-${run}${path}`));
    times.push(one.took);
    waits.push(Math.max(...one.waits));
  }
  return [figure('takes', 'ms', times), figure('a respondent waits', 'ms', waits, { most })];
}
