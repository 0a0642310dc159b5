/** Comparisons and results of a county of 25 services x 3 audiences x 3 rounds, kept in the register as they are after closing. */
import type { Engine } from '../engines.ts';
import { figure, type Outcome, type Row } from '../figures.ts';
import { startBystander } from '../meanwhile.ts';
import { addAnswers, addAudit, closeCollection, layOut, openCollection, startOurs } from '../ours.ts';
import { type Means, measureAct } from '../part.ts';
import { signIn } from '../staff.ts';

const audiences = ['user', 'close-person', 'staff'] as const;
const rounds = [1, 2, 3] as const;

const pages = {
  'all kinds': 'comparisons',
  services: 'comparisons/services',
  rounds: 'comparisons/rounds',
  voices: 'comparisons/voices',
  'results of all': 'results',
};

export async function measureComparisons({ folder, engines, quick }: Means): Promise<Outcome> {
  const rows: Row[] = [];
  for (const engine of engines) rows.push(...(await measureOn(engine, folder, quick ? 3 : 10)));
  return {
    rows,
    notes: ['The first page of all makes what is told, and is not counted. To be under 300 ms.'],
  };
}

async function measureOn(engine: Engine, folder: string, repeats: number): Promise<readonly Row[]> {
  const place = await engine.freshPlace(folder);
  const path = await layOut(place, async (store) => {
    const audit = await addAudit(store, 'county');
    for (let at = 0; at < 25; at += 1) {
      for (const audience of audiences) {
        for (const round of rounds) {
          const id = `${at}-${audience}-${round}`;
          await openCollection(store, { id, audit, service: `service-${at}`, audience, round });
          await addAnswers(store, id, 12 + ((at + 5 * round) % 13));
          await closeCollection(store, id, round);
        }
      }
    }
    return openCollection(store, { id: 'open', audit: await addAudit(store, 'other') });
  });
  const server = await startOurs(place);
  const bystander = await startBystander(`${server.url}${path}`);
  try {
    const staff = await signIn(server.url);
    const rows: Row[] = [];
    for (const [name, page] of Object.entries(pages)) {
      const act = () => staff.get(`/audits/county/${page}`);
      const figures = await measureAct(server, bystander, repeats, act);
      rows.push({ name: `${name}, ${engine.name}`, figures });
    }
    return [...rows, { name: engine.name, figures: [figure('memory afterwards', 'MB', [server.memory()])] }];
  } finally {
    bystander.stop();
    await server.stop();
  }
}
