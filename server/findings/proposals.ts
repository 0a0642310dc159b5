/** Proposals of an audit: written, decided, opened again and taken away. */
import { Failure, isConflict } from '../../surveys/failures.ts';
import { concludeProposal, reopenProposal } from '../../surveys/findings/deciding.ts';
import { isConcluded } from '../../surveys/findings/finding.ts';
import { type Proposal, readProposal } from '../../surveys/findings/proposal.ts';
import { beginProposal, removeProposal, saveProposal } from '../../surveys/findings/proposing.ts';
import { type ProposalShown, proposalPage } from '../../views/findings/proposal.ts';
import { proposalRemovalPage } from '../../views/findings/removing.ts';
import { revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import { decidingIn } from './deciding.ts';
import { type FindingsContext, homeOf } from './findings-context.ts';

type ProposalContext = Context<'audit' | 'proposal'>;

/** `?finding=` is the one that it is to answer, to begin with. */
export const showNewProposal: Handler<'audit'> = (context) =>
  shown(context, undefined, { finding: context.query('finding') });

export const addProposal: Handler<'audit'> = async (context) => {
  const { services, store, audit, form, notify } = context;
  const read = readProposal(form, await findingIds(context));
  if (!read.ok) return shown(context, undefined, { typed: { form, problems: read.problems } });
  const id = newId(services);
  if (!(await beginProposal(store, { id, auditId: audit.id }, read.value))) {
    const problems = [{ field: 'what', message: 'proposals.full' }];
    return shown(context, undefined, { typed: { form, problems } });
  }
  notify('proposals.notices.saved');
  return redirect(`/audits/${audit.id}/proposals/${id}`);
};

export const showProposal: Handler<'audit' | 'proposal'> = async (context) =>
  shown(context, await proposalIn(context));

async function shown(
  context: FindingsContext,
  proposal: Proposal | undefined,
  more: ProposalShown = {},
): Promise<Reply> {
  const { store, audit } = context;
  const findings = await store.findings.ofAudit(audit.id);
  const people = await store.people.list();
  const view = proposalPage({ ...context, ...more, proposal, findings, people });
  if (more.meanwhile) return page(view, 409);
  return page(view, more.typed && more.typed.problems.length > 0 ? 422 : 200);
}

export const saveOne: Handler<'audit' | 'proposal'> = async (context) => {
  const refused = await keepTyped(context);
  if (refused) return refused;
  context.notify('proposals.notices.saved');
  return redirect(homeOf(context));
};

/** Whichever button was pressed. Undefined where it is kept; else the page that says why not, with what was typed. */
async function keepTyped(context: ProposalContext): Promise<Reply | undefined> {
  const { store, audit, form, params } = context;
  if (!form.has('what')) return undefined;
  const read = readProposal(form, await findingIds(context));
  const typed = { form, problems: read.ok ? [] : read.problems };
  if (!read.ok) return shown(context, await proposalIn(context), { typed });
  const which = { id: params.proposal, auditId: audit.id };
  const saved = await saveProposal(store, which, read.value, revisionIn(form));
  if (saved.as === 'saved') return undefined;
  return shown(context, saved.thing, { typed, meanwhile: saved.as });
}

export const conclude: Handler<'audit' | 'proposal'> = async (context) => {
  const { store, audit, form, params, notify } = context;
  const refused = await keepTyped(context);
  if (refused) return refused;
  const kept = await proposalIn(context);
  const revision = form.has('what') ? kept.revision : revisionIn(form);
  const deciding = await decidingIn(context, 'proposal-concluded');
  try {
    await concludeProposal(store, { id: params.proposal, auditId: audit.id }, revision, deciding);
    notify('proposals.notices.concluded');
  } catch (error) {
    if (!isConflict(error)) throw error;
    notify('proposals.notices.changed-meanwhile');
  }
  return redirect(addressOf(context));
};

export const reopen: Handler<'audit' | 'proposal'> = async (context) => {
  const { store, audit, params, notify } = context;
  const which = { id: params.proposal, auditId: audit.id };
  await reopenProposal(store, which, await decidingIn(context, 'proposal-reopened'));
  // Typed while somebody else decided it.
  const refused = await keepTyped(context);
  if (refused) return refused;
  notify('proposals.notices.reopened');
  return redirect(addressOf(context));
};

export const confirmRemoval: Handler<'audit' | 'proposal'> = async (context) => {
  const proposal = await proposalIn(context);
  return isConcluded(proposal) ? stays(context) : page(proposalRemovalPage({ ...context, proposal }));
};

export const removeOne: Handler<'audit' | 'proposal'> = async (context) => {
  const { store, audit, params, notify } = context;
  try {
    await removeProposal(store, { id: params.proposal, auditId: audit.id });
  } catch (error) {
    if (!isConflict(error)) throw error;
    return stays(context);
  }
  notify('proposals.notices.removed');
  return redirect(homeOf(context));
};

function stays(context: ProposalContext): Reply {
  context.notify('proposals.notices.decided-already');
  return redirect(addressOf(context));
}

async function proposalIn({ store, audit, params }: ProposalContext): Promise<Proposal> {
  const proposal = (await store.proposals.ofAudit(audit.id)).find(({ id }) => id === params.proposal);
  if (!proposal) throw new Failure('not-found', `proposal ${params.proposal}`);
  return proposal;
}

async function findingIds({ store, audit }: FindingsContext): Promise<readonly string[]> {
  return (await store.findings.ofAudit(audit.id)).map(({ id }) => id);
}

const addressOf = ({ audit, params }: ProposalContext) => `/audits/${audit.id}/proposals/${params.proposal}`;
