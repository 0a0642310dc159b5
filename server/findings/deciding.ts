/** Auditors decide a finding, and open it again. */
import type { ActKind } from '../../surveys/accounts/acts.ts';
import { unconfirmed } from '../../surveys/accounts/resets.ts';
import { isConflict } from '../../surveys/failures.ts';
import { concludeFinding, type Deciding, reopenFinding } from '../../surveys/findings/deciding.ts';
import { field, revisionIn } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';
import { addressOf, keepTyped, shown } from './findings.ts';
import { concludedIn, type FindingsContext, findingIn } from './findings-context.ts';

type FindingContext = Context<'audit' | 'finding'>;

/** What is typed is kept first, and is what is decided; what it lacks is told on its page. */
export const conclude: Handler<'audit' | 'finding'> = async (context) => {
  const { store, audit, form, params, notify } = context;
  const refused = await keepTyped(context);
  if (refused) return refused;
  const finding = findingIn(await concludedIn(context), params.finding);
  const seen = {
    // What was typed upon the revision of the form is the next one.
    revision: form.has('heading') ? finding.revision : revisionIn(form),
    evidence: field(form, 'placed').split(' ').filter(Boolean),
    suggested: finding.suggestion.verdicts,
  };
  const which = { id: params.finding, auditId: audit.id };
  try {
    const done = await concludeFinding(store, which, seen, await decidingIn(context, 'finding-concluded'));
    if (!done.ok) return problemsShown(context, done.problems);
    notify('findings.notices.concluded');
    return redirect(addressOf(context));
  } catch (error) {
    if (!isConflict(error)) throw error;
    notify('findings.notices.changed-meanwhile');
    return redirect(addressOf(context));
  }
};

/** The form is shown as it is kept now: what was typed is in it. */
function problemsShown(
  context: FindingContext,
  problems: NonNullable<NonNullable<Parameters<typeof shown>[1]>['typed']>['problems'],
): Promise<Reply> {
  return shown(context, { typed: { form: new Map(), problems } });
}

export const reopen: Handler<'audit' | 'finding'> = async (context) => {
  const { store, audit, params, notify } = context;
  const which = { id: params.finding, auditId: audit.id };
  await reopenFinding(store, which, await decidingIn(context, 'finding-reopened'));
  // Typed while somebody else decided it.
  const refused = await keepTyped(context);
  if (refused) return refused;
  notify('findings.notices.reopened');
  return redirect(addressOf(context));
};

/** Who decides, when, and the line of it in the record. */
export async function decidingIn(context: FindingsContext, kind: ActKind): Promise<Deciding> {
  const { services, store, audit, person, today } = context;
  const afterReset = (await unconfirmed(store, person.id))?.id;
  const act = actNow(services, kind, { personId: person.id, auditId: audit.id, afterReset });
  return { by: person.id, on: today, note: (inside) => inside.acts.add(act) };
}
