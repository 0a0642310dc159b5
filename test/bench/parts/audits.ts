/** The pages that show all there is: overview, audits, question bank. */
import type { Engine } from '../engines.ts';
import type { Outcome, Row } from '../figures.ts';
import { startBystander, undisturbed } from '../meanwhile.ts';
import {
  addAnswers,
  addAudit,
  addDesign,
  closeCollection,
  layOut,
  openCollection,
  type Store,
  startOurs,
} from '../ours.ts';
import { type Means, measureAct } from '../part.ts';
import { signIn } from '../staff.ts';

const pages = { overview: '/', audits: '/audits', bank: '/bank' };

export async function measureAudits({ folder, engines, quick }: Means): Promise<Outcome> {
  const rows: Row[] = [];
  for (const engine of engines) {
    for (const count of quick ? [10] : [10, 100, 1000]) {
      rows.push(...(await measureOn(engine, folder, count, quick ? 1 : 5)));
    }
  }
  return { rows };
}

async function measureOn(
  engine: Engine,
  folder: string,
  count: number,
  repeats: number,
): Promise<readonly Row[]> {
  const place = await engine.freshPlace(folder);
  const path = await layOut(place, (store) => addAudits(store, count));
  const server = await startOurs(place);
  const bystander = await startBystander(`${server.url}${path}`);
  try {
    const staff = await signIn(server.url);
    const rows: Row[] = [
      { name: `${count} audits, ${engine.name}, nothing asked`, figures: [await undisturbed(bystander)] },
    ];
    for (const [name, page] of Object.entries(pages)) {
      const act = () => staff.get(page);
      rows.push({
        name: `${count} audits, ${engine.name}, ${name}`,
        figures: await measureAct(server, bystander, repeats, act),
      });
    }
    return rows.map((row) => withAim(row, count));
  } finally {
    bystander.stop();
    await server.stop();
  }
}

/** The longest list is to be shown in so many milliseconds, on both engines. */
function withAim(row: Row, count: number): Row {
  if (count < 1000 || !row.name.endsWith('overview')) return row;
  const figures = row.figures.map((figure) =>
    figure.name === 'takes' ? { ...figure, aim: { most: 60 } } : figure,
  );
  return { ...row, figures };
}

/** Each with an approved questionnaire of its own, half of them written in since, a closed collection and an open one. */
async function addAudits(store: Store, count: number): Promise<string> {
  let path = '';
  for (let at = 0; at < count; at += 1) {
    const audit = await addAudit(store, `audit-${at}`);
    const design = `design-${at}`;
    const digest = await addDesign(store, { id: design, auditId: audit.id, changed: at % 2 });
    const wanted = { audit, version: { design, digest } };
    const [closed, open] = [`closed-${at}`, `open-${at}`];
    await openCollection(store, { ...wanted, id: closed, service: `service-${at % 20}` });
    await closeCollection(store, closed);
    path = await openCollection(store, { ...wanted, id: open, service: `service-${(at % 20) + 20}` });
    await addAnswers(store, open, 6);
  }
  return path;
}
