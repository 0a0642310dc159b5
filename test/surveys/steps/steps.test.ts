import { expect } from 'chai';
import { mayIn } from '../../../surveys/audits/members.ts';
import { type Action, actions, roles } from '../../../surveys/audits/people.ts';
import { recordKinds } from '../../../surveys/records/kinds/index.ts';
import type { KeptRecord } from '../../../surveys/records/record.ts';
import {
  type AuditFacts,
  isShut,
  keptKinds,
  stepKeys,
  steps,
  stepsOf,
  usersTold,
} from '../../../surveys/steps/steps.ts';
import { aFeedback, aRecord, facts } from '../../support/audit-facts.ts';

const today = '2026-03-10';
const nowOf = (given: Partial<AuditFacts>) =>
  stepsOf(facts(given), today).find(({ state }) => state === 'now')?.key;
const statesOf = (given: Partial<AuditFacts>) => stepsOf(facts(given), today).map(({ state }) => state);
const asked = { designs: 1, versions: 1 };
const closed = { ...asked, collections: 1, withResults: 1 };
const released = { ...closed, read: 1 };
const told = aFeedback({ to: 'users', heldOn: '2026-03-01' });

describe('the steps of an audit', () => {
  for (const [what, given, now] of [
    ['with nothing', {}, 'commission'],
    ['with approved questions', asked, 'collecting'],
    ['while people answer', { ...asked, collections: 2, running: 1, withResults: 1 }, 'collecting'],
    ['while answers are worked on', { ...asked, collections: 1 }, 'analysis'],
    ['with results that are not released', { ...closed, unreleased: 1 }, 'analysis'],
    ['with results that are', released, 'report'],
    ['with a report', { ...released, reports: 1 }, 'feedback'],
    ['when users have been told', { ...released, reports: 1, records: [told] }, 'plan'],
  ] as const) {
    it(`are at ${now} ${what}`, () => {
      expect(nowOf(given)).to.equal(now);
    });
  }

  it('tell what some collections have come to while others go on', () => {
    expect(statesOf({ ...asked, collections: 2, running: 1, withResults: 1, unreleased: 1 })).to.deep.equal([
      'left',
      'done',
      'now',
      'begun',
      'later',
      'later',
      'later',
      'later',
    ]);
  });

  it('take nothing back of what is released when one goes back to collect more', () => {
    const more = { ...released, collections: 2, running: 1, reports: 1 };
    expect(nowOf(more)).to.equal('feedback');
    expect(statesOf(more).slice(1, 5)).to.deep.equal(['done', 'begun', 'begun', 'done']);
  });

  it('are not done with feedback while users have not been told, whoever else has', () => {
    const staff = aFeedback({ to: 'staff', heldOn: '2026-03-01' });
    expect(usersTold([staff])).to.equal(false);
    expect(usersTold([staff, told])).to.equal(true);
    expect(usersTold([aFeedback({ to: 'users' })])).to.equal(false);
    expect(nowOf({ ...released, reports: 1, records: [staff] })).to.equal('feedback');
  });

  it('have a commission when both parties stand behind what it says now', () => {
    const sheet = aRecord({ kind: 'commission', revision: 2 });
    const by = (party: string, revision: number) =>
      aRecord({ kind: 'commission-approval', values: { party, revision } });
    const commission = (...records: readonly KeptRecord[]) => statesOf({ ...asked, records })[0];
    expect(commission()).to.equal('left');
    expect(commission(sheet, by('auditors', 2), by('commissioner', 1))).to.equal('begun');
    expect(commission(sheet, by('auditors', 2), by('auditors', 2))).to.equal('begun');
    expect(commission(sheet, by('auditors', 2), by('commissioner', 2))).to.equal('done');
  });

  it('have a plan when something is done about it, not when it is answered alone', () => {
    const over = { doneBy: today, status: 'done', toldOn: today, toldWay: 'Ett möte' };
    const plan = (...kinds: readonly string[]) =>
      statesOf({
        ...released,
        reports: 1,
        records: [told, ...kinds.map((kind) => aRecord({ kind, values: over }))],
      })[6];
    expect(plan()).to.equal('now');
    expect(plan('answer')).to.equal('now');
    expect(plan('answer', 'action')).to.equal('done');
  });

  it('have a place for every record of an audit with a day to keep', () => {
    const dated = recordKinds.filter(({ place, due }) => place === 'audit' && due);
    expect(dated.filter(({ kind }) => !keptKinds.includes(kind)).map(({ kind }) => kind)).to.deep.equal([]);
  });

  it('say what is late, from the day after', () => {
    const lateOn = (plannedOn: string) =>
      stepsOf(facts({ records: [aFeedback({ to: 'users', plannedOn })] }), today).flatMap(
        ({ key, isOverdue }) => (isOverdue ? [key] : []),
      );
    expect(lateOn('2026-03-09')).to.deep.equal(['feedback']);
    expect(lateOn(today)).to.deep.equal([]);
  });

  it('are at none when the audit is closed', () => {
    expect(nowOf({ ...released, closedOn: today })).to.equal(undefined);
  });

  it('have each action in one step at the most', () => {
    const all = stepKeys.flatMap((key) => steps[key].actions);
    expect(new Set(all).size).to.equal(all.length);
  });
});

describe('role by step', () => {
  const members = roles.map((role) => ({ id: role, role }));
  const who = (of: readonly Action[]) =>
    roles.filter((role) => of.some((action) => mayIn(members, { id: role, role }, action)));

  for (const key of stepKeys) {
    it(`whose turn it is in ${key} can do something there, and others than they see what is told`, () => {
      const { turn, actions, see } = steps[key];
      if (actions.length > 0) expect(who(actions)).to.include.members([...turn]);
      // Those who read an audit are there for its commissioner, who is one party of the commission alone.
      if (key !== 'commission') expect(who(actions)).to.not.include('reader');
      if (see)
        expect(who([see]))
          .to.include.members(['fou', 'auditor', 'lead', 'reader'])
          .and.not.include('admin');
    });
  }

  it('questions and conclusions are written by auditors alone', () => {
    expect(who(['change-design', 'approve-design'])).to.deep.equal(['auditor', 'lead']);
    expect(who(['write-findings', 'decide-findings', 'sort-texts', 'write-report'])).to.deep.equal([
      'auditor',
      'lead',
    ]);
  });
});

describe('role by step, when the audit is closed', () => {
  const shut = actions.filter((action) => isShut({ closedOn: today }, action));

  it('nothing of the first five steps can be written, and everything can be read', () => {
    for (const key of stepKeys) {
      const { ends, see, actions } = steps[key];
      for (const action of actions) expect(shut.includes(action), action).to.equal(ends);
      if (see) expect(shut).to.not.include(see);
    }
    expect(shut.filter((action) => /^(see|export|leave|own)-/.test(action))).to.deep.equal([]);
  });

  it('feedback can be noted still, what is released taken back, and the audit opened again', () => {
    expect(shut).to.not.include.members(['plan-feedback']);
    for (const action of ['plan-feedback', 'withdraw-report', 'close-audit', 'read-texts'] as const)
      expect(shut).to.not.include(action);
  });

  it('nothing is shut while it goes on', () => {
    expect(actions.filter((action) => isShut({ closedOn: undefined }, action))).to.deep.equal([]);
  });
});
