/** How far an audit has come, so that a test only says what it is about. */
import { noApprovals } from '../../surveys/audits/audit-counts.ts';
import { roles } from '../../surveys/audits/people.ts';
import type { feedback } from '../../surveys/records/kinds/feedback.ts';
import type { KeptRecord, ValuesOfKind } from '../../surveys/records/record.ts';
import type { AuditFacts } from '../../surveys/steps/steps.ts';

/** Of an audit that every role is in, and in which nothing has been done. */
export function facts(given: Partial<AuditFacts> = {}): AuditFacts {
  const none = {
    collections: 0,
    planned: 0,
    warned: 0,
    over: 0,
    running: 0,
    withResults: 0,
    unreleased: 0,
    read: 0,
  };
  return {
    ...{ id: 'audit', closedOn: undefined, ...none, designs: 0, versions: 0, reports: 0 },
    ...{ approvals: noApprovals, members: roles.map((role) => ({ id: role, role })), records: [] },
    ...given,
  };
}

let made = 0;

/** A record of any kind. */
export function aRecord(given: Partial<KeptRecord> = {}): KeptRecord {
  const id = `record-${++made}`;
  const signed = { by: 'auditor', on: '2026-03-01' };
  return { id, kind: 'feedback', place: 'audit', number: made, revision: 1, values: {}, ...signed, ...given };
}

/** Somebody who is told of the results, on a day that is far away. */
export function aFeedback(values: Partial<ValuesOfKind<typeof feedback>>): KeptRecord {
  return aRecord({ values: { to: 'users', plannedOn: '2026-12-31', way: 'meeting', who: 'Siv', ...values } });
}

/** A commission that both parties stand behind. */
export function anAgreement(place = 'audit'): readonly KeptRecord[] {
  const by = (party: string) =>
    aRecord({ kind: 'commission-approval', place, values: { party, revision: 1 } });
  return [aRecord({ kind: 'commission', place }), by('commissioner'), by('auditors')];
}
