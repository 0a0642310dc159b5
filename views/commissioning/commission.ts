/** How far a commission has come, in words, and the page on which the two parties approve it. */
import type { Audit } from '../../surveys/audits/audit.ts';
import {
  type Approval,
  type CommissionStatus,
  type KeptCommission,
  type Party,
  parties,
} from '../../surveys/audits/commissioning.ts';
import { isAuditor } from '../../surveys/audits/people.ts';
import { commission } from '../../surveys/records/kinds/commission.ts';
import { isOverdue } from '../../surveys/records/record.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, untouched } from '../fields.ts';
import { type InAudit, type PageContext, pageInAudit, type Words } from '../shell.ts';

export const commissionHome = ({ id }: Pick<Audit, 'id'>): string => `/audits/${id}/commission`;

/** Where it is, and then who has approved it as it is now. */
export function commissionWords(
  status: CommissionStatus,
  words: Words & Pick<PageContext, 'today'>,
): readonly string[] {
  const { record, missing, approvals, approved } = status;
  const { say } = words;
  if (!record) return [say('commission.state.none')];
  if (missing.length > 0) return missingWords(record, missing.length, words);
  const waits = parties.filter((party) => !approved[party]);
  const wasBefore = waits.some((waiting) => approvals.some(({ party }) => party === waiting));
  return [
    waits.length === 0 ? say('commission.state.approved') : waitingWords(waits, say),
    ...(wasBefore ? [say('commission.state.again')] : []),
    ...parties.flatMap((party) => approved[party] ?? []).map((approval) => approvalWords(approval, words)),
  ];
}

function missingWords(
  { values }: Pick<KeptCommission, 'values'>,
  count: number,
  { say, language, today }: Words & Pick<PageContext, 'today'>,
): readonly string[] {
  const due = commission.due?.(values);
  const isBegun = Object.keys(values).length > 0;
  return [
    isBegun ? say('commission.state.missing', { count }) : say('commission.state.begun'),
    ...(due && isOverdue(due, today) ? [say('records.overdue', { day: showDay(due.day, language) })] : []),
  ];
}

function waitingWords(waits: readonly Party[], say: Words['say']): string {
  const [only] = waits;
  return say(`commission.state.waits-${waits.length > 1 ? 'both' : only}`);
}

/** "Beställaren: Eva Ek, 3 mars 2026 (på papper)". */
export function approvalWords(approval: Approval, words: Words): string {
  const { say } = words;
  const party = say(`commission.party.${approval.party}`);
  return say('commission.state.by', { party, signed: signedWords(approval, words) });
}

function signedWords({ name, day, way }: Approval, { say, language }: Words): string {
  const told = { name, day: showDay(day, language), way: say(`commission.way.${way}`) };
  return say('commission.state.signed', told);
}

/** What is fixed by the settings of the audit, by the heading that it stands under. */
export function decidedWords({ k, kCut, keptUntil }: Audit, { say, language }: Words) {
  const lines = ['who', 'k', 'alone', 'closed', 'settings'];
  return {
    anonymity: lines.map((line) => say(`commission.anonymity.${line}`, { k, kCut })),
    erasing: [say('commission.kept', { day: showDay(keptUntil, language) })],
  };
}

interface ApprovalPage extends InAudit, Pick<PageContext, 'person' | 'may'> {
  readonly status: CommissionStatus;
  /** Of what is typed in for the commissioner; none for those who may not. */
  readonly form: Parameters<typeof formFields>[0] | undefined;
}

export function approvalPage(about: ApprovalPage): View {
  const { audit, say, status, form, typed = untouched } = about;
  const home = commissionHome(audit);
  const title = say('commission.approval.title');
  const revision = status.record?.revision ?? 0;
  const isReady = status.missing.length === 0;
  const content = {
    crumbs: crumbsOf(about, title),
    lead: isReady ? say('commission.approval.lead', { revision }) : say('commission.approval.lacks'),
    home,
    back: say(`commission.to.${isReady ? 'read' : 'write'}`),
    revision,
    parties: parties.map((party) => ({
      id: `party-${party}`,
      title: say(`commission.party.${party}`),
      how: say(`commission.approval.${party}-how`),
      approved: status.approved[party] && signedWords(status.approved[party], about),
      own:
        isReady && !status.approved[party] && ownParty(about) === party
          ? say('commission.approval.own', { party: say(`commission.approval.parties.${party}`) })
          : undefined,
    })),
    typed: isReady && form ? Object.values(formFields(form, say, typed)) : undefined,
  };
  return pageInAudit(about, 'commissioning/approval', title, content, typed.problems);
}

/** For whom somebody speaks by their own account. */
export function ownParty({ person }: Pick<PageContext, 'person'>): Party | undefined {
  if (isAuditor(person)) return 'auditors';
  return person.role === 'reader' ? 'commissioner' : undefined;
}

function crumbsOf({ audit, say }: ApprovalPage, last: string) {
  return [
    { href: '/audits', label: say('staff.nav.audits') },
    { href: `/audits/${audit.id}`, label: audit.title },
    { href: commissionHome(audit), label: say('commission.title') },
    { label: last },
  ];
}
