/** Proposals of an audit: begun, written, put in order and taken away. */

import { Failure } from '../../surveys/failures.ts';
import { aProposal, begin } from '../../surveys/findings/conclusions.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import { type Proposal, readProposal } from '../../surveys/findings/proposal.ts';
import { type ProposalShown, proposalPage } from '../../views/findings/proposal.ts';
import { proposalRemovalPage } from '../../views/findings/removing.ts';
import { saveTyped } from '../commenting/typed-page.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import * as conclusions from './conclusion-page.ts';
import type { FindingsContext } from './findings-context.ts';

type ProposalContext = Context<'audit' | 'proposal'>;

export const ofProposal = (context: ProposalContext) =>
  conclusions.conclusionPage<Proposal>(context, {
    kind: aProposal,
    as: 'proposal',
    heading: 'what',
    id: context.params.proposal,
    read: async () => readProposal(context.form, await findingIds(context)),
    shown: async ({ meanwhile, ...more } = {}) =>
      shown(context, meanwhile?.theirs ?? (await proposalIn(context)), {
        ...more,
        ...(meanwhile && { meanwhile: meanwhile.as }),
      }),
  });

/** Its words are enough to begin with. `?finding=` is the one that it is to answer. */
export const showNewProposal: Handler<'audit'> = (context) =>
  shown(context, undefined, { finding: context.query('finding') });

export const addProposal: Handler<'audit'> = async (context) => {
  const { services, store, audit, form } = context;
  const read = readProposal(form, await findingIds(context));
  if (!read.ok) return shown(context, undefined, { typed: { form, problems: read.problems } });
  const id = newId(services);
  if (!(await begin(store, aProposal, { ...read.value, id, auditId: audit.id }))) {
    const problems = [{ field: 'what', message: 'proposals.full' }];
    return shown(context, undefined, { typed: { form, problems } });
  }
  return redirect(`/audits/${audit.id}/proposals/${id}`, 'proposals.notices.begun');
};

export const showProposal: Handler<'audit' | 'proposal'> = (context) => ofProposal(context).shown();

async function shown(
  context: FindingsContext,
  proposal: Proposal | undefined,
  more: ProposalShown,
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
  return view;
}

export const saveOne: Handler<'audit' | 'proposal'> = (context) =>
  saveTyped(ofProposal(context), 'proposals.notices.saved');
export const moveOne: Handler<'audit' | 'proposal'> = (context) => conclusions.moveOne(ofProposal(context));
export const removeOne: Handler<'audit' | 'proposal'> = (context) =>
  conclusions.removeOne(ofProposal(context));

export const confirmRemoval: Handler<'audit' | 'proposal'> = async (context) => {
  const proposal = await proposalIn(context);
  if (isConcluded(proposal)) return conclusions.stays(ofProposal(context));
  return proposalRemovalPage({ ...context, proposal });
};

/** The one that the address names. */
export async function proposalIn({ store, audit, params }: ProposalContext): Promise<Proposal> {
  const proposal = (await store.proposals.ofAudit(audit.id)).find(({ id }) => id === params.proposal);
  if (!proposal) throw new Failure('not-found', `proposal ${params.proposal}`);
  return proposal;
}

async function findingIds({ store, audit }: FindingsContext): Promise<readonly string[]> {
  return (await store.findings.ofAudit(audit.id)).map(({ id }) => id);
}
