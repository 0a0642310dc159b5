/** Collections that ask the same people the same at the same time, found so that staff can be told beforehand (rule 6). */
import type { Questionnaire } from '../questionnaires/definition.ts';
import type { Store } from '../storage.ts';
import type { Collection } from './collection.ts';
import { overlaps, sameQuestions, sharingPeople } from './overlap.ts';
import type { Service } from './service.ts';

interface Asking extends Pick<Collection, 'audience' | 'nature' | 'openedOn'> {
  /** Undefined while it is not even planned. */
  readonly id?: string;
  readonly closedOn?: string | undefined;
  readonly questionnaire: Questionnaire;
}

export interface Overlap {
  /** The audit of the other collection; undefined where the person is not in it, and it is not to be named. */
  readonly audit: { readonly id: string; readonly title: string } | undefined;
  /** Keys of the questions here that the other asks too. */
  readonly questions: readonly string[];
}

type Reading = Pick<Store, 'collections' | 'services' | 'questionnaires' | 'audits'>;

/**
 * Each open or closed collection that overlaps one and opened on no later day, with the questions that both ask, which are told
 * only in one of the two; those that have none in common are left out. Named collections make no promise, and overlap nothing.
 */
export async function overlappingOf(
  store: Reading,
  asking: Asking & Pick<Collection, 'service'>,
  person: { readonly id: string },
): Promise<readonly Overlap[]> {
  const found = await overlappingAt(store, [asking.service], asking, person);
  return found.get(asking.service.id) ?? [];
}

/** The same of each of several services that might be asked, by the id of the service; everything is read once. */
export async function overlappingAt(
  store: Reading,
  services: readonly Service[],
  asking: Asking,
  person: { readonly id: string },
): Promise<ReadonlyMap<string, readonly Overlap[]>> {
  if (asking.nature === 'named') return new Map();
  const all = await store.services.list();
  const sharing = new Map(services.map((service) => [service.id, sharingPeople(service, all)]));
  const others = await running(store, [...new Set([...sharing.values()].flat())], asking);
  const same = await sameAs(store, asking.questionnaire, others);
  const mine = new Map(
    (await store.audits.withMember(person.id)).map(({ id, title }) => [id, { id, title }]),
  );
  return new Map(
    services.map(({ id }) => {
      const here = others.filter(({ service }) => sharing.get(id)?.includes(service.id));
      const found = here.map(({ auditId, questionnaire }) => ({
        audit: mine.get(auditId),
        questions: same.get(questionnaire) ?? [],
      }));
      return [id, found.filter(({ questions }) => questions.length > 0)];
    }),
  );
}

async function running({ collections }: Reading, ids: readonly string[], asking: Asking) {
  const span = { openedOn: asking.openedOn, closedOn: asking.closedOn };
  return (await collections.atServices(ids, asking.audience)).filter(
    (other) =>
      other.id !== asking.id &&
      other.status !== 'planned' &&
      other.nature === 'anonymous' &&
      !isLater(other, asking) &&
      overlaps(span, other),
  );
}

/** On a later day. Of one day too much is said rather than too little: either can have the questions (`opensFirst`). */
function isLater(other: Collection, { openedOn = '' }: Asking): boolean {
  return (other.openedOn ?? '') > openedOn;
}

/** Keys of the questions that both ask, by the digest of the other questionnaire. */
async function sameAs(
  { questionnaires }: Reading,
  here: Questionnaire,
  others: readonly Pick<Collection, 'questionnaire'>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const digest of new Set(others.map(({ questionnaire }) => questionnaire))) {
    const there = await questionnaires.frozen(digest);
    found.set(digest, there ? [...sameQuestions(here, there).keys()] : []);
  }
  return found;
}
