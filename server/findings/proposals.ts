/** Proposals of an audit: begun, written, put in order and taken away. */
import { Failure, isConflict } from '../../surveys/failures.ts';
import { aProposal, begin, move, remove, save } from '../../surveys/findings/conclusions.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import { type Proposal, readProposal } from '../../surveys/findings/proposal.ts';
import { type ProposalShown, proposalPage } from '../../views/findings/proposal.ts';
import { proposalRemovalPage } from '../../views/findings/removing.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId, timeOfDay } from '../services.ts';
import { commentIn, directionIn, seenIn, typedAgain } from './findings.ts';
import { type FindingsContext, homeOf } from './findings-context.ts';

type ProposalContext = Context<'audit' | 'proposal'>;

/** Its words are enough to begin with. `?finding=` is the one that it is to answer. */
export const showNewProposal: Handler<'audit'> = (context) =>
  shown(context, undefined, { finding: context.query('finding') });

export const addProposal: Handler<'audit'> = async (context) => {
  const { services, store, audit, form, notify } = context;
  const read = readProposal(form, await findingIds(context));
  if (!read.ok) return shown(context, undefined, { typed: { form, problems: read.problems } });
  const id = newId(services);
  if (!(await begin(store, aProposal, { ...read.value, id, auditId: audit.id }))) {
    const problems = [{ field: 'what', message: 'proposals.full' }];
    return shown(context, undefined, { typed: { form, problems } });
  }
  notify('proposals.notices.begun');
  return redirect(`/audits/${audit.id}/proposals/${id}`);
};

export const showProposal: Handler<'audit' | 'proposal'> = async (context) =>
  shown(context, await proposalIn(context));

/** 409 where somebody was first, 422 where something is wrong: with what was typed. */
export async function shown(
  context: FindingsContext,
  proposal: Proposal | undefined,
  more: ProposalShown = {},
): Promise<Reply> {
  const { store, audit } = context;
  const findings = await store.findings.ofAudit(audit.id);
  const people = await store.people.list();
  const comments =
    proposal && context.may('comment-findings')
      ? await store.conclusionComments.ofConclusion(proposal.id)
      : [];
  const view = proposalPage({ ...context, ...more, proposal, findings, people, comments });
  if (more.meanwhile) return page(view, 409);
  return page(view, more.typed && more.typed.problems.length > 0 ? 422 : 200);
}

/** By the button, or by the script while somebody writes, which is answered with the page as it now is. */
export const saveOne: Handler<'audit' | 'proposal'> = async (context) => {
  const refused = await keepTyped(context);
  if (refused) return refused;
  if (context.form.has('auto'))
    return shown(context, await proposalIn(context), { savedAt: timeOfDay(context.services) });
  context.notify('proposals.notices.saved');
  return onward(context, addressOf(context));
};

/** Whichever button was pressed. Undefined where it is kept; else the page that says why not, with what was typed. */
export async function keepTyped(context: ProposalContext): Promise<Reply | undefined> {
  const { store, form } = context;
  // Those who comment have no words of it on their page.
  if (!form.has('what') || !context.may('write-findings')) return undefined;
  const read = readProposal(form, await findingIds(context));
  if (!read.ok)
    return shown(context, await proposalIn(context), { typed: { form, problems: read.problems } });
  const saved = await save(store, aProposal, whichOf(context), { words: read.value, ...seenIn(form) });
  if (saved.as === 'saved') return undefined;
  return shown(context, saved.thing, {
    typed: typedAgain(aProposal, form, saved.merged),
    meanwhile: saved.as,
  });
}

export const moveOne: Handler<'audit' | 'proposal'> = async (context) => {
  await move(context.store, aProposal, whichOf(context), directionIn(context.form));
  return redirect(`${homeOf(context)}#proposal-${context.params.proposal}`);
};

export const confirmRemoval: Handler<'audit' | 'proposal'> = async (context) => {
  const proposal = await proposalIn(context);
  return isConcluded(proposal) ? stays(context) : page(proposalRemovalPage({ ...context, proposal }));
};

export const removeOne: Handler<'audit' | 'proposal'> = async (context) => {
  const { store, notify } = context;
  try {
    await remove(store, aProposal, whichOf(context));
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

/** After an act: to an address, or to the page of the proposal where a comment is typed that nobody has saved. */
export async function onward(context: ProposalContext, address: string): Promise<Reply> {
  const typed = commentIn(context.form);
  if (typed.size === 0) return redirect(address);
  return shown(context, await proposalIn(context), { typed: { form: typed, problems: [] } });
}

/** The one that the address names. */
export async function proposalIn({ store, audit, params }: ProposalContext): Promise<Proposal> {
  const proposal = (await store.proposals.ofAudit(audit.id)).find(({ id }) => id === params.proposal);
  if (!proposal) throw new Failure('not-found', `proposal ${params.proposal}`);
  return proposal;
}

async function findingIds({ store, audit }: FindingsContext): Promise<readonly string[]> {
  return (await store.findings.ofAudit(audit.id)).map(({ id }) => id);
}

export const whichOf = ({ audit, params }: ProposalContext) => ({ id: params.proposal, auditId: audit.id });

export const addressOf = ({ audit, params }: ProposalContext) =>
  `/audits/${audit.id}/proposals/${params.proposal}`;
