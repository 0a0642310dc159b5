import { isApproved, type Quote } from '../free-texts/quote.ts';
import type { Theme } from '../free-texts/storage.ts';
import type { Audience } from '../questionnaires/definition.ts';
import type { Store } from '../storage.ts';

/** Words that its auditors have let out, for findings and the report. */
interface ApprovedQuote extends Pick<Quote, 'id' | 'kind' | 'words'> {
  /** Whose voice it is. */
  readonly audience: Audience;
  readonly round: number;
  /** Name of the service. */
  readonly service: string;
  readonly themes: readonly Theme[];
}

/**
 * Approved quotes and paraphrases of an audit, shuffled: in the order of their random ids. They are there also when the
 * texts have been erased. Only units that are shown have any: texts of others are never read.
 */
export async function quotesOf(
  store: Pick<Store, 'quotes' | 'collections' | 'themes' | 'reviews'>,
  audit: { readonly id: string },
): Promise<readonly ApprovedQuote[]> {
  const quotes = (await store.quotes.ofAudit(audit.id)).filter(isApproved);
  const collections = await store.collections.ofAudit(audit.id);
  const reviews = await store.reviews.ofCollections(quotes.map(({ collectionId }) => collectionId));
  const themes = await store.themes.ofAudits([audit.id]);
  return quotes.flatMap(({ id, kind, words, textId, collectionId }) => {
    const collection = collections.find((one) => one.id === collectionId);
    const sorted = reviews.find((review) => review.textId === textId)?.themes ?? [];
    if (!collection) return [];
    const { audience, round, service } = collection;
    const own = themes.filter((theme) => sorted.includes(theme.id));
    return [{ id, kind, words, audience, round, service: service.name, themes: own }];
  });
}
