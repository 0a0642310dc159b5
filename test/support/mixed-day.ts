/** A day on which people answer two collections, and a way to look for what they left in raw bytes. */
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Store } from '../../surveys/storage.ts';
import { aDraft, addCollection, aQuestionnaire, aService } from './things.ts';

/** Words that occur nowhere else, one for each person and thing. */
export const marks = {
  sealed: (n: number) => `sealed-${String(n).padStart(4, '0')}`,
  answer: (n: number) => `answer-${String(n).padStart(4, '0')}`,
  text: (n: number) => `text-${String(n).padStart(4, '0')}`,
  wrapped: (n: number) => `wrapped-${String(n).padStart(4, '0')}`,
  card: (n: number) => `card-${String(n).padStart(4, '0')}`,
};

/** Two open collections with stable names: one to be closed, one that stays open. */
export async function twoCollections(store: Store): Promise<{ closing: Collection; staying: Collection }> {
  const services = ['one', 'two'].map((id) => aService({ id, name: id }));
  await store.questionnaires.freeze('digest', aQuestionnaire({ key: 'users' }));
  const [one, two] = services.map((service) => ({
    id: service.id,
    code: service.id,
    tabletCode: `tablet-${service.id}`,
    interviewCode: `interview-${service.id}`,
    service,
  }));
  const both = { closing: await addCollection(store, one), staying: await addCollection(store, two) };
  const cards = Array.from({ length: 100 }, (_, n) => marks.card(n));
  await store.codes.add(both.closing.id, cards);
  return both;
}

/** One person answers as the answering pages let them: page by page into a draft, then sent, in one transaction. */
export async function answer(store: Store, collectionId: string, n: number, sends: boolean): Promise<void> {
  const draft = aDraft({ id: `draft-${n}`, collectionId, sealed: `${marks.sealed(n)}-1` });
  await store.drafts.add(draft);
  const long = `${marks.sealed(n)}-2-${'0123456789abcdef'.repeat(60)}`;
  await store.drafts.save({ ...draft, sealed: long, revision: 2 });
  const pause = {
    id: `pause-${n}`,
    collectionId,
    draftId: draft.id,
    wrapped: marks.wrapped(n),
    day: draft.day,
  };
  if (n % 3 === 0) await store.pauses.add(pause);
  if (!sends) return;
  await store.inTransaction(async ({ collections, drafts, pauses, codes, responses }) => {
    await collections.admit(collectionId);
    await drafts.markSent(draft.id, 2);
    await pauses.eraseOfDraft(draft.id);
    await codes.use(marks.card(n));
    await responses.addMethod(collectionId, { channel: n % 2 > 0 ? 'code' : 'tablet', help: 'friend' });
    await responses.add(collectionId, { q: marks.answer(n), rest: 'x'.repeat(200) });
    await responses.addText(collectionId, 'more', marks.text(n));
  });
}

/** Where a word occurs. */
export function placesOf(word: string, bytes: Buffer): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) found.push(at);
  return found;
}

/** Numbers from 0, in an order that looks like no order and is the same every time. */
export function shuffled(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n).sort((a, b) => ((a * 7919) % 1009) - ((b * 7919) % 1009));
}
