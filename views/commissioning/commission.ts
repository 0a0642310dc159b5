/** How far a commission has come, in words, and the page on which the two parties approve it. */

import type { Audit } from '../../surveys/audits/audit.ts';
import {
  type Approval,
  type CommissionStatus,
  type KeptCommission,
  type Party,
  parties,
} from '../../surveys/audits/commissioning.ts';
import { approvalsNeeded } from '../../surveys/free-texts/quote.ts';
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
  const { record, missing, approvals, standing, waits } = status;
  const { say } = words;
  if (!record) return [say('commission.state.none')];
  if (missing.length > 0) return missingWords(record, missing.length, words);
  const wasBefore = approvals.some(
    ({ party, revision }) => waits.includes(party) && revision < record.revision,
  );
  return [
    waits.length === 0 ? say('commission.state.approved') : waitingWords(waits, say),
    ...(wasBefore ? [say('commission.state.again')] : []),
    ...parties.flatMap((party) => standing[party]).map((approval) => approvalWords(approval, words)),
    ...(isHalf(status, 'auditors') ? [say('commission.state.one-more')] : []),
  ];
}

/** Somebody of the party stands for it, and it takes another. */
function isHalf({ standing, waits }: CommissionStatus, party: Party): boolean {
  return standing[party].length > 0 && waits.includes(party);
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

interface ApprovalPage extends InAudit, Pick<PageContext, 'person' | 'may' | 'members'> {
  readonly status: CommissionStatus;
  /** Of the parties, those whose approvals the person may take back. */
  readonly takesBack: readonly Party[];
  /** That the person speaks for. */
  readonly party: Party | undefined;
  /** Of what is typed in for the commissioner; none for those who may not. */
  readonly form: Parameters<typeof formFields>[0] | undefined;
}

export function approvalPage(about: ApprovalPage): View {
  const { audit, say, status, form, takesBack, party, person, typed = untouched } = about;
  const { record, standing, waits } = status;
  const hasApproved = parties.some((one) =>
    standing[one].some(({ by, way }) => way === 'account' && by === person.id),
  );
  const home = commissionHome(audit);
  const title = say('commission.approval.title');
  const revision = record?.revision ?? 0;
  const isReady = status.missing.length === 0;
  return pageInAudit(about, 'commissioning/approval', title, {
    crumbs: crumbsOf(about, title),
    lead: isReady ? say('commission.approval.lead', { revision }) : say('commission.approval.lacks'),
    home,
    missing: status.missing.map((name) => ({
      href: `${home}#${name}`,
      label: say(`commission.fields.${name}`),
    })),
    back: say(`commission.to.${isReady ? 'read' : 'write'}`),
    revision,
    parties: parties.map((one) => ({
      id: `party-${one}`,
      party: one,
      title: say(`commission.party.${one}`),
      how: waits.includes(one) && howWords(one, about),
      approved: standing[one].map((approval) => signedWords(approval, about)),
      own:
        isReady && waits.includes(one) && party === one && !hasApproved
          ? say('commission.approval.own', { party: say(`commission.approval.parties.${one}`) })
          : undefined,
      back:
        takesBack.includes(one) &&
        say('commission.approval.take-back', { party: say(`commission.approval.parties.${one}`) }),
    })),
    typed: isReady && form ? Object.values(formFields(form, say, typed)) : undefined,
  });
}

/** Who it takes, by name where the commission names them. */
function howWords(party: Party, { members, status, say }: ApprovalPage): string {
  if (party === 'auditors')
    return say('commission.approval.auditors-how', { count: approvalsNeeded(members) });
  const named = members.filter(({ id }) => status.record?.values.approvers?.includes(id));
  const names = named.map(({ name }) => name).join(', ');
  return say(`commission.approval.commissioner-${named.length > 0 ? 'named' : 'unnamed'}`, { names });
}

function crumbsOf({ audit, say }: ApprovalPage, last: string) {
  return [
    { href: '/audits', label: say('staff.nav.audits') },
    { href: `/audits/${audit.id}`, label: audit.title },
    { href: commissionHome(audit), label: say('commission.title') },
    { label: last },
  ];
}
