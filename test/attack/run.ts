/**
 * `npm run attack -- --seeds 10000 [--from 0]`: the attacker let loose on so many invented audits, as many counties whose
 * services are compared, collections told by both editions, and boards of texts. Fails where it finds anybody.
 */
import { parseArgs } from 'node:util';
import { attackOn, attackOnCounty, inWords } from './product/attacking.ts';
import { attackOnCountyReport } from './product/county.ts';
import { attackOnEditions } from './product/editions.ts';
import { attackOnThemes } from './product/themes.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1000' }, from: { type: 'string', default: '0' } },
});
const [from, seeds] = [Number(values.from), Number(values.seeds)];
if (![from, seeds].every((number) => Number.isSafeInteger(number) && number >= 0))
  throw new RangeError(`--seeds and --from are whole numbers: ${values.seeds}, ${values.from}`);

const attacks = [attackOn, attackOnCounty, attackOnCountyReport, attackOnEditions, attackOnThemes].map(
  (on) => (seed: number) => on(seed),
);
const say = (line: string) => process.stdout.write(`${line}\n`);
let found = 0;
for (let seed = from; seed < from + seeds; seed++) {
  for (const on of attacks)
    for (const finding of await on(seed)) {
      found++;
      say(inWords(seed, finding));
    }
  if ((seed - from + 1) % 500 === 0) say(`${seed - from + 1} audits, ${found} found`);
}
say(
  `${seeds} invented audits and counties from seed ${from}: ${found === 0 ? 'nobody found' : `${found} found`}`,
);
process.exitCode = found === 0 ? 0 : 1;
