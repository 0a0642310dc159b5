/** Towns, countries, and houses by name ("Solgården"): where so few live or work that the place tells who. */

import type { Mask } from '../../surveys/free-texts/masking.ts';
import { isListed } from './known-names.ts';
import { countries, towns } from './places-listed.ts';
import { isSwedish, properNoun } from './swedish-words.ts';
import type { Token } from './tokens.ts';

const listed = new Set([...towns.split('|'), ...countries.split('|')]);

/** The place that begins with token `at`. */
export function placeAt(tokens: readonly Token[], at: number): Mask | undefined {
  const here = tokens[at] as Token;
  if (here.kind === 'number' || here.lower.length < 3) return undefined;
  const next = tokens[at + 1];
  if (/^(?:avdelning|avd|ward)$/u.test(here.lower) && next?.kind === 'number')
    return { ...mark(here), end: next.end };
  return isPlace(tokens, at) ? mark(here) : undefined;
}

function isPlace(tokens: readonly Token[], at: number): boolean {
  const here = tokens[at] as Token;
  const capital = /^\p{Lu}/u.test(here.text);
  const before = tokens[at - 1]?.lower ?? '';
  if (isHouse(here, capital, before)) return true;
  const bare = [here.lower, here.lower.replace(/s$/u, '')];
  const known = bare.some((word) => listed.has(word));
  const likely = known || bare.some((word) => properNoun(word) === 'place');
  if (!likely || (!known && isListed(here.lower) && !to.has(before))) return false;
  if (nowhere.has(here.lower)) return false;
  const alsoWord = isSwedish(here.lower);
  if (capital) return !alsoWord || (!here.opens && (known || to.has(before)));
  return to.has(before) ? !alsoWord : known && !alsoWord && here.lower.length > 4;
}

const to = new Set('i från till mot bor ifrån åt utanför nära centrala'.split(' '));
/** So large that it tells nobody, or a word as much as a place. */
const nowhere = new Set('sverige svenska europa norden'.split(' '));

const house =
  /(?:gården|hemmet|huset|kliniken|mottagningen|boendet|hus|skolan|kyrkan|centrum|center|källan|lyckan|sjukhuset|lasarettet|villan|stugan|träffen|backen|lunden|ängen|dalen|åsen|kullen)s?$/u;
const inLowerCase = /(?:gården|hemmet|huset|kliniken|träffen|lyckan)s?$/u;
/** What such houses are called by everybody: no names. */
const kinds =
  /^(?:vård|sjuk|grupp|stöd|behandlings|familje|barn|ålderdoms|äldre|träff|för|dag|natt|hvb|bo|boende|jour|fritids|ungdoms|kris|serviceboende|service|psykiatri|öppen|beroende|missbruks|akut|rehab|smärt|ätstörnings|trappuppgångs|korttids|stödboende|mödra|tand|privat|hälso|specialist|special|folkhög|hög|grund|gymnasie|sär|barnmorske|vux|vuxen|kvinno|mans|härbärges|hem|bakgårds?|bond|herr|inner|skol|prästgårds?|hyres|hög|växt|kafé|kultur|kommun|folkets|medborgar|allaktivitets|aktivitets|råd|stads|kyrko|vinter|sommar)(?:s)?$/u;

function isHouse({ lower, opens }: Token, capital: boolean, before: string): boolean {
  const name = lower.replace(house, '');
  if (name === lower || name.length < 2 || kinds.test(name)) return false;
  if (capital && !opens) return true;
  return (capital || to.has(before) || before === 'på') && inLowerCase.test(lower) && !isSwedish(lower);
}

const mark = ({ start, end }: Token): Mask => ({ start, end, kind: 'place' });
