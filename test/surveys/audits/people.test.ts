import { expect } from 'chai';
import { type Action, actions, isPossible, may, type Role } from '../../../surveys/audits/people.ts';
import { aCollection } from '../../support/things.ts';

const planned = aCollection({ status: 'planned' });
const open = aCollection({ status: 'open' });
const anonymising = aCollection({ status: 'closed', anonymised: false });
const closed = aCollection({ status: 'closed', anonymised: true });

describe('who may do what', () => {
  it('lets only FoU manage people', () => {
    expect(rolesThat('manage-people')).to.deep.equal(['fou']);
  });

  it('lets a reader see audits, progress, results, reports and questions and who is in them, and do nothing but go out and see to their own account', () => {
    expect(actions.filter((action) => may({ role: 'reader' }, action))).to.deep.equal([
      'see-audits',
      'see-media',
      'see-progress',
      'see-results',
      'export-report',
      'see-questionnaires',
      'see-designs',
      'see-team',
      'leave-audit',
      'own-account',
    ]);
  });

  for (const [action, collections] of [
    ['open-collection', [planned]],
    ['remove-collection', [planned]],
    ['take-version', [planned]],
    ['close-collection', [open]],
    ['see-answering-link', [planned, open]],
    ['see-results', [closed]],
    ['export-report', [closed]],
    ['export-tables', [closed]],
  ] as const) {
    it(`allows ${action} only when the collection is ${collections.map(({ status }) => status).join(' or ')}`, () => {
      const all = [planned, open, anonymising, closed];
      const possible = all.filter((collection) => isPossible(action, collection));
      expect(possible).to.deep.equal(collections);
    });
  }
});

function rolesThat(action: Action): readonly Role[] {
  return (['fou', 'auditor', 'reader'] as const).filter((role) => may({ role }, action));
}
