/** The one place where it is asked whether somebody may do something here, to a thing in its present state. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { type Members, mayIn, needsDeclaration } from '../../surveys/audits/members.ts';
import { type Action, isPossible, isReleased, may, type Person } from '../../surveys/audits/people.ts';
import { Failure, type FailureKind } from '../../surveys/failures.ts';
import { isShut } from '../../surveys/steps/steps.ts';
import { type Reply, redirect } from './handle.ts';

/** `closed` is the notice where the collection is closed, if that is another thing to say. */
type Refusal = { readonly notice: string; readonly closed?: string } | { readonly failure: FailureKind };

/**
 * What becomes of an action on a collection that is past it, or not there yet. Somebody was first, or the page was old:
 * with a `notice` the collection is shown as it is now, with a word about it.
 */
const refusals: Partial<Record<Action, Refusal>> = {
  'open-collection': { notice: 'collections.notices.not-planned' },
  'remove-collection': { notice: 'collections.notices.not-planned' },
  'change-collection': { notice: 'collections.notices.closed-already' },
  'close-collection': { notice: 'collections.notices.not-open' },
  'print-paper': { notice: 'collections.notices.not-open', closed: 'collections.notices.sheet-late' },
  'enter-paper': { notice: 'collections.notices.not-open', closed: 'collections.notices.sheet-late' },
  'release-results': { notice: 'releasing.notices.not-there', closed: 'releasing.notices.released-already' },
  'explain-answered': { notice: 'releasing.notices.not-there' },
  'see-media': { notice: 'collections.notices.not-planned' },
  'change-media': { notice: 'collections.notices.not-planned' },
  'decide-quarantined': { notice: 'quarantine.notices.nothing' },
  'see-answering-link': { failure: 'closed' },
  'hand-out': { failure: 'closed' },
  'take-version': { failure: 'conflict' },
};

interface Named {
  readonly person: Person;
  readonly audit?: Audit;
  readonly members?: Members;
  readonly collection?: Collection;
}

/** By role and, where the address names an audit or what is of one, by who is in it. */
export function isAllowed({ person, members }: Named, action: Action): boolean {
  return members ? mayIn(members, person, action) : may(person, action);
}

/** By the state of what the address names. */
export function isPossibleHere(
  { audit, collection }: Pick<Named, 'audit' | 'collection'>,
  action: Action,
): boolean {
  return !(audit && isShut(audit, action)) && (!collection || isPossible(action, collection));
}

/** Refuses ('not-allowed') those who may not, whatever the state. */
export function allow(named: Named, action: Action): void {
  if (!isAllowed(named, action)) throw new Failure('not-allowed', action);
}

/** Undefined where the person may go on. Refuses ('not-allowed') those who may not, whatever the state. */
export function permit(named: Named, action: Action): Reply | undefined {
  const { audit, members, person, collection } = named;
  const isUnreleased = action === 'see-results' && collection && !isReleased(collection);
  if (audit && members && needsDeclaration(members, person, isUnreleased ? 'see-unreleased' : action)) {
    return redirect(`/audits/${audit.id}/declaration`, 'declaration.notices.first');
  }
  allow(named, action);
  if (named.audit && isShut(named.audit, action)) {
    return redirect(`/audits/${named.audit.id}`, 'closing-audit.notices.shut');
  }
  const refusal = refusals[action];
  if (!refusal || isPossibleHere(named, action)) return undefined;
  const { id, status } = named.collection ?? {};
  if ('failure' in refusal) throw new Failure(refusal.failure, `${action}: collection ${id}`);
  return redirect(`/collections/${id}`, (status === 'closed' && refusal.closed) || refusal.notice);
}
