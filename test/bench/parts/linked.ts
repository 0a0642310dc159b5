/** What a county may be told, in the thread that does it. */
import { heavily } from '../../../server/heavy/heavy.ts';
import { aLinkedCounty } from '../../support/linked-county.ts';
import { figure, type Outcome } from '../figures.ts';
import { type Means, timed } from '../part.ts';

export async function measureLinked({ quick }: Means): Promise<Outcome> {
  const query = aLinkedCounty();
  await heavily('linked', { query });
  const times: number[] = [];
  for (let run = 0; run < (quick ? 1 : 5); run += 1)
    times.push(await timed(() => heavily('linked', { query })));
  return {
    rows: [{ name: 'sums of what is told', figures: [figure('takes', 'ms', times)] }],
    notes: [
      'The first round is out, with collections for whole houses; the first run, which loads the solver, is not counted.',
    ],
  };
}
