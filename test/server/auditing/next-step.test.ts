import { expect } from 'chai';
import { noApprovals } from '../../../surveys/audits/audit-counts.ts';
import { type Role, roles } from '../../../surveys/audits/people.ts';
import { mostPressing } from '../../../surveys/steps/pressing.ts';
import type { AuditFacts } from '../../../surveys/steps/steps.ts';
import { asksOf, nextStep } from '../../../views/steps/next-step.ts';
import { aFeedback, anAgreement, aRecord, facts } from '../../support/audit-facts.ts';
import { neededOfCommission } from '../../support/commissions.ts';
import { aCollection, anAudit } from '../../support/things.ts';

const today = '2026-03-10';
const as = (role: Role) => ({ id: role, role });
const audit = anAudit({ id: 'audit' });
const home = `/audits/${audit.id}`;

const asked = { designs: 1, versions: 1 };
const withOne = { ...asked, collections: 1 };
const released = { ...withOne, withResults: 1, read: 1 };
const reported = { ...released, reports: 1 };
const told = aFeedback({ heldOn: '2026-03-01' });

function pressing(given: Partial<AuditFacts>, role: Role = 'auditor') {
  const records = [...anAgreement(), ...(given.records ?? [])];
  return mostPressing([facts({ ...given, records })], as(role), today);
}

const next = (given: Partial<AuditFacts>, role?: Role) => pressing(given, role)?.key;

describe('the next step', () => {
  for (const [what, given, key] of [
    ['with approved questions and no collections is to plan one', asked, 'plan'],
    ['with a planned collection is to open it', { ...asked, collections: 2, planned: 1, running: 1 }, 'open'],
    ['after the last day is to close', { ...asked, collections: 2, planned: 1, over: 1 }, 'close'],
    [
      'during a flood warning is to decide about it, before anything else',
      { ...asked, collections: 3, planned: 1, over: 1, warned: 1 },
      'decide',
    ],
    ['while people answer is to hand out the link', { ...released, collections: 2, running: 1 }, 'wait'],
    [
      'with results that nobody has released is to release them',
      { ...withOne, withResults: 1, unreleased: 1 },
      'release',
    ],
    ['when all is released is to write the report', released, 'report'],
    ['with a report is to plan how those who answered are told', reported, 'tell-plan'],
    [
      'when only others have been told is to plan how users are',
      { ...reported, records: [aFeedback({ to: 'staff', heldOn: today })] },
      'tell-plan',
    ],
    ['when that is planned is to tell them', { ...reported, records: [aFeedback({})] }, 'tell'],
    [
      'is to tell them before what else there is to do, once the day has passed',
      { ...reported, collections: 2, planned: 1, records: [aFeedback({ plannedOn: '2026-03-09' })] },
      'tell-late',
    ],
    ['when all have been told is to ask for answers', { ...reported, records: [told] }, 'answers'],
    [
      'when the service has answered is to read the report',
      { ...reported, records: [told, aRecord({ kind: 'answer' })] },
      'report-read',
    ],
    ['in a closed audit is to tell those who were never told', { ...reported, closedOn: today }, 'tell-plan'],
    ['in a closed audit is nothing that is shut', { ...withOne, planned: 1, closedOn: today }, undefined],
  ] as const) {
    it(what, () => {
      expect(next(given)).to.equal(key);
    });
  }

  for (const [what, given, role, key] of [
    ['without auditors is to choose them', { designs: 1, members: [as('fou')] }, 'fou', 'team'],
    ['without questions is to begin them', {}, 'auditor', 'begin'],
    ['with a draft is for its auditors to approve it', { designs: 1 }, 'auditor', 'approve'],
    ['with a draft is for FoU to comment on it', { designs: 1 }, 'fou', 'comment'],
    ['with one approved beside a draft is to plan', { designs: 2, versions: 1 }, 'fou', 'plan'],
  ] as const) {
    it(what, () => {
      expect(next(given, role)).to.equal(key);
    });
  }

  it('before anybody is asked is for both parties to agree on the commission', () => {
    const keyWith = (records: AuditFacts['records'], role: Role, given: Partial<AuditFacts> = asked) =>
      mostPressing([facts({ ...given, records })], as(role), today)?.key;
    const sheet = aRecord({ kind: 'commission', values: neededOfCommission });
    const begun = aRecord({ kind: 'commission', values: { ...neededOfCommission, planOwner: undefined } });
    expect(keyWith([begun], 'auditor'), 'what has to be there comes first').to.equal('commission');
    for (const role of ['fou', 'auditor', 'lead', 'reader'] as const)
      expect(keyWith([], role), role).to.equal('commission');
    for (const role of ['archivist', 'admin'] as const) expect(keyWith([], role), role).to.equal(undefined);
    expect(keyWith([sheet], 'reader')).to.equal('agree');
    expect(keyWith([sheet], 'auditor'), 'a signature holds up nobody').to.equal('plan');
    expect(keyWith(anAgreement(), 'auditor')).to.equal('plan');
    expect(keyWith([], 'auditor', { ...withOne, running: 1 })).to.equal('wait');
  });

  it('leads to the questions where there is one draft, and to the page of all where there are two', () => {
    const found = pressing({ designs: 1 });
    if (!found) throw new Error('nothing presses');
    const design = { design: { id: 'design' } };
    expect(asksOf(found)).to.equal('designs');
    expect(nextStep(found, { audit, designs: [design] }, today).href).to.equal('/designs/design');
    expect(nextStep(found, { audit, designs: [design, design] }, today).href).to.equal(`${home}/questions`);
  });

  it('leads to the collection that it is about', () => {
    const open = aCollection({ status: 'open', lastDay: '2026-03-31' });
    const over = aCollection({ status: 'open', lastDay: '2026-03-01' });
    const warned = aCollection({ status: 'open', lastDay: '2026-03-01', floodWarning: true });
    const unreleased = aCollection({ status: 'closed', anonymised: true });
    const planned = aCollection({ status: 'planned' });
    const collections = [open, over, warned, unreleased, planned];
    for (const [numbers, href] of [
      [{ running: 1 }, `/collections/${open.id}`],
      [{ over: 1 }, `/collections/${over.id}/closing`],
      [{ warned: 1 }, `/collections/${warned.id}/quarantine`],
      [{ withResults: 1, unreleased: 1 }, `/collections/${unreleased.id}/results`],
      [{ planned: 1 }, `/collections/${planned.id}/opening`],
    ] as const) {
      const found = pressing({ ...withOne, ...numbers });
      if (!found) throw new Error('nothing presses');
      expect(asksOf(found)).to.equal('collections');
      expect(nextStep(found, { audit, collections }, today).href).to.equal(href);
    }
  });

  it('leads to one page for several that are to be opened, or handed out', () => {
    const status = (as: 'planned' | 'open') => aCollection({ status: as, lastDay: undefined });
    for (const [numbers, as, key, href] of [
      [{ planned: 2 }, 'planned', 'open-all', `${home}/opening`],
      [{ running: 2 }, 'open', 'wait-all', `${home}/handing-out`],
    ] as const) {
      const found = pressing({ ...withOne, collections: 2, ...numbers });
      const step = found && nextStep(found, { audit, collections: [status(as), status(as)] }, today);
      expect(step).to.deep.equal({ key, href, values: { audit: audit.title, count: 2 } });
    }
  });

  it('leads to the page of its step', () => {
    for (const [given, href] of [
      [reported, `${home}/feedback`],
      [released, `${home}/report`],
      [asked, `${home}/collections/new`],
      [{ ...withOne, approvals: { ...noApprovals, quotes: 2 } }, `${home}/quotes`],
    ] as const) {
      const found = pressing(given);
      expect(found && nextStep(found, { audit }, today).href).to.equal(href);
    }
  });

  it('is nothing for somebody who is not in the audit', () => {
    for (const role of roles)
      expect(mostPressing([facts(reported)], { id: 'other', role }, today), role).to.equal(undefined);
  });

  it('with a released report is to read it, for those who tell nobody', () => {
    expect(next(reported, 'reader')).to.equal('report-read');
  });

  it('waits for answers that are still worked on, or are erased', () => {
    expect(next(withOne)).to.equal(undefined);
    expect(next({ ...withOne, read: 1 })).to.equal(undefined);
  });

  it('before results are released is to read what people wrote', () => {
    const found = pressing({ ...withOne, withResults: 1, unreleased: 1 });
    const step = found && nextStep(found, { audit, hasUnsorted: true }, today);
    expect(step).to.deep.include({ key: 'sort', href: `${home}/free-texts` });
    for (const role of ['fou', 'reader'] as const)
      expect(next({ ...withOne, withResults: 1, unreleased: 1 }, role), role).to.equal(undefined);
  });

  it('is to approve what waits for the person, whatever else is open or planned', () => {
    const going = { ...withOne, collections: 3, planned: 1, running: 1, withResults: 1, unreleased: 1 };
    const waiting = { ...going, approvals: { ...noApprovals, quotes: 2, findings: 2 } };
    const found = pressing(waiting);
    const values = { audit: audit.title, count: 2 };
    expect(found && nextStep(found, { audit }, today)).to.deep.equal({
      key: 'quotes',
      href: `${home}/quotes`,
      values,
    });
    expect(next({ ...waiting, approvals: { ...noApprovals, findings: 2 } })).to.equal('findings');
    expect(next(waiting, 'fou')).to.equal('open');
  });

  it('is for a reader only what a reader may', () => {
    expect(next({ ...withOne, planned: 1 }, 'reader')).to.equal(undefined);
    expect(next({ ...withOne, running: 1 }, 'reader')).to.equal(undefined);
    expect(next({ ...released, collections: 2, running: 1 }, 'reader')).to.equal('read');
    expect(next(released, 'reader')).to.equal('read');
  });

  it('is taken from the audit where it presses most', () => {
    const all = [facts(released), facts({ ...withOne, id: 'other', over: 1 })];
    expect(mostPressing(all, as('fou'), today)?.facts.id).to.equal('other');
  });
});
