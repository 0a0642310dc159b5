/** One proposal: what, to whom, of which kind, which findings it answers. */
import type { ProposalReport } from '../../reports/findings/findings.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import { type Proposal, proposalForm, receivers } from '../../surveys/findings/proposal.ts';
import type { View } from '../engine.ts';
import { fieldsOf, formFields, problemOn, type Typed, untouched, withNone } from '../fields.ts';
import { pageInAudit } from '../shell.ts';
import { type ConclusionPage, conclusionModel } from './conclusion.ts';
import { stateModel } from './decisions.ts';
import { findingCrumbs, findingPath, proposalPath } from './paths.ts';

export interface ProposalShown {
  readonly typed?: Typed | undefined;
  /** Id of the finding that a new one is to answer. */
  readonly finding?: string | undefined;
  /** Somebody was first: what is kept now is told beside what was typed. */
  readonly meanwhile?: 'conflict' | 'concluded';
  /** The script has saved just now. */
  readonly savedAt?: string;
}

interface ProposalPage extends ConclusionPage, ProposalShown {
  readonly meanwhile?: 'conflict' | 'concluded';
  /** Undefined for a new one. */
  readonly proposal: Proposal | undefined;
  readonly findings: readonly Finding[];
}

export function proposalPage(about: ProposalPage): View {
  const { audit, proposal, say, typed = untouched } = about;
  const title = say(proposal ? 'proposals.one' : 'proposals.new');
  return pageInAudit(about, 'findings/proposal', title, {
    crumbs: findingCrumbs(audit, say, title),
    ...(proposal ? keptModel(proposal, about, typed) : { begin: beginModel(about, typed) }),
  });
}

/** Its words are enough to begin with, and then it keeps itself. */
function beginModel({ audit, finding, findings, say }: ProposalPage, typed: Typed) {
  const answered = findings.find(({ id }) => id === (typed.form.get('findings')?.[0] ?? finding));
  return {
    action: `/audits/${audit.id}/proposals`,
    all: `/audits/${audit.id}/findings`,
    what: fieldsOf('proposals', say, typed)({ name: 'what', type: 'area', hint: true }),
    answered,
  };
}

function keptModel(proposal: Proposal, about: ProposalPage, typed: Typed) {
  const { isWritten, ...alike } = conclusionModel(proposal, 'proposals', about);
  return {
    ...alike,
    ...(isWritten ? { form: formModel(proposal, about, typed) } : { read: readModel(proposal, about) }),
    meanwhile: about.meanwhile && meanwhileModel(proposal, about),
  };
}

function formModel(proposal: Proposal, { findings, say }: ProposalPage, typed: Typed) {
  const isTyped = typed.form.has('what');
  const to = isTyped ? (typed.form.get('to') ?? []) : proposal.to;
  const answered = isTyped ? (typed.form.get('findings') ?? []) : proposal.findings;
  const { what, now, wished, authority, type, level, guideline } = formFields(proposalForm, say, typed, {
    what: { start: proposal.what },
    now: { start: proposal.now },
    wished: { start: proposal.wished },
    level: { start: proposal.level },
    authority: { start: proposal.authority, optional: false },
    type: { start: proposal.type, optional: false },
    guideline: { start: proposal.guideline },
  });
  return {
    what,
    now,
    wished,
    level: withNone(level, say('proposals.choose')),
    authority: withNone(authority, say('proposals.choose')),
    type: withNone(type, say('proposals.choose')),
    guideline,
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

function readModel(proposal: Proposal, about: ProposalPage) {
  const answered = about.findings.filter(({ id }) => proposal.findings.includes(id));
  return {
    ...proposalLine(proposal, about),
    findings: answered.map((finding) => ({ href: findingPath(finding), heading: finding.heading })),
  };
}

function meanwhileModel(proposal: Proposal, about: ProposalPage) {
  const reopens = isConcluded(proposal);
  return {
    ...proposalLine(proposal, about),
    lead: about.say(`findings.meanwhile.${about.meanwhile}`),
    reopens,
    action: about.say(`findings.meanwhile.${reopens ? 'reopen' : 'keep'}`),
  };
}

/** As one entry of a list: "Till: enhetschefen · kommun och region · rutin". What is not chosen yet is left out. */
export function proposalLine(
  proposal: Proposal | ProposalReport,
  { say, may }: Pick<ProposalPage, 'say' | 'may'>,
) {
  const { what, to, authority, type, level, guideline, now, wished } = proposal;
  const receivers = to.map((one) => say(`proposals.tos.${one}`).toLocaleLowerCase('sv')).join(', ');
  return {
    what,
    href: may('comment-findings') ? proposalPath(proposal) : undefined,
    about: [
      receivers && say('proposals.to', { receivers }),
      authority && say(`proposals.authoritys.${authority}`),
      type && say(`proposals.types.${type}`),
      level && say(`proposals.levels.${level}`),
    ]
      .filter(Boolean)
      .join(' · '),
    guideline: guideline && say('proposals.supported', { guideline }),
    change: changeWords({ now, wished }, say),
    ...stateModel(proposal, 'proposals', say),
  };
}

/** How it is now and how it would be, as far as they are written. */
export function changeWords(
  { now, wished }: Pick<Proposal, 'now' | 'wished'>,
  say: ProposalPage['say'],
): string | undefined {
  const words = [now && say('proposals.is-now', { now }), wished && say('proposals.is-wished', { wished })];
  return words.filter(Boolean).join(' ') || undefined;
}
