/** The end of an audit, and its way back. */
import { areTold, closeAudit, readClosing, reopenAudit } from '../../surveys/steps/closing.ts';
import { closingPage, reopeningPage } from '../../views/auditing/closing.ts';
import type { Typed } from '../../views/fields.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';

export const showClosing: Handler<'audit'> = (context) => whileOpen(context, () => shown(context));

export const takeClosing: Handler<'audit'> = (context) =>
  whileOpen(context, async () => {
    const { store, audit, form, today } = context;
    const read = readClosing(form, await areTold(store, audit.id));
    if (!read.ok) return shown(context, { form, problems: read.problems });
    if ((await openIn(context)).length > 0) return shown(context, { form, problems: [] }, 409);
    await closeAudit(store, audit, { ...read.value, on: today }, noting(context, 'audit-closed'));
    return redirect(`/audits/${audit.id}`, 'closing-audit.notices.closed');
  });

export const confirmReopening: Handler<'audit'> = (context) =>
  context.audit.closedOn === undefined ? already(context, 'open') : reopeningPage(context);

export const takeReopening: Handler<'audit'> = async (context) => {
  const { store, audit } = context;
  if (audit.closedOn === undefined) return already(context, 'open');
  await reopenAudit(store, audit, noting(context, 'audit-reopened'));
  return redirect(`/audits/${audit.id}`, 'closing-audit.notices.reopened');
};

/** Somebody was first, or the page was old. */
async function whileOpen(context: Context<'audit'>, answer: () => Promise<Reply>): Promise<Reply> {
  return context.audit.closedOn === undefined ? answer() : already(context, 'closed');
}

function already({ audit }: Context<'audit'>, state: 'open' | 'closed'): Reply {
  return redirect(`/audits/${audit.id}`, `closing-audit.notices.${state}-already`);
}

async function shown(context: Context<'audit'>, typed?: Typed, status?: number): Promise<Reply> {
  const told = await areTold(context.store, context.audit.id);
  return page(closingPage({ ...context, told, open: await openIn(context), typed }), status);
}

async function openIn({ store, audit }: Context<'audit'>) {
  return (await store.collections.ofAudit(audit.id)).filter(({ status }) => status === 'open');
}

function noting({ services, person, audit }: Context<'audit'>, kind: 'audit-closed' | 'audit-reopened') {
  return (inside: Context['store']) =>
    inside.acts.add(actNow(services, kind, { personId: person.id, auditId: audit.id }));
}
