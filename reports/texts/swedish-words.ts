/**
 * Which words are Swedish, by the spelling dictionary `dictionary-sv` (Hunspell): its stems with their endings, and compounds of
 * two. Its words with a capital are names; those that one can come from ("stockholmare", flags d, e and v) are of places.
 */
import swedish from 'dictionary-sv';

/** An ending: the flag of the stems that may have it, what it takes away from them first, and how they end. */
interface Ending {
  readonly flag: string;
  readonly strip: string;
  readonly of: RegExp;
}

const longestEnding = 8;
/** No Swedish word that anybody writes is longer, and each is looked at once for each of its letters. */
const longestWord = 40;
const shortestFirstPart = 3;
const shortestLastPart = 4;

const { stems, proper } = readStems(swedish.dic);
const endings = readEndings(swedish.aff);

/** Whether a word in lower case is Swedish by itself: bent as it may be, but not put together of two. */
export function isSwedish(lower: string): boolean {
  if (stems.has(lower)) return true;
  for (let added = 0; added <= longestEnding && added <= lower.length; added++) {
    const stem = lower.slice(0, lower.length - added);
    for (const { flag, strip, of } of endings.get(lower.slice(lower.length - added)) ?? []) {
      if (stems.get(stem + strip)?.includes(flag) && of.test(stem + strip)) return true;
    }
  }
  return false;
}

/** Whether a word in lower case is Swedish, by itself or as a compound: "boendestödjaren". */
export function isSwedishOrCompound(lower: string): boolean {
  if (lower.length > longestWord) return false;
  if (isSwedish(lower)) return true;
  for (let cut = shortestFirstPart; cut <= lower.length - shortestLastPart; cut++) {
    if (isFirstPart(lower.slice(0, cut)) && isSwedish(lower.slice(cut))) return true;
  }
  return false;
}

/** What the dictionary has only with a capital, asked for in lower case. */
export function properNoun(lower: string): 'place' | 'name' | undefined {
  const flags = proper.get(lower);
  if (flags === undefined) return undefined;
  return /[dev]/.test(flags) ? 'place' : 'name';
}

function isFirstPart(part: string): boolean {
  return (
    stems.has(part) || (part.endsWith('s') && part.length > shortestFirstPart && stems.has(part.slice(0, -1)))
  );
}

function readStems(dic: Uint8Array) {
  const stems = new Map<string, string>();
  const proper = new Map<string, string>();
  for (const line of Buffer.from(dic).toString('utf8').split('\n')) {
    const [word = '', flags = ''] = line.split('/');
    if (/^\p{Ll}[\p{Ll}-]*$/u.test(word)) stems.set(word, (stems.get(word) ?? '') + flags);
    else if (/^\p{Lu}\p{Ll}+$/u.test(word)) proper.set(word.toLowerCase(), flags);
  }
  return { stems, proper };
}

/** Lines such as "SFX G e arna e": stems with flag G that end in e have arna in its place. */
function readEndings(aff: Uint8Array): ReadonlyMap<string, readonly Ending[]> {
  const found = new Map<string, Ending[]>();
  for (const line of Buffer.from(aff).toString('utf8').split('\n')) {
    const [, flag, strip, added, of] = /^SFX\s+(\S)\s+(\S+)\s+([^\s/]+)\S*\s+(\S+)/u.exec(line) ?? [];
    if (!flag || !strip || !added || !of || !/^(?:0|\p{Ll}{1,8})$/u.test(added)) continue;
    const add = added === '0' ? '' : added;
    const ending = { flag, strip: strip === '0' ? '' : strip, of: new RegExp(`${of}$`, 'u') };
    found.set(add, [...(found.get(add) ?? []), ending]);
  }
  return found;
}
