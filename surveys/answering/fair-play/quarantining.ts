/** Answers put aside during a flood warning: whole and unseen, until staff take all of them or none. */
import type { Collection } from '../../audits/collection.ts';
import { Failure } from '../../failures.ts';
import type { Answers } from '../../questionnaires/answers.ts';
import type { Store } from '../../storage.ts';
import { type AnsweredCollection, keepAnswers } from '../keeping.ts';
import type { Method } from '../method.ts';

interface QuarantinedAnswer {
  readonly answers: Answers;
  readonly method: Method;
}

/** Puts one person's answers aside, inside a transaction. */
export async function quarantine(
  store: Store,
  collectionId: string,
  quarantined: QuarantinedAnswer,
): Promise<void> {
  await store.quarantined.add(collectionId, JSON.stringify(quarantined));
}

/**
 * Stores all that was put aside with the other answers, in random order, and ends the flood warning. It is then forgotten
 * physically. Refuses ('closed') a collection that is not open.
 */
export async function takeQuarantined(store: Store, asked: AnsweredCollection): Promise<void> {
  await decide(store, asked.collection.id, async (inside) => {
    for (const body of await inside.quarantined.all(asked.collection.id)) {
      const { answers, method } = JSON.parse(body) as QuarantinedAnswer;
      await keepAnswers(inside, asked, answers, method);
    }
  });
}

/** Erases all that was put aside, and ends the flood warning. Refuses ('closed') a collection that is not open. */
export async function rejectQuarantined(store: Store, { id }: Pick<Collection, 'id'>): Promise<void> {
  await decide(store, id, async () => {});
}

async function decide(store: Store, id: string, work: (inside: Store) => Promise<void>): Promise<void> {
  await store.inTransaction(async (inside) => {
    // Takes the row's lock: an answer that is being sent is put aside before this, or stored after it.
    if (!(await inside.collections.admit(id))) throw new Failure('closed', 'quarantined answers');
    await work(inside);
    await inside.quarantined.eraseOf(id);
    await inside.collections.setFloodWarning(id, false);
  });
  await store.compact();
}
