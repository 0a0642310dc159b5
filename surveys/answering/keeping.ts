import type { Collection } from '../audits/collection.ts';
import type { Answers } from '../questionnaires/answers.ts';
import type { Questionnaire } from '../questionnaires/definition.ts';
import { freeTextsOf } from '../questionnaires/free-texts.ts';
import type { Store } from '../storage.ts';
import type { Method } from './method.ts';

/** What was asked, as far as it matters for keeping the answers. */
export interface AnsweredCollection {
  readonly collection: Pick<Collection, 'id' | 'nature'>;
  readonly questionnaire: Pick<Questionnaire, 'sections'>;
}

/**
 * Stores one person's answers for good, inside a transaction. A service's named account stays whole; in an anonymous
 * collection the free texts and the way they came are parted from the other answers (disclosure.md, What is kept).
 */
export async function keepAnswers(
  store: Store,
  { collection, questionnaire }: AnsweredCollection,
  answers: Answers,
  method: Method,
): Promise<void> {
  await store.responses.addMethod(collection.id, method);
  if (collection.nature === 'named') return store.responses.add(collection.id, answers);
  const texts = freeTextsOf(questionnaire).map(({ key }) => key);
  const rest = Object.entries(answers).filter(([key]) => !texts.includes(key));
  await store.responses.add(collection.id, Object.fromEntries(rest));
  for (const key of texts) {
    const text = answers[key];
    if (typeof text === 'string') await store.responses.addText(collection.id, key, text);
  }
}
