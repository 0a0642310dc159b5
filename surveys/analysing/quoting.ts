/** Choosing what people wrote for the report, and approving it (issue 11, C.10). */

import { type Checked, Failure, fine, wrong } from '../failures.ts';
import { withMasks } from '../free-texts/masking.ts';
import { approvalsNeeded, isTakenFrom, type Quote } from '../free-texts/quote.ts';
import type { Store } from '../storage.ts';
import { readableTexts, textIn } from './readable.ts';

/** A quote is read in a moment; what is longer is left to be said in other words. */
export const longestQuote = 400;

interface Proposal extends Pick<Quote, 'id' | 'auditId' | 'textId' | 'kind'> {
  /** Of a quote; a paraphrase has the words that stand beside the text. */
  readonly words: string;
  /** Id of the auditor, who approves it with that. */
  readonly by: string;
}

/**
 * Proposes words for the report. Told as problems: a quote from a text box that said nothing of quoting, words that are not
 * in the text as it is shown, and too many. The same words once more only approve them.
 */
export async function proposeQuote(store: Store, proposal: Proposal): Promise<Checked<true>> {
  return store.inTransaction(async (inside) => {
    const text = textIn(await readableTexts(inside, proposal.auditId), proposal.textId);
    const given = proposal.kind === 'quote' ? proposal.words : (text.review.paraphrase ?? '');
    const words = given.replace(/\s+/gu, ' ').trim();
    const mistake = await mistakeIn(inside, { ...proposal, words }, text);
    if (mistake) return wrong({ field: 'quote-words', ...mistake });
    const needed = await neededIn(inside, proposal.auditId);
    const { by, ...quote } = { ...proposal, words, collectionId: text.collectionId, revision: 1, needed };
    const there = (await inside.quotes.ofAudit(quote.auditId)).find(
      (one) => one.textId === quote.textId && one.kind === quote.kind && one.words === words,
    );
    if (there) await inside.quotes.approve({ ...there, needed }, by);
    else await inside.quotes.add({ ...quote, approvedBy: [by] });
    return fine(true);
  });
}

interface Approval extends Pick<Quote, 'id' | 'auditId' | 'revision'> {
  readonly by: string;
}

/** Refuses ('not-found') a quote that is gone, and ('conflict') words that have been changed since they were seen. */
export async function approveQuote(store: Store, { id, auditId, revision, by }: Approval): Promise<void> {
  await store.inTransaction(async (inside) => {
    await quoteIn(inside, auditId, id);
    const needed = await neededIn(inside, auditId);
    if (!(await inside.quotes.approve({ id, revision, needed }, by)))
      throw new Failure('conflict', `quote ${id} was changed meanwhile`);
  });
}

/**
 * Other words of the same text, approved by whoever chose them and by nobody else yet. Told as problems as in
 * `proposeQuote`. Refuses as `approveQuote` does, and ('conflict') a paraphrase: that is changed where it stands.
 */
export async function rewordQuote(
  store: Store,
  { id, auditId, revision, by, words: given }: Approval & Pick<Quote, 'words'>,
): Promise<Checked<true>> {
  return store.inTransaction(async (inside) => {
    const quote = await quoteIn(inside, auditId, id);
    const words = given.replace(/\s+/gu, ' ').trim();
    const text = textIn(await readableTexts(inside, auditId), quote.textId);
    const mistake = await mistakeIn(inside, { ...quote, words }, text);
    if (mistake) return wrong({ field: 'words', ...mistake });
    if (words === quote.words) return fine(true);
    if (quote.kind === 'paraphrase' || !(await inside.quotes.reword({ id, words, revision: revision + 1 })))
      throw new Failure('conflict', `quote ${id} was changed meanwhile`);
    await inside.quotes.approve({ id, revision: revision + 1, needed: await neededIn(inside, auditId) }, by);
    return fine(true);
  });
}

/** Takes a quote back, approved or not. Refuses ('not-found') one that is gone. */
export async function removeQuote(store: Store, auditId: string, id: string): Promise<void> {
  await store.inTransaction(async (inside) => {
    await quoteIn(inside, auditId, id);
    await inside.quotes.remove(id);
  });
}

async function neededIn({ members }: Pick<Store, 'members'>, auditId: string): Promise<number> {
  return approvalsNeeded(await members.of(auditId));
}

async function quoteIn({ quotes }: Pick<Store, 'quotes'>, auditId: string, id: string): Promise<Quote> {
  const quote = await quotes.byId(id);
  if (quote?.auditId !== auditId) throw new Failure('not-found', `quote ${id}`);
  return quote;
}

type Mistake = { readonly message: string; readonly values?: Readonly<Record<string, number>> };

async function mistakeIn(
  inside: Store,
  { kind, words, textId }: Pick<Quote, 'kind' | 'words' | 'textId'>,
  { quotable, review }: ReturnType<typeof textIn>,
): Promise<Mistake | undefined> {
  if (words === '') return { message: 'quotes.missing.words' };
  if (words.length > longestQuote)
    return { message: 'staff.problems.too-long', values: { most: longestQuote, given: words.length } };
  if (review.aside !== undefined) return { message: 'quotes.problems.aside' };
  if (kind === 'paraphrase') return undefined;
  if (!quotable) return { message: 'quotes.problems.not-told' };
  const text = (await inside.freeTexts.readWords([textId])).get(textId) ?? '';
  return isTakenFrom(words, withMasks(text, review.masks))
    ? undefined
    : { message: 'quotes.problems.not-there' };
}
