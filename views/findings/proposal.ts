/** One proposal: what, to whom, of which kind, which findings it answers. */
import type { Person } from '../../surveys/audits/people.ts';
import { type Finding, isConcluded } from '../../surveys/findings/finding.ts';
import { type Proposal, proposalForm, receivers } from '../../surveys/findings/proposal.ts';
import type { Say } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { formFields, problemOn, type Typed, untouched } from '../fields.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';
import { decisionsModel } from './decisions.ts';
import { findingCrumbs, findingPath, proposalPath } from './paths.ts';
import { proposalLine } from './proposal-line.ts';

export interface ProposalShown {
  readonly typed?: Typed;
  /** Id of the finding that a new one is to answer, to begin with. */
  readonly finding?: string | undefined;
  /** Somebody was first: what is kept now is told beside what was typed. */
  readonly meanwhile?: 'conflict' | 'concluded';
}

interface ProposalPage extends Words, ProposalShown, Pick<PageContext, 'audit' | 'may'> {
  /** Undefined for a new one. */
  readonly proposal: Proposal | undefined;
  readonly findings: readonly Finding[];
  readonly people: readonly Person[];
}

export function proposalPage(about: ProposalPage): View {
  const { audit, proposal, say, typed = untouched } = about;
  const title = say(proposal ? 'proposals.one' : 'proposals.new');
  const model = {
    crumbs: findingCrumbs(audit, say, title),
    action: `/audits/${audit.id}/proposals`,
    all: `/audits/${audit.id}/findings`,
    ...(proposal ? keptModel(proposal, about, typed) : { form: formModel(about, typed) }),
  };
  return pageInAudit(about, 'findings/proposal', title, model, typed.problems);
}

/** One that is there: to write on while it is no decision, or where somebody decided it meanwhile. */
function keptModel(proposal: Proposal, about: ProposalPage, typed: Typed) {
  const { meanwhile, may } = about;
  const isDecided = isConcluded(proposal);
  const path = proposalPath(proposal);
  const calm = meanwhile === undefined;
  return {
    action: path,
    path,
    revision: proposal.revision,
    concluded: isDecided,
    ...(isDecided && calm ? { read: readModel(proposal, about) } : { form: formModel(about, typed) }),
    meanwhile: calm ? undefined : meanwhileModel(proposal, about),
    mayDecide: !isDecided && calm && may('decide-findings'),
    mayReopen: isDecided && calm && may('decide-findings'),
    decisions: decisionsModel(proposal.decisions, about),
    removal: !isDecided && calm ? `${path}/removal` : undefined,
  };
}

function formModel({ proposal, findings, finding, say }: ProposalPage, typed: Typed) {
  const isTyped = typed.form.has('what');
  const to = isTyped ? (typed.form.get('to') ?? []) : (proposal?.to ?? []);
  const answered = isTyped ? (typed.form.get('findings') ?? []) : (proposal?.findings ?? [finding ?? '']);
  return {
    fields: formFields(proposalForm, say, typed, {
      what: { start: proposal?.what },
      authority: { start: proposal?.authority },
      type: { start: proposal?.type },
      guideline: { start: proposal?.guideline },
    }),
    problem: problemOn('to', typed.problems, say),
    to: receivers.map((value, i) => ({
      value,
      id: i === 0 ? 'to' : undefined,
      label: say(`proposals.tos.${value}`),
      chosen: to.includes(value),
    })),
    findings: findings.map(({ id, heading }, i) => ({
      value: id,
      label: say('findings.numbered', { number: i + 1, heading }),
      chosen: answered.includes(id),
    })),
  };
}

function readModel(proposal: Proposal, { findings, say, may }: ProposalPage) {
  const answered = findings.filter(({ id }) => proposal.findings.includes(id));
  return {
    ...proposalLine({ ...proposal, concluded: true }, { say, may }),
    findings: answered.map((finding) => ({ href: findingPath(finding), heading: finding.heading })),
  };
}

function meanwhileModel(proposal: Proposal, { say, may, meanwhile }: ProposalPage) {
  const line = proposalLine({ ...proposal, concluded: false }, { say, may });
  return {
    lead: say(`findings.meanwhile.${meanwhile}`),
    reopens: isConcluded(proposal),
    action: buttonWords(proposal, say),
    what: line.what,
    about: line.about,
    guideline: line.guideline,
  };
}

function buttonWords(proposal: Proposal, say: Say): string {
  return say(`findings.meanwhile.${isConcluded(proposal) ? 'reopen' : 'keep'}`);
}
