/** A questionnaire of 60 questions in the making: its page, and what is kept by itself while somebody writes. */
import type { Engine } from '../engines.ts';
import type { Outcome, Row } from '../figures.ts';
import { startBystander, undisturbed } from '../meanwhile.ts';
import { addAudit, addDesign, layOut, openCollection, startOurs } from '../ours.ts';
import { type Means, measureAct } from '../part.ts';
import { readForm, type Staff, signIn } from '../staff.ts';

const design = 'long';

export async function measureDesigner({ folder, engines, quick }: Means): Promise<Outcome> {
  const rows: Row[] = [];
  for (const engine of engines) rows.push(...(await measureOn(engine, folder, quick ? 2 : 30)));
  return { rows };
}

async function measureOn(engine: Engine, folder: string, repeats: number): Promise<readonly Row[]> {
  const place = await engine.freshPlace(folder);
  const path = await layOut(place, async (store) => {
    const audit = await addAudit(store, 'bench');
    await addDesign(store, { id: design, auditId: audit.id, changed: 20 });
    return openCollection(store, { id: 'open', audit });
  });
  const server = await startOurs(place);
  const bystander = await startBystander(`${server.url}${path}`);
  try {
    const staff = await signIn(server.url);
    const acts = {
      'the whole': () => staff.get(`/designs/${design}`),
      'one question open': () => staff.get(`/designs/${design}?open=q31`),
      autosave: await writer(staff, 'q31'),
    };
    const rows: Row[] = [{ name: `${engine.name}, nothing asked`, figures: [await undisturbed(bystander)] }];
    for (const [name, act] of Object.entries(acts)) {
      rows.push({
        name: `${engine.name}, ${name}`,
        figures: await measureAct(server, bystander, repeats, act),
      });
    }
    return rows;
  } finally {
    bystander.stop();
    await server.stop();
  }
}

/** A few more letters each time, sent as the page's script sends them; each save is made on the one before. */
async function writer(staff: Staff, key: string): Promise<() => Promise<void>> {
  const action = `/designs/${design}/questions/${key}`;
  let form = readForm(await staff.get(`/designs/${design}?open=${key}`), action);
  const [field = ''] = [...form.fields].find(([, value]) => value.startsWith('Hur har det varit')) ?? [];
  let saves = 0;
  return async () => {
    saves += 1;
    form.fields.set(field, `Hur har det varit för dig, skrivet ${saves} gånger?`);
    form.fields.set('auto', 'yes');
    const before = form.fields.get('revision');
    form = readForm(await staff.post(form), action);
    if (form.fields.get('revision') === before) throw new Error(`nothing was kept at ${action}`);
  };
}
