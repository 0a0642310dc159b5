/** The one place where it is asked whether somebody may do something here, to a thing in its present state. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { type Action, isPossible } from '../../surveys/audits/people.ts';
import { Failure, type FailureKind } from '../../surveys/failures.ts';
import type { StaffContext } from './context.ts';
import { type Reply, redirect } from './handle.ts';

/**
 * What becomes of an action on a collection that is past it, or not there yet. Somebody was first, or the page was old:
 * with a `notice` the collection is shown as it is now, with a word about it.
 */
const refusals: Partial<Record<Action, { readonly notice: string } | { readonly failure: FailureKind }>> = {
  'open-collection': { notice: 'collections.told.not-planned' },
  'remove-collection': { notice: 'collections.told.not-planned' },
  'close-collection': { notice: 'collections.told.not-open' },
  'print-paper': { notice: 'collections.told.not-open' },
  'enter-paper': { notice: 'collections.told.not-open' },
  'see-media': { notice: 'collections.told.not-planned' },
  'change-media': { notice: 'collections.told.not-planned' },
  'decide-quarantined': { notice: 'quarantine.told.nothing' },
  'see-answering-link': { failure: 'closed' },
  'hand-out': { failure: 'closed' },
  'take-version': { failure: 'conflict' },
};

type PermissionContext = Pick<StaffContext, 'may' | 'notify'> & { readonly collection?: Collection };

/** Undefined where the person may go on. Refuses ('not-allowed') those who may not, whatever the state. */
export function permit({ may, collection, notify }: PermissionContext, action: Action): Reply | undefined {
  if (!may(action)) throw new Failure('not-allowed', action);
  const refusal = refusals[action];
  if (!collection || !refusal || isPossible(action, collection)) return undefined;
  if ('failure' in refusal) throw new Failure(refusal.failure, `${action}: collection ${collection.id}`);
  notify(refusal.notice);
  return redirect(`/collections/${collection.id}`);
}
