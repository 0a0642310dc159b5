import { expect } from 'chai';
import { type Actor, mayIn, teamOf } from '../../../surveys/audits/members.ts';
import { actions, may, type Role, roles } from '../../../surveys/audits/people.ts';
import { approvalsNeeded } from '../../../surveys/free-texts/quote.ts';

const as = (role: Role): Actor => ({ id: `one-${role}`, role });
const auditor: Actor = { id: 'auditor', role: 'auditor' };
const fou: Actor = { id: 'fou', role: 'fou' };
const reader: Actor = { id: 'reader', role: 'reader' };
const ended = (one: Actor): Actor => ({ ...one, endedOn: '2026-03-01' });

describe('who may do what in an audit', () => {
  for (const role of roles) {
    for (const action of actions) {
      it(`${action}: a ${role} outside may not`, () => {
        expect(mayIn([auditor, fou, reader], as(role), action)).to.equal(false);
        expect(mayIn([], as(role), action)).to.equal(false);
      });
    }

    it(`is for a ${role} in it what the role may, but for the team and the end of it`, () => {
      for (const action of actions.filter((one) => !/^(change-team|close-audit)$/.test(one))) {
        expect(mayIn([auditor, as(role)], as(role), action), action).to.equal(may({ role }, action));
      }
    });
  }

  for (const [who, others, allowed] of [
    ['an auditor', [as('auditor'), fou], true],
    ['FoU, where nobody is an auditor yet', [as('fou'), fou, reader], true],
    ['FoU, where somebody is an auditor', [as('fou'), auditor], false],
    ['a reader, where nobody is an auditor yet', [as('reader'), fou], false],
    ['FoU, where the accounts of all auditors have ended', [as('fou'), ended(auditor)], true],
    ['an auditor beside a lead auditor', [as('auditor'), as('lead')], false],
    ['a lead auditor', [as('lead'), auditor], true],
    ['an auditor beside a lead auditor whose account has ended', [as('auditor'), ended(as('lead'))], true],
    ['FoU, where one lead auditor is left', [as('fou'), as('lead')], false],
    ['FoU, where one auditor is left', [as('fou'), ended(auditor), as('auditor')], false],
  ] as const) {
    it(`${allowed ? 'lets' : 'does not let'} ${who} name auditors`, () => {
      expect(mayIn(others, others[0], 'change-team')).to.equal(allowed);
    });
  }

  for (const [who, members, allowed] of [
    ['an auditor beside another', [as('auditor'), auditor], true],
    ['the last auditor beside FoU', [as('auditor'), fou], true],
    ['the only one in it', [as('fou')], false],
    ['the last who can let others in, beside a reader', [as('auditor'), reader], false],
    ['a reader beside an auditor', [as('reader'), auditor], true],
    ['an auditor beside one whose account has ended', [as('auditor'), ended(fou)], false],
  ] as const) {
    it(`${allowed ? 'lets' : 'does not let'} ${who} go out`, () => {
      expect(mayIn(members, members[0], 'leave-audit')).to.equal(allowed);
    });
  }

  it('has its auditors as its team, in the same order', () => {
    expect(teamOf([as('auditor'), fou, auditor, as('lead'), reader])).to.deep.equal([
      'one-auditor',
      'auditor',
      'one-lead',
    ]);
  });

  it('has to have two auditors agree, or the one who can sign in', () => {
    expect(approvalsNeeded([auditor, auditor, auditor, fou])).to.equal(2);
    expect(approvalsNeeded([auditor, fou, reader])).to.equal(1);
    expect(approvalsNeeded([auditor, as('lead')])).to.equal(2);
    expect(approvalsNeeded([auditor, ended(auditor)])).to.equal(1);
  });
});
