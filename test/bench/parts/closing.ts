/** Closing is final, and makes the database forget: how long until the results can be seen, and who waits meanwhile. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '../engines.ts';
import { figure, type Outcome, type Row } from '../figures.ts';
import { type Bystander, startBystander } from '../meanwhile.ts';
import { addAudit, addDesign, addFiles, fillUp, layOut, openCollection, startOurs } from '../ours.ts';
import type { Means } from '../part.ts';
import { timed } from '../part.ts';
import { readForm, type Staff, signIn } from '../staff.ts';

interface Case {
  readonly answers: number;
  /** Pictures of five megabytes that lie beside the answers. */
  readonly pictures: number;
}

export async function measureClosing({ folder, engines, quick }: Means): Promise<Outcome> {
  const sizes = quick ? [10] : [10, 100, 1000, 10_000];
  const cases = sizes.map((answers): Case => ({ answers, pictures: 0 }));
  const rows: Row[] = [];
  for (const engine of engines) {
    for (const each of [...cases, { answers: quick ? 100 : 1000, pictures: quick ? 2 : 40 }]) {
      rows.push(await measureOn(engine, folder, each, quick ? 1 : 3));
    }
  }
  return { rows };
}

async function measureOn(
  engine: Engine,
  folder: string,
  { answers, pictures }: Case,
  repeats: number,
): Promise<Row> {
  const place = await engine.freshPlace(folder);
  const ids = Array.from({ length: repeats }, (_, at) => `closing-${at}`);
  const path = await layOut(place, async (store) => {
    const audit = await addAudit(store, 'bench');
    const files = await addFiles(store, pictures, 5_000_000);
    await addDesign(store, { id: 'illustrated', auditId: audit.id, changed: 0, files });
    for (const id of ids) await openCollection(store, { id, audit });
    return openCollection(store, { id: 'open', audit });
  });
  for (const id of ids) await fillUp(place, id, answers);
  const server = await startOurs(place);
  const bystander = await startBystander(`${server.url}${path}`);
  try {
    const closed = [];
    const staff = await signIn(server.url);
    for (const id of ids) closed.push(await close(staff, bystander, id));
    const beside = pictures > 0 ? ` beside ${pictures * 5} MB of pictures` : '';
    return {
      name: `${answers} answers${beside}, ${engine.name}`,
      figures: [
        figure(
          'the click takes',
          'ms',
          closed.map(({ click }) => click),
        ),
        figure(
          'results after',
          'ms',
          closed.map(({ took }) => took),
        ),
        figure(
          'a respondent waits',
          'ms',
          closed.map(({ waits }) => Math.max(...waits)),
        ),
      ],
    };
  } finally {
    bystander.stop();
    await server.stop();
  }
}

async function close(staff: Staff, bystander: Bystander, id: string) {
  const form = readForm(await staff.get(`/collections/${id}/closing`), `/collections/${id}/closing`);
  let click = 0;
  const { took, waits } = await bystander.during(async () => {
    click = await timed(() => staff.post(form));
    while ((await staff.status(`/collections/${id}/results`)) !== 200) await wait(20);
  });
  return { click, took, waits };
}
