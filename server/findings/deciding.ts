/** Auditors decide a finding, and open it again. */
import type { ActKind } from '../../surveys/accounts/acts.ts';
import { unconfirmed } from '../../surveys/accounts/resets.ts';
import { isConflict } from '../../surveys/failures.ts';
import { concludeFinding, type Deciding, reopenFinding } from '../../surveys/findings/deciding.ts';
import { field, revisionIn } from '../http/forms.ts';
import { redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Handler } from '../http/route.ts';
import { addressOf, keepTyped, shown, whichOf } from './findings.ts';
import { concludedIn, type FindingsContext, findingIn } from './findings-context.ts';

/** What is typed is kept first, and is what is decided; what it lacks is told on its page. */
export const conclude: Handler<'audit' | 'finding'> = async (context) => {
  const { store, form, params, notify } = context;
  const refused = await keepTyped(context);
  if (refused) return refused;
  const finding = findingIn(await concludedIn(context), params.finding);
  const seen = {
    // What was typed upon the revision of the form is the next one.
    revision: form.has('heading') ? finding.revision : revisionIn(form),
    evidence: field(form, 'placed').split(' ').filter(Boolean),
    suggested: finding.suggestion.verdicts,
  };
  try {
    const done = await concludeFinding(
      store,
      whichOf(context),
      seen,
      await decidingIn(context, 'finding-concluded'),
    );
    // The form is shown as it is kept now: what was typed is in it.
    if (!done.ok) return shown(context, { typed: { form: new Map(), problems: done.problems } });
    notify('findings.notices.concluded');
    return redirect(addressOf(context));
  } catch (error) {
    if (!isConflict(error)) throw error;
    notify('findings.notices.changed-meanwhile');
    return redirect(addressOf(context));
  }
};

export const reopen: Handler<'audit' | 'finding'> = async (context) => {
  const { store, notify } = context;
  await reopenFinding(store, whichOf(context), await decidingIn(context, 'finding-reopened'));
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
