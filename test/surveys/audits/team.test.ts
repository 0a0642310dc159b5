import { expect } from 'chai';
import { actions, may, roles } from '../../../surveys/audits/people.ts';
import { mayIn } from '../../../surveys/audits/team.ts';

/** What the auditors of an audit do alone. */
const own = ['change-media', 'change-design', 'approve-design', 'settle-comment'];

describe('who may do what in an audit', () => {
  for (const role of roles) {
    for (const action of actions) {
      const inside = may({ role }, action);
      const outside = inside && !own.includes(action);
      it(`${action}: a ${role} in the team ${inside ? 'may' : 'may not'}, outside it ${outside ? 'may' : 'may not'}`, () => {
        const person = { id: 'person', role };
        expect(mayIn(['somebody', 'person'], person, action)).to.equal(inside);
        expect(mayIn(['somebody'], person, action)).to.equal(outside);
      });
    }
  }

  it('gives FoU nothing of what is the auditors own, even in the team', () => {
    const person = { id: 'person', role: 'fou' } as const;
    for (const action of ['change-design', 'approve-design', 'settle-comment'] as const) {
      expect(mayIn(['person'], person, action), action).to.equal(false);
    }
  });

  it('gives an empty team nobody who approves', () => {
    for (const role of roles) expect(mayIn([], { id: 'person', role }, 'approve-design')).to.equal(false);
  });
});
