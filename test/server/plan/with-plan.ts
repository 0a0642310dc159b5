import { makingsEnded } from '../../../server/reporting/making.ts';
import { aFinding, aProposal, concluded } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { withAudit } from '../findings/with-audit.ts';
import { form, type Office, type Staff } from '../office.ts';

/** An audit of which results are released, with two proposals that are decided and one that is not. */
export async function withProposals(office: Office) {
  const { store } = office;
  const { audit } = await withAudit(office);
  const decisions = [concluded('person-auditor')];
  const about = { auditId: audit.id, decisions };
  const finding = aFinding({ ...about, heading: 'Få får veta.', verdict: 'change' });
  await store.findings.add(finding);
  const first = aProposal({ ...about, what: 'Berätta i tid.', findings: [finding.id] });
  const second = aProposal({ ...about, what: 'Visa vad som ändrades.' });
  await store.proposals.add(first);
  await store.proposals.add(second);
  await store.proposals.add(aProposal({ auditId: audit.id, what: 'Inte beslutat.' }));
  const auditor = await office.as('auditor');
  return { audit, first, second, auditor, home: `/audits/${audit.id}` };
}

/** A version of its report, with what its auditors say is new in it. */
export async function release(auditor: Staff, home: string, fields: Readonly<Record<string, string>> = {}) {
  const { unseen } = pageOf(await auditor.get(`${home}/report/release`).expect(200));
  const released = { revision: unseen.revision ?? '', public: 'no', ...fields };
  await auditor.post(`${home}/report/release`).send(form(released)).expect(303);
  await makingsEnded();
}

export const answered = (proposal: string, given: Readonly<Record<string, string>> = {}) =>
  form({
    ...{ proposal, outcome: 'yes', why: 'Det är rimligt.' },
    ...{ answeredBy: 'Enhetschefen', answeredOn: '2026-03-09', ...given },
  });

export const plannedAction = {
  ...{ what: 'Ringa två veckor innan', type: 'routine', responsible: 'Enhetschefen', level: 'manager' },
  ...{ authority: 'municipality', part: '', startsOn: '', doneBy: '2026-02-01' },
  ...{ measure: 'Samma fråga i uppföljningen', resources: '', precondition: '', external: '' },
};

export const acted = (proposals: string, given: Readonly<Record<string, string>> = {}) =>
  form({
    ...plannedAction,
    ...{ proposals, decision: '', status: 'under-way', progress: '', toldOn: '', toldWay: '', ...given },
  });

/** The path of a link that an auditor makes for the service. */
export async function linkOf(auditor: Staff, home: string, address = `${home}/plan/links`): Promise<string> {
  const made = await auditor
    .post(address)
    .send(form({ receiver: 'enhetschefen', days: '14' }))
    .expect(200);
  return new URL(pageOf(made).field(say('fact-check.links.address')).value).pathname;
}
