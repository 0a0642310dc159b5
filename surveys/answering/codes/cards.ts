/** Single-use codes: printed on cards, typed by hand, kept by digest only. */
import { hash } from 'node:crypto';
import { type Checked, Failure, fine, type Problem, wrong } from '../../failures.ts';
import type { Store } from '../../storage.ts';
import { codeAlphabet, makeCode, withPlainDigits } from './code.ts';

/** 10 characters out of 31: 49 bits, far more than anybody can guess through. */
const length = 10;
const field = 'code';

/** Far more than a whole address with a code at its end. */
const longestRead = 300;
const mostTold = 5;

/** So many codes, no two alike. `random` gives cryptographically random bytes. */
export function makeCodes(random: (bytes: number) => Uint8Array, count: number): readonly string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(makeCode(random, length));
  return [...codes];
}

/** As it stands on a card, in two groups that are easy to hold in mind: "abcde-fghjk". */
export function showCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

/**
 * A code as it was typed. Capitals, spaces, dashes and Arabic digits do not matter, nor that the whole address was
 * typed. Refuses another number of characters, and those that are on no card, such as o, 0, l, 1 and i: they look like
 * each other, and which one was meant cannot be told. None of it says whether the code exists.
 */
export function readCode(typed: string): Checked<string> {
  const written = charactersOf(typed);
  if (written.length === 0) return wrong({ field, message: 'entering.missing' });
  const strange = [...new Set(written.filter((character) => !codeAlphabet.includes(character)))];
  const problems: Problem[] = [];
  if (written.length !== length) {
    const values = { length, count: written.length };
    problems.push({ field, message: 'entering.problems.length', values });
  }
  if (strange.length > 0) {
    const values = { characters: strange.slice(0, mostTold).join(', ') };
    problems.push({ field, message: 'entering.problems.characters', values });
  }
  return problems.length > 0 ? wrong(...problems) : fine(written.join(''));
}

/** `kept` before, by an earlier press; `changed`: another number of cards has been made than the page showed. */
type Kept = 'added' | 'kept' | 'changed';

/**
 * Keeps the codes of one press, by digest and in an order that says nothing of how they lie on the sheet; `seen` is how many
 * there were when its page was shown, where there was one. All or nothing. Refuses ('closed') where nobody can answer any more.
 */
export async function keepOnce(
  store: Store,
  collectionId: string,
  codes: readonly string[],
  seen?: number,
): Promise<Kept> {
  const digests = codes.map(codeDigestOf).sort();
  return store.inTransaction(async (inside) => {
    const collection = await inside.collections.byId(collectionId);
    if (collection?.status !== 'planned' && collection?.status !== 'open')
      throw new Failure('closed', `collection ${collectionId}`);
    if (await areKept(inside, collectionId, digests)) return 'kept';
    if (seen !== undefined && (await inside.codes.count(collectionId)) !== seen) return 'changed';
    await inside.codes.add(collectionId, digests);
    return 'added';
  });
}

/** All of these, as they were made together. */
export async function areKept(
  { codes }: Pick<Store, 'codes'>,
  collectionId: string,
  digests: readonly string[],
): Promise<boolean> {
  const [first = ''] = digests;
  return (await codes.find(first))?.collectionId === collectionId;
}

/** What a code is kept under. */
export function codeDigestOf(code: string): string {
  return hash('sha256', `code ${code}`, 'hex');
}

function charactersOf(typed: string): readonly string[] {
  const whole = withPlainDigits(typed.slice(0, longestRead)).toLowerCase();
  const code = whole.replace(/^.*\/a\//s, '').replace(/[?#/].*$/s, '');
  return [...code].filter((character) => /[\p{L}\p{N}]/u.test(character));
}
