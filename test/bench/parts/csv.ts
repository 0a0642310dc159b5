/** The CSV over HTTP, beside a bare one that counts the same answers and writes the counts as they are. */
import { ask } from '../asking.ts';
import { startBareFiles } from '../bare/starting.ts';
import { figure, type Outcome } from '../figures.ts';
import { addAudit, fillUp, layOut, openCollection, releaseCollection, startOurs } from '../ours.ts';
import { type Means, timed } from '../part.ts';
import { signIn } from '../staff.ts';

const collection = 'tables';
const answers = 10_000;

export async function measureCsv({ folder, engines, quick }: Means): Promise<Outcome> {
  const place = await engines[0]?.freshPlace(folder);
  if (!place) throw new Error('no engine');
  await layOut(place, async (store) => {
    const audit = await addAudit(store, 'bench');
    await openCollection(store, { id: collection, audit });
    await releaseCollection(store, collection);
  });
  await fillUp(place, collection, answers);
  const bare = await startBareFiles(folder, place);
  const server = await startOurs(place);
  try {
    const staff = await signIn(server.url);
    const times = [];
    for (let run = -3; run < (quick ? 3 : 25); run += 1) {
      const ours = await timed(() => staff.get(`/collections/${collection}/tables.csv`));
      const floor = await timed(() => ask(`${bare.url}/${collection}/tables.csv`));
      if (run >= 0) times.push({ ours, floor });
    }
    const figures = [
      figure(
        'ours',
        'ms',
        times.map(({ ours }) => ours),
      ),
      figure(
        'bare',
        'ms',
        times.map(({ floor }) => floor),
      ),
      figure(
        'ratio',
        'times',
        times.map(({ ours, floor }) => ours / floor),
      ),
    ];
    return { rows: [{ name: `${answers} answers`, figures }] };
  } finally {
    await server.stop();
    await bare.stop();
  }
}
