/** What a service has answered to proposals, and what is done of them: as its records have it, and nothing where there are none. */
import type { Store } from '../storage.ts';
import type { RecordValues } from './record.ts';

export interface Promised {
  readonly answers: readonly RecordValues[];
  readonly actions: readonly RecordValues[];
}

export async function promisedIn({ records }: Pick<Store, 'records'>, auditId: string): Promise<Promised> {
  const kept = await records.ofEach([auditId], ['answer', 'action']);
  const of = (kind: string) => kept.flatMap((record) => (record.kind === kind ? [record.values] : []));
  return { answers: of('answer'), actions: of('action') };
}

/** The same of one proposal, by its id. */
export function promisedOf({ answers, actions }: Promised, proposal: string): Promised {
  return {
    answers: answers.filter((one) => one.proposal === proposal),
    actions: actions.filter((one) => [one.proposals ?? []].flat().includes(proposal)),
  };
}
