import { expect } from 'chai';
import { type Approvals, noApprovals } from '../../../surveys/audits/audit-counts.ts';
import { type Role, roles } from '../../../surveys/audits/people.ts';
import { nextStep } from '../../../views/auditing/next-step.ts';
import { stepsOf } from '../../../views/auditing/steps.ts';
import { aCollection, anAudit } from '../../support/things.ts';

const planned = aCollection({ status: 'planned' });
const open = aCollection({ status: 'open', lastDay: '2026-03-31' });
const over = aCollection({ status: 'open', lastDay: '2026-03-01' });
const floodWarning = aCollection({ status: 'open', lastDay: '2026-03-01', floodWarning: true });
const anonymising = aCollection({ status: 'closed' });
const unreleased = aCollection({ status: 'closed', anonymised: true });
const closed = aCollection({ status: 'closed', anonymised: true, releasedOn: '2026-03-02' });
const erased = aCollection({ status: 'closed', anonymised: true, erasedOn: '2026-03-01' });
const audit = anAudit();

describe('the next step', () => {
  const draft = { design: { id: 'design' }, approvalStatus: { as: 'draft' } } as const;
  const approved = { design: { id: 'design' }, approvalStatus: { as: 'approved' } } as const;
  const as = (role: Role) => ({ id: role, role });
  const about = { audit, members: roles.map(as), designs: [approved], collections: [] };
  const next = (collections: readonly (typeof open)[], role: Role = 'auditor') =>
    nextStep([{ ...about, collections }], as(role), '2026-03-10')?.key;

  it('without audits is to make the first one', () => {
    expect(nextStep([], as('auditor'), '2026-03-10')?.key).to.equal('first');
    expect(nextStep([], as('reader'), '2026-03-10')).to.equal(undefined);
  });

  for (const [what, collections, key] of [
    ['with approved questions and no collections is to plan one', [], 'plan'],
    ['with a planned collection is to open it', [planned, open], 'open'],
    ['after the last day is to close', [planned, over], 'close'],
    [
      'during a flood warning is to decide about it, before anything else',
      [planned, over, floodWarning],
      'decide',
    ],
    ['while people answer is to hand out the link', [open, closed], 'wait'],
    ['with results that nobody has released is to release them', [open, unreleased, closed], 'release'],
    ['when all is released is to write the report', [closed, closed], 'report'],
  ] as const) {
    it(what, () => {
      expect(next(collections)).to.equal(key);
    });
  }

  for (const [what, given, role, key, href] of [
    [
      'without auditors is to choose them',
      { members: [as('fou')], designs: [draft] },
      'fou',
      'team',
      '/team',
    ],
    ['without questions is to begin them', { designs: [] }, 'auditor', 'begin', '/questions'],
    ['with a draft is for its auditors to approve it', { designs: [draft] }, 'auditor', 'approve', '/design'],
    ['with a draft is for FoU to comment on it', { designs: [draft] }, 'fou', 'comment', '/design'],
    [
      'with two drafts is on the page of both',
      { designs: [draft, draft] },
      'auditor',
      'approve',
      '/questions',
    ],
    ['with one approved beside a draft is to plan', { designs: [draft, approved] }, 'fou', 'plan', '/new'],
  ] as const) {
    it(what, () => {
      const step = nextStep([{ ...about, ...given }], as(role), '2026-03-10');
      expect(step?.key).to.equal(key);
      expect(step?.href.slice(-href.length)).to.equal(href);
    });
  }

  it('is nothing for somebody who is not in the audit', () => {
    for (const role of roles) {
      const outside = { id: 'other', role };
      expect(nextStep([{ ...about, designs: [draft] }], outside, '2026-03-10'), role).to.equal(undefined);
    }
  });

  it('with a released report is to read it, for everybody', () => {
    for (const role of roles) {
      const step = nextStep([{ ...about, collections: [closed], hasReport: true }], as(role), '2026-03-10');
      expect(step, role).to.deep.include({ key: 'report-read', href: `/audits/${audit.id}/report` });
    }
  });

  it('waits for answers that are still worked on', () => {
    expect(next([anonymising])).to.equal(undefined);
  });

  it('is not to read results whose answers have been erased', () => {
    expect(next([erased])).to.equal(undefined);
  });

  it('before results are released is to read what people wrote', () => {
    const step = (hasUnsorted: boolean, role: Role = 'auditor') =>
      nextStep([{ ...about, collections: [unreleased], hasUnsorted }], as(role), '2026-03-10');
    expect(step(true)).to.deep.include({ key: 'sort', href: `/audits/${audit.id}/free-texts` });
    expect(step(false)).to.deep.include({ key: 'release', href: `/collections/${unreleased.id}/results` });
    for (const role of ['fou', 'reader'] as const) expect(step(true, role), role).to.equal(undefined);
  });

  it('is to approve what waits for the person, whatever else is open or planned', () => {
    const step = (waiting: Partial<Approvals>, role: Role = 'auditor') => {
      const approvals = { ...noApprovals, ...waiting };
      return nextStep(
        [{ ...about, collections: [planned, open, unreleased], approvals }],
        as(role),
        '2026-03-10',
      );
    };
    const home = `/audits/${audit.id}`;
    const values = { audit: audit.title, count: 2 };
    expect(step({ quotes: 2, findings: 1 })).to.deep.equal({ key: 'quotes', href: `${home}/quotes`, values });
    expect(step({ quotes: 0, findings: 2 })).to.deep.equal({
      key: 'findings',
      href: `${home}/findings`,
      values,
    });
    expect(step({ quotes: 2, findings: 2 }, 'fou')?.key).to.equal('open');
  });

  it('is for a reader only what a reader may', () => {
    expect(next([planned], 'reader')).to.equal(undefined);
    expect(next([open], 'reader')).to.equal(undefined);
    expect(next([open, unreleased], 'reader')).to.equal(undefined);
    expect(next([open, closed], 'reader')).to.equal('read');
    expect(next([closed], 'reader')).to.equal('read');
  });

  it('is taken from the audit where it presses most', () => {
    const other = anAudit();
    const all = [
      { ...about, collections: [closed] },
      { ...about, audit: other, collections: [over] },
    ];
    expect(nextStep(all, as('fou'), '2026-03-10')?.values.audit).to.equal(other.title);
    expect(nextStep(all, as('fou'), '2026-03-10')?.href).to.equal(`/collections/${over.id}/closing`);
  });
});

describe('the steps of an audit', () => {
  for (const [collections, now] of [
    [[], 'collecting'],
    [[planned], 'collecting'],
    [[open, closed], 'collecting'],
    [[anonymising], 'results'],
    [[unreleased], 'results'],
    [[erased], 'report'],
    [[closed], 'report'],
  ] as const) {
    it(`stand at ${now} with ${collections.map(({ status }) => status).join(' and ') || 'no collections'}`, () => {
      expect(stepsOf(collections, true).find(({ state }) => state === 'now')?.key).to.equal(now);
    });
  }

  it('tell what some collections have come to while others go on', () => {
    const states = (collections: Parameters<typeof stepsOf>[0]) =>
      stepsOf(collections, true).map(({ state }) => state);
    expect(states([open, unreleased])).to.deep.equal(['done', 'done', 'now', 'begun', 'later']);
    expect(states([open, closed])).to.deep.equal(['done', 'done', 'now', 'begun', 'begun']);
    expect(states([closed])).to.deep.equal(['done', 'done', 'done', 'done', 'now']);
  });

  it('stand at questions until some have been approved', () => {
    expect(stepsOf([], false).find(({ state }) => state === 'now')?.key).to.equal('questions');
    expect(stepsOf([closed], false).find(({ state }) => state === 'now')?.key).to.equal('report');
  });

  it('are all done when a report is released, unless a collection is before that', () => {
    expect(stepsOf([closed], true, true).every(({ state }) => state === 'done')).to.equal(true);
    expect(stepsOf([closed, open], true, true).find(({ state }) => state === 'now')?.key).to.equal(
      'collecting',
    );
  });
});
