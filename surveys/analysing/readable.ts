/** The texts of an audit that its auditors may read, with what has been made of them. */
import { notesKey } from '../answering/offline/notes.ts';
import { askedBy } from '../audits/asked.ts';
import type { Collection } from '../audits/collection.ts';
import { isReleased } from '../audits/people.ts';
import { Failure } from '../failures.ts';
import { type Review, untouchedContent } from '../free-texts/review.ts';
import type { FreeTextHead } from '../free-texts/storage.ts';
import type { Localised } from '../languages.ts';
import { aloneText } from '../questionnaires/alone.ts';
import { type Audience, type Questionnaire, questionsOf } from '../questionnaires/definition.ts';
import type { Store } from '../storage.ts';
import { shownCollections } from './shown.ts';

/** A text without its words: whose voice, in answer to what, and how far its review has come. Never whose other answers. */
export interface ReadableText {
  readonly id: string;
  readonly collectionId: string;
  readonly audience: Audience;
  readonly round: number;
  /**
   * Undefined of what auditors wrote down beside an interview, and in answer to a follow-up: that somebody wrote there tells
   * that the question before led somebody on, which may be one of "at most two".
   */
  readonly question: Localised | undefined;
  /** Written down beside an interview. */
  readonly isNotes: boolean;
  /** The areas that the question counts in. */
  readonly areas: readonly string[];
  /** Its writer was told that the words may stand in the report. */
  readonly quotable: boolean;
  /** What is masked or put aside can be undone for a day at most. */
  readonly isReleased: boolean;
  readonly review: Review;
}

export interface ReadableTexts {
  /** In the order of their random ids. */
  readonly texts: readonly ReadableText[];
  /** Areas of the questionnaires, in the order of the report. */
  readonly areas: Readonly<Record<string, Localised>>;
  /** Whether closed collections were left out, since too few answered. */
  readonly someHidden: boolean;
}

type Reading = Pick<Store, 'collections' | 'register' | 'freeTexts' | 'reviews' | 'questionnaires'>;

/** Of all closed collections of the audit together: in no split, and in an order that tells nothing. */
export async function readableTexts(store: Reading, auditId: string): Promise<ReadableTexts> {
  const shown = await shownCollections(store, auditId);
  const ids = shown.map(({ id }) => id);
  const heads = await store.freeTexts.ofCollections(ids);
  const reviews = new Map((await store.reviews.ofCollections(ids)).map((one) => [one.textId, one]));
  const asked = new Map<string, Questionnaire>();
  for (const collection of shown) asked.set(collection.questionnaire, await askedBy(store, collection));
  const texts = heads.map((head) => textOf(head, shown, asked, reviews.get(head.id)));
  const areas = Object.assign({}, ...[...asked.values()].map((one) => one.areas)) as Record<
    string,
    Localised
  >;
  const closed = (await store.collections.ofAudit(auditId)).filter(
    (one) => one.nature === 'anonymous' && one.status === 'closed' && one.anonymised,
  );
  return { texts, areas, someHidden: closed.length > shown.length };
}

/** One of them. Refuses ('not-found') a text that is not there, or not to be read. */
export function textIn({ texts }: Pick<ReadableTexts, 'texts'>, id: string): ReadableText {
  const text = texts.find((one) => one.id === id);
  if (!text) throw new Failure('not-found', `text ${id}`);
  return text;
}

function textOf(
  { id, collectionId, question: key }: FreeTextHead,
  shown: readonly Collection[],
  asked: ReadonlyMap<string, Questionnaire>,
  review: Review | undefined,
): ReadableText {
  const collection = shown.find((one) => one.id === collectionId);
  const questionnaire = collection && asked.get(collection.questionnaire);
  if (!collection || !questionnaire) throw new Error(`a text of no collection: ${id}`);
  const question = questionsOf(questionnaire).find((one) => one.key === key);
  const named = question?.showIf ? undefined : question;
  return {
    id,
    collectionId,
    audience: collection.audience,
    round: collection.round,
    question: key === notesKey || !named ? undefined : aloneText(named),
    isNotes: key === notesKey,
    areas: named && 'areas' in named ? named.areas : [],
    isReleased: isReleased(collection),
    quotable: question?.kind === 'text' && question.quotable === true,
    review: review ?? {
      ...untouchedContent,
      textId: id,
      collectionId,
      revision: 0,
      changedBy: '',
      before: undefined,
    },
  };
}
