/** What a county may be told, in the thread that does it: sums alone, and with every whole asked for exactly. */
import { heavily } from '../../../server/heavy/heavy.ts';
import { aLinkedCounty } from '../../support/linked-county.ts';
import { figure, type Outcome } from '../figures.ts';
import { type Means, timed } from '../part.ts';

export async function measureLinked({ quick }: Means): Promise<Outcome> {
  const all = aLinkedCounty();
  const sums = { units: all.units, k: all.k };
  const queries = { 'sums of what is told': sums, 'every whole asked for exactly': all };
  const rows = [];
  for (const [name, query] of Object.entries(queries)) {
    await heavily('linked', { query });
    const times: number[] = [];
    for (let run = 0; run < (quick ? 1 : 5); run += 1)
      times.push(await timed(() => heavily('linked', { query })));
    rows.push({ name, figures: [figure('takes', 'ms', times)] });
  }
  return {
    rows,
    notes: [
      'The first round is out, with collections for whole houses; the first run, which loads the solver, is not counted.',
    ],
  };
}
