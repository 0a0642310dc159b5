/** Closed collections with texts to read. */
import { discloseAll } from '../../reports/register/disclosing.ts';
import { readableTexts } from '../../surveys/analysing/readable.ts';
import { close } from '../../surveys/audits/closing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { type Review, untouchedContent } from '../../surveys/free-texts/review.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import type { Store } from '../../surveys/storage.ts';
import type { Part } from './page.ts';
import { aQuestionnaire, aText, aYesNo } from './questionnaires.ts';
import { aCollection, anAudit, aPerson } from './things.ts';

/** One of those who write is told that it may be quoted, the other is not. */
export const withTexts = aQuestionnaire({
  key: 'with-texts',
  questions: [aYesNo('q1'), aText('told', { quotable: true }), aText('untold')],
});

interface Wanted {
  /** By question. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly answered?: number;
  readonly questionnaire?: Questionnaire;
  readonly collection?: Partial<Collection>;
}

/** A closed collection of an audit that is there, of five who answered unless told otherwise. */
export async function addWritten(store: Store, auditId: string, wanted: Wanted): Promise<Collection> {
  const { texts, answered = 5, questionnaire = withTexts, collection: given } = wanted;
  const digest = digestOf(questionnaire);
  const collection = aCollection({
    access: 'codes',
    ...given,
    auditId,
    questionnaire: digest,
    status: 'open',
  });
  await store.services.add(collection.service);
  await store.questionnaires.freeze(digest, questionnaire);
  await store.collections.add(collection);
  for (let i = 0; i < answered; i++) await store.responses.add(collection.id, { q1: 'yes' });
  for (const [question, written] of Object.entries(texts))
    for (const text of written) await store.responses.addText(collection.id, question, text);
  await close(store, collection, '2026-03-20');
  await discloseAll(store);
  return collection;
}

/** An audit with one auditor for each name, who are in it. */
export async function addTeam(store: Store, ...names: readonly string[]): Promise<string> {
  const audit = anAudit();
  await store.audits.add(audit);
  for (const name of names) await addAuditor(store, audit.id, { id: name, name });
  return audit.id;
}

export async function addAuditor(store: Store, auditId: string, given: Partial<Person>): Promise<void> {
  const person = aPerson({ role: 'auditor', ...given });
  await store.people.add(person);
  await store.members.add(auditId, person.id);
}

/** The text that begins with some words, as it is read now. */
export async function textLike(store: Store, auditId: string, words: string) {
  const { texts } = await readableTexts(store, auditId);
  const all = await store.freeTexts.readWords(texts.map(({ id }) => id));
  const text = texts.find(({ id }) => all.get(id)?.startsWith(words));
  if (!text) throw new Error(`no text ${words} among ${[...all.values()].join(' | ')}`);
  return text;
}

/** What a browser sends of the form of a card, with other values in some of its fields. */
export function cardForm(card: Part, others: Readonly<Record<string, string>> = {}): string {
  const ticks = ['radio', 'checkbox'];
  const fields = card.fields().flatMap((field) => {
    const name = field.attribute('name') ?? '';
    const isSent = !(name in others) && (field.checked || !ticks.includes(field.attribute('type') ?? ''));
    return isSent ? [[name, field.value ?? ''] as [string, string]] : [];
  });
  const sent: [string, string][] = [...Object.entries({ ...card.unseen, ...others }), ...fields];
  return new URLSearchParams(sent).toString();
}

/** The first change of a text, in which nothing has been decided. */
export function aReview(textId: string, collectionId: string): Review {
  return { ...untouchedContent, textId, collectionId, revision: 1, changedBy: 'siv', before: undefined };
}
