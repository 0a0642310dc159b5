/** What the invented county's auditors have made of what people wrote: texts, themes and quotes in every state. */
import { approveQuote, proposeQuote } from '../../surveys/analysing/quoting.ts';
import { type ReadableText, readableTexts } from '../../surveys/analysing/readable.ts';
import { changeReview } from '../../surveys/analysing/reviewing.ts';
import { addTheme } from '../../surveys/analysing/themes.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { type MaskKind, placesOf } from '../../surveys/free-texts/masking.ts';
import type { ReviewContent, TextTag, TextVerdict } from '../../surveys/free-texts/review.ts';
import { newId, type Services } from '../services.ts';
import { inventedIn } from './invented.ts';

type Means = Pick<Services, 'store' | 'random'>;

interface InventedReview {
  readonly verdict?: TextVerdict;
  readonly area?: string;
  readonly themes?: readonly string[];
  readonly tags?: readonly TextTag[];
  readonly masks?: readonly (readonly [word: string, kind: MaskKind])[];
  readonly paraphrase?: string;
  readonly aside?: string;
  /** Words that are chosen for the report. */
  readonly quote?: string;
}

/** By the words of the text. Those that are not there have not been read. */
const reviewsByWords = inventedIn<Readonly<Record<string, InventedReview>>>('reviews');

/** `all` sorts every text; `some` leaves about a third unread, and one quote waiting for a second auditor. */
export async function sortTexts(
  means: Means,
  audit: Audit,
  auditors: readonly Person[],
  how: 'some' | 'all',
): Promise<void> {
  const { store } = means;
  const { texts } = await readableTexts(store, audit.id);
  const words = await store.freeTexts.readWords(texts.map(({ id }) => id));
  const quoted = new Set<string>();
  for (const [i, text] of texts.entries()) {
    const written = words.get(text.id) ?? '';
    const invented = reviewsByWords[written];
    if (!invented || (how === 'some' && i % 3 === 2)) continue;
    const by = auditors[i % auditors.length] as Person;
    await review(means, { audit, text, written, by }, invented);
    if (!invented.quote || quoted.has(written)) continue;
    quoted.add(written);
    await quote(
      means,
      { audit, text, written, by },
      invented,
      auditors,
      how === 'all' || quoted.size % 2 === 1,
    );
  }
}

interface Reviewed {
  readonly audit: Audit;
  readonly text: ReadableText;
  readonly written: string;
  readonly by: Person;
}

async function review(means: Means, reviewed: Reviewed, invented: InventedReview): Promise<void> {
  const { audit, text, written, by } = reviewed;
  const act = { auditId: audit.id, textId: text.id, by: by.id };
  const themes: string[] = [];
  for (const title of invented.themes ?? [])
    themes.push((await addTheme(means.store, { id: newId(means), auditId: audit.id, title })).id);
  const masks = (invented.masks ?? []).flatMap(([word, kind]) =>
    placesOf(word, written).map((place) => ({ ...place, kind })),
  );
  const { verdict, area = text.areas[0], tags = [], paraphrase, aside } = invented;
  const steps: readonly ((review: ReviewContent) => ReviewContent)[] = [
    ...(masks.length > 0 ? [(content: ReviewContent) => ({ ...content, masks })] : []),
    ...(paraphrase ? [(content: ReviewContent) => ({ ...content, paraphrase })] : []),
    (content) => ({ ...content, verdict, area, themes, tags, aside }),
  ];
  for (const [revision, step] of steps.entries())
    await changeReview(means.store, { ...act, baseRevision: revision }, step);
}

async function quote(
  means: Means,
  { audit, text, by }: Reviewed,
  { quote: words = '' }: InventedReview,
  auditors: readonly Person[],
  byTwo: boolean,
): Promise<void> {
  const { store } = means;
  const kind = text.quotable ? 'quote' : 'paraphrase';
  const id = newId(means);
  const proposed = await proposeQuote(store, {
    id,
    auditId: audit.id,
    textId: text.id,
    kind,
    words,
    by: by.id,
  });
  const other = auditors.find((one) => one.id !== by.id);
  if (proposed.ok && other && byTwo)
    await approveQuote(store, { id, auditId: audit.id, revision: 1, by: other.id });
}
