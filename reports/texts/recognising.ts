/**
 * What in a free text may tell who wrote it or whom it is about, for the auditor who reads it: nothing is masked by it alone.
 * Loads lists and a dictionary (50 MB, half a second): ask for it with `import()`, in a thread (`server/heavy/jobs.ts`).
 */

import type { Mask } from '../../surveys/free-texts/masking.ts';
import { addressAt } from './addresses.ts';
import { digitsFrom } from './digits.ts';
import { emailsIn } from './emails.ts';
import { nameAt, type TextSigns } from './names.ts';
import { personalNumberAt } from './personal-numbers.ts';
import { phoneAt } from './phones.ts';
import { placeAt } from './places.ts';
import { isSwedishOrCompound } from './swedish-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * The marks of a text, in its order, none over another. Made to find too much rather than too little; what it finds and misses is
 * measured in `test/reports/texts/`. Takes time in proportion to the length. Names in Arabic script only from a list and
 * after titles.
 */
export function marksIn(text: string): readonly Mask[] {
  const tokens = tokensOf(text);
  const signs = signsOf(tokens);
  const emails = emailsIn(text, tokens);
  return withoutOverlaps([...emails, ...alongTokens(text, tokens, signs)]);
}

/** At each token the first kind that knows it; what it takes is not looked at again. */
function* alongTokens(
  text: string,
  tokens: readonly Token[],
  signs: Omit<TextSigns, 'joinsName'>,
): Generator<Mask> {
  let after = 0;
  let name = -1;
  for (const [at, { start }] of tokens.entries()) {
    if (start < after) continue;
    const numbers = digitsFrom(tokens, at);
    const mark =
      personalNumberAt(text, tokens, at, numbers) ??
      phoneAt(text, tokens, at, numbers) ??
      addressAt(text, tokens, at) ??
      placeAt(tokens, at) ??
      nameAt(tokens, at, { ...signs, joinsName: joinsName(tokens, at, name) });
    if (!mark) continue;
    after = mark.end;
    if (mark.kind === 'name') name = mark.end;
    yield mark;
  }
}

/** "kalle och jennny", "jag å jennny": what is joined to a person is a name. */
function joinsName(tokens: readonly Token[], at: number, end: number): boolean {
  const [person, joint] = [tokens[at - 2], tokens[at - 1]];
  if (!person || !joint || !/^(?:och|ock|oc|å|o|eller|samt)$/u.test(joint.lower)) return false;
  return person.end === end || /^(?:jag|mig|mej|du|dig|dej|han|honom|hon|henne)$/u.test(person.lower);
}

/** E-mail goes before names, since it holds them. */
function withoutOverlaps(marks: readonly Mask[]): readonly Mask[] {
  const emails = marks.filter(({ kind }) => kind === 'email').sort((a, b) => a.start - b.start);
  const kept: Mask[] = [];
  let next = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (next < emails.length && (emails[next] as Mask).end <= mark.start) next++;
    const email = emails[next];
    if (mark.kind !== 'email' && email && email.start < mark.end) continue;
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  }
  return kept;
}

const enoughWords = 4;

function signsOf(tokens: readonly Token[]): Omit<TextSigns, 'joinsName'> {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 1).slice(0, 200);
  const shouted = words.filter(
    ({ text }) => text === text.toUpperCase() && text !== text.toLowerCase(),
  ).length;
  const swedish = words.filter(({ lower }) => isSwedishOrCompound(lower)).length;
  return {
    shouted: words.length >= enoughWords && shouted > words.length * 0.8,
    swedish: words.length < enoughWords || swedish > words.length * 0.5,
  };
}
