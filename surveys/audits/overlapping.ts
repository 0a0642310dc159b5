/** Collections that ask the same people the same at the same time, found so that staff can be told beforehand (rule 6). */
import type { Questionnaire } from '../questionnaires/definition.ts';
import type { Store } from '../storage.ts';
import type { Collection } from './collection.ts';
import { overlaps, type Span, sameQuestions, sharingPeople } from './overlap.ts';
import type { Service } from './service.ts';

interface Asking extends Pick<Collection, 'audience' | 'nature'>, Span {
  /** Undefined while it is only planned. */
  readonly id: string | undefined;
  readonly service: Service;
  readonly questionnaire: Questionnaire;
}

export interface Overlap {
  /** The audit of the other collection; undefined where the person is not in it, and it is not to be named. */
  readonly audit: { readonly id: string; readonly title: string } | undefined;
  /** Keys of the questions here that the other asks too. */
  readonly questions: readonly string[];
}

/**
 * Each open or closed collection that overlaps one, with the questions that both ask; those that have none in common are
 * left out. Named collections make no promise, and overlap nothing.
 */
export async function overlappingOf(
  store: Pick<Store, 'collections' | 'services' | 'questionnaires' | 'audits'>,
  asking: Asking,
  person: { readonly id: string },
): Promise<readonly Overlap[]> {
  if (asking.nature === 'named') return [];
  const ids = sharingPeople(asking.service, await store.services.list());
  const others = (await store.collections.atServices(ids, asking.audience)).filter(
    (other) =>
      other.id !== asking.id &&
      other.status !== 'planned' &&
      other.nature === 'anonymous' &&
      overlaps(asking, other),
  );
  if (others.length === 0) return [];
  const mine = new Map((await store.audits.withMember(person.id)).map((audit) => [audit.id, audit]));
  const found: Overlap[] = [];
  for (const { auditId, questionnaire } of others) {
    const there = await store.questionnaires.frozen(questionnaire);
    const questions = there ? [...sameQuestions(asking.questionnaire, there).keys()] : [];
    const audit = mine.get(auditId);
    if (questions.length > 0) found.push({ audit: audit && { id: audit.id, title: audit.title }, questions });
  }
  return found;
}
