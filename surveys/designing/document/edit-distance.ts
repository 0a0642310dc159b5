/** Letters are looked at so many at a time: as many as there are bits in a number that is shifted. */
const wide = 32;

/** Where each letter stands in a text, as the bits of so many numbers. */
type Places = ReadonlyMap<string, Int32Array>;

/**
 * How many letters have to be added, dropped or changed to make one text of the other (Levenshtein, 1966), counted in
 * characters. By bits (Myers 1999, in blocks as Hyyrö 2003): takes a step for each letter of the longer and each 32
 * letters of the shorter text, of what is left when the same beginning and end are off. A test counts the steps.
 */
export function distance(a: string, b: string, count?: (steps: number) => void): number {
  const [one, other] = withoutCommon([...a], [...b]);
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return long.length;
  const blocks = Math.ceil(short.length / wide);
  const places = placesIn(short, blocks);
  const nowhere = new Int32Array(blocks);
  const rises = new Int32Array(blocks).fill(-1);
  const falls = new Int32Array(blocks);
  let distance = short.length;
  for (const letter of long) {
    count?.(blocks);
    distance += column(places.get(letter) ?? nowhere, rises, falls, short.length);
  }
  return distance;
}

/**
 * One letter of the longer text against all of the shorter. Row by row the distance rises or falls by one at most: those
 * bits are all that is kept of a column. Returns what its last row differs from that of the column before.
 */
function column(same: Int32Array, rises: Int32Array, falls: Int32Array, length: number): number {
  let change = 1;
  for (let block = 0; block < rises.length; block++) {
    const rise = rises[block] ?? 0;
    const fall = falls[block] ?? 0;
    const here = same[block] ?? 0;
    const match = here | (change < 0 ? 1 : 0);
    const across = (((match & rise) + rise) ^ rise) | match;
    let up = fall | ~(across | rise);
    let down = rise & across;
    const last = block === rises.length - 1 ? (length - 1) % wide : wide - 1;
    const next = ((up >>> last) & 1) - ((down >>> last) & 1);
    up = (up << 1) | (change > 0 ? 1 : 0);
    down = (down << 1) | (change < 0 ? 1 : 0);
    const steady = here | fall;
    rises[block] = down | ~(steady | up);
    falls[block] = up & steady;
    change = next;
  }
  return change;
}

function placesIn(text: readonly string[], blocks: number): Places {
  const places = new Map<string, Int32Array>();
  for (const [i, letter] of text.entries()) {
    const bits = places.get(letter) ?? new Int32Array(blocks);
    places.set(letter, bits);
    bits[i >> 5] = (bits[i >> 5] ?? 0) | (1 << (i % wide));
  }
  return places;
}

function withoutCommon(
  a: readonly string[],
  b: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
