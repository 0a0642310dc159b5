/** Who is in an audit: shown, changed, and gone out of. */
import type { ActKind } from '../../surveys/accounts/acts.ts';
import { unconfirmed } from '../../surveys/accounts/resets.ts';
import { changeMembers, leaveAudit } from '../../surveys/audits/changing-members.ts';
import { signDeclaration } from '../../surveys/audits/declaring.ts';
import { isIn } from '../../surveys/audits/members.ts';
import { isConflict } from '../../surveys/failures.ts';
import type { Store } from '../../surveys/storage.ts';
import { declarationPage, leavingPage, teamPage } from '../../views/auditing/team.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';

/** An account that has ended is let into nothing; one that is in can be taken out. */
export const showTeam: Handler<'audit'> = async (context) => {
  const all = await context.store.people.list();
  const people = all.filter(({ id, endedOn }) => endedOn === undefined || isIn(context.members, { id }));
  return teamPage({ ...context, people });
};

export const saveTeam: Handler<'audit'> = async (context) => {
  const { store, audit, person, form } = context;
  const ticks = { seen: form.get('seen') ?? [], ticked: form.get('team') ?? [] };
  await changeMembers(store, audit.id, person, ticks, await notingOn(context));
  return redirect(`/audits/${audit.id}/team`, 'team.saved');
};

export const confirmLeaving: Handler<'audit'> = (context) =>
  context.may('leave-audit') ? leavingPage(context) : toldWhyNot(context);

export const takeLeave: Handler<'audit'> = async (context) => {
  const { store, audit, person } = context;
  try {
    await leaveAudit(store, audit.id, person, await notingOn(context));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return toldWhyNot(context);
  }
  return redirect('/audits', 'team.left', { audit: audit.title });
};

/** On the page where somebody else can be let in first. */
function toldWhyNot({ audit }: Context<'audit'>): Reply {
  return redirect(`/audits/${audit.id}/team`, 'team.last');
}

async function notingOn({ services, store, audit, person }: Context<'audit'>) {
  const afterReset = (await unconfirmed(store, person.id))?.id;
  return (inside: Store, kind: ActKind, aboutId: string | undefined) =>
    inside.acts.add(actNow(services, kind, { personId: person.id, aboutId, auditId: audit.id, afterReset }));
}

export const showDeclaration: Handler<'audit'> = async (context) => {
  const collections = await context.store.collections.ofAudit(context.audit.id);
  const services = new Set(collections.map(({ service }) => service.name));
  return declarationPage(context, [...services]);
};

export const takeDeclaration: Handler<'audit'> = async ({ services, store, audit, person, today }) => {
  const act = actNow(services, 'declaration-signed', { personId: person.id, auditId: audit.id });
  const signing = { auditId: audit.id, personId: person.id, day: today };
  await signDeclaration(store, signing, (inside) => inside.acts.add(act));
  return redirect(`/audits/${audit.id}`, 'declaration.notices.signed');
};
