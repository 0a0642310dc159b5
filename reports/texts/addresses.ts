/** Where somebody lives: streets with and without a number, postal codes, boxes, flats. */
import type { Mask } from '../../surveys/free-texts/masking.ts';
import { isSwedish } from './swedish-words.ts';
import type { Token } from './tokens.ts';

const street =
  /(?:gatan|gata|vägen|väg|stigen|stig|torget|torg|gränden|gränd|allén|allé|backen|platsen|plats|plan|leden|stranden|kajen|esplanaden|parken|höjden|slingan|rundan|ringen|kroken|svängen|bron)s?$/u;
const surelyStreet = /(?:gatan|gränd|gränden|vägen|stigen|allén|esplanaden)$/u;
const shortestName = 2;
const mostWords = 3;

/** The address that begins with token `at`. */
export function addressAt(text: string, tokens: readonly Token[], at: number): Mask | undefined {
  const here = tokens[at] as Token;
  if (here.kind === 'number') return postalCodeAt(tokens, at);
  const next = tokens[at + 1];
  if (isNumbered(next) && /^(?:box|lgh|lägenhet|lägenhetsnummer|postbox|port|uppgång)$/u.test(here.lower))
    return mark(here, next as Token);
  return streetAt(text, tokens, at);
}

function streetAt(text: string, tokens: readonly Token[], at: number): Mask | undefined {
  const here = tokens[at] as Token;
  const last = streetEnd(tokens, at);
  if (last === undefined) return undefined;
  const end = tokens[last] as Token;
  const number = tokens[last + 1];
  if (isNumbered(number) && isHouse(number as Token))
    return { ...mark(here, end), end: houseEnd(text, number as Token) };
  return isStreetAlone(end, last > at) ? mark(here, end) : undefined;
}

/** The token with the street's ending: "Storgatan", or "Norra Kyrkogatan", "Olof Palmes gata". */
function streetEnd(tokens: readonly Token[], at: number): number | undefined {
  for (let i = at; i < Math.min(at + mostWords, tokens.length); i++) {
    const { lower, text, kind, gap } = tokens[i] as Token;
    if (kind !== 'word' || (i > at && !/^[ :]{1,2}$/.test(gap))) return undefined;
    const name = lower.replace(street, '');
    if (name !== lower && (name.length >= shortestName || (i > at && name === ''))) return i;
    if (!/^\p{Lu}/u.test(text) && !isSaint(tokens, i)) return undefined;
  }
  return undefined;
}

/** The t of "S:t". */
const isSaint = (tokens: readonly Token[], i: number) =>
  tokens[i]?.lower === 't' && tokens[i - 1]?.lower === 's';

/** Without a number: with a capital inside a sentence, or a word that is a street and nothing else. */
function isStreetAlone({ text, lower, opens }: Token, several: boolean): boolean {
  if (!surelyStreet.test(lower)) return several && /^(?:gata|torg|väg|plan|plats)$/u.test(lower);
  if (/^\p{Lu}/u.test(text) && !opens) return true;
  return !isSwedish(lower) && !wayOf.test(lower);
}

/** Ways that are no addresses, though the dictionary has them not. */
const wayOf =
  /^(?:vård|hjälp|behandlings|karriär|livs|arbets|skol|hem|själv|mellan|rätt|fel|om|ut|in|gång|cykel)/u;

const isNumbered = (token: Token | undefined) => token?.kind === 'number' && /^[ ,:]{0,2}$/.test(token.gap);
const isHouse = ({ text }: Token) => text.length <= 3;

/** "12 B", "12b": the letter belongs to the house. */
function houseEnd(text: string, { end }: Token): number {
  const letter = /^ ?[a-hA-H](?![\p{L}\p{M}])/u.exec(text.slice(end, end + 3));
  return end + (letter?.[0].length ?? 0);
}

/** "123 45 Kumla", "12345 Kumla", "postnummer 12345". */
function postalCodeAt(tokens: readonly Token[], at: number): Mask | undefined {
  const [here, second] = [tokens[at] as Token, tokens[at + 1]];
  const parted =
    here.text.length === 3 && second?.kind === 'number' && second.text.length === 2 && second.gap === ' ';
  const last = parted ? at + 1 : at;
  if (!parted && here.text.length !== 5) return undefined;
  const before = tokens[at - 1];
  const town = tokens[last + 1];
  const withTown = town && /^[ ,]{1,2}$/.test(town.gap) && /^\p{Lu}\p{L}+$/u.test(town.text);
  if (withTown) return mark(here, town);
  return before && /^post(?:nr|nummer|adress)/u.test(before.lower)
    ? mark(here, tokens[last] as Token)
    : undefined;
}

const mark = ({ start }: Token, { end }: Token): Mask => ({ start, end, kind: 'address' });
