/** Which text comes next, and how far the sorting has come. */
import { createHash } from 'node:crypto';
import { isDone, type TextVerdict, textVerdicts } from '../free-texts/review.ts';
import { type ReadableText, readableTexts } from './readable.ts';

/**
 * The next text that nobody has sorted or put aside, after one of them where that is named. Each auditor has an order of
 * their own, worked out of random ids, so that two who sort at once seldom have the same card.
 */
export function nextText(
  texts: readonly ReadableText[],
  personId: string,
  after?: string,
): ReadableText | undefined {
  const place = (id: string) => createHash('sha256').update(`${personId} ${id}`).digest('hex');
  const left = texts
    .filter(({ id, review }) => id !== after && !isDone(review))
    .map((text) => ({ text, place: place(text.id) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const from = after === undefined ? '' : place(after);
  const next = left.find((one) => one.place > from) ?? left[0];
  // The one that was skipped comes again when it is the only one left.
  return next?.text ?? texts.find(({ id, review }) => id === after && !isDone(review));
}

/** Whether something is left to be sorted before the results of a collection of the audit are released. */
export async function hasUnsorted(
  store: Parameters<typeof readableTexts>[0],
  auditId: string,
): Promise<boolean> {
  const waiting = (await store.collections.ofAudit(auditId)).filter(
    ({ releasedOn }) => releasedOn === undefined,
  );
  const ids = new Set(waiting.map(({ id }) => id));
  const { texts } = await readableTexts(store, auditId);
  return texts.some(({ collectionId, review }) => ids.has(collectionId) && !isDone(review));
}

export interface Progress {
  readonly sorted: number;
  /** Without those put aside. */
  readonly all: number;
  readonly aside: number;
  readonly verdicts: Readonly<Record<TextVerdict, number>>;
}

/** For the auditors who sort, and see the cards themselves. What others are told comes from `themeCounts`. */
export function progressOf(texts: readonly Pick<ReadableText, 'review'>[]): Progress {
  const kept = texts.filter(({ review }) => review.aside === undefined);
  const of = (verdict: TextVerdict) => kept.filter(({ review }) => review.verdict === verdict).length;
  return {
    sorted: kept.filter(({ review }) => review.verdict !== undefined).length,
    all: kept.length,
    aside: texts.length - kept.length,
    verdicts: Object.fromEntries(textVerdicts.map((one) => [one, of(one)])) as Progress['verdicts'],
  };
}
