import { expect } from 'chai';
import { type Action, actions, may, type Role, roles } from '../../../surveys/audits/people.ts';
import { mayIn } from '../../../surveys/audits/team.ts';

/** What the auditors of an audit do alone. */
const own: readonly Action[] = ['change-media', 'change-design', 'approve-design', 'resolve-comment'];

/** FoU sets any team and comments everywhere, an auditor where they are in the team. */
function mayOutside(role: Role, action: Action): boolean {
  if (action === 'change-team' || action === 'comment-design') return role === 'fou';
  return may({ role }, action) && !own.includes(action);
}

describe('who may do what in an audit', () => {
  for (const role of roles) {
    for (const action of actions) {
      const inside = may({ role }, action);
      const outside = mayOutside(role, action);
      it(`${action}: a ${role} in the team ${inside ? 'may' : 'may not'}, outside it ${outside ? 'may' : 'may not'}`, () => {
        const person = { id: 'person', role };
        expect(mayIn(['somebody', 'person'], person, action)).to.equal(inside);
        expect(mayIn(['somebody'], person, action)).to.equal(outside);
      });
    }
  }

  it('gives FoU nothing of what is the auditors own, even in the team', () => {
    const person = { id: 'person', role: 'fou' } as const;
    for (const action of ['change-design', 'approve-design', 'resolve-comment'] as const) {
      expect(mayIn(['person'], person, action), action).to.equal(false);
    }
  });

  for (const [role, allowed] of [
    ['fou', true],
    ['auditor', true],
    ['reader', false],
  ] as const) {
    it(`lets a ${role} ${allowed ? 'begin a team' : 'begin no team'} that nobody is in`, () => {
      expect(mayIn([], { id: 'person', role }, 'change-team')).to.equal(allowed);
    });
  }

  it('gives an empty team nobody who approves', () => {
    for (const role of roles) expect(mayIn([], { id: 'person', role }, 'approve-design')).to.equal(false);
  });
});
