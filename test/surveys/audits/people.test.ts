import { expect } from 'chai';
import { type Action, actions, isPossible, isTold, may, type Role } from '../../../surveys/audits/people.ts';
import { aCollection } from '../../support/things.ts';

const planned = aCollection({ status: 'planned' });
const open = aCollection({ status: 'open' });
const anonymising = aCollection({ status: 'closed', anonymised: false });
const closed = aCollection({ status: 'closed', anonymised: true });
const released = aCollection({ status: 'closed', anonymised: true, releasedOn: '2026-04-02' });

describe('who may do what', () => {
  it('lets only FoU manage people', () => {
    expect(rolesThat('manage-people')).to.deep.equal(['fou']);
  });

  it('lets a reader see audits, progress, results, findings, reports and questions and who is in them, write and approve the commission, and do nothing else but go out and see to their own account', () => {
    expect(actions.filter((action) => may({ role: 'reader' }, action))).to.deep.equal([
      'see-audits',
      'see-media',
      'see-progress',
      'see-results',
      'see-themes',
      'see-findings',
      'see-report',
      'export-report',
      'see-questionnaires',
      'see-designs',
      'see-team',
      'leave-audit',
      'own-account',
      'see-commission',
      'write-commission',
      'approve-commission',
      'see-feedback',
      'see-plan',
      'see-around',
      'see-privacy',
      'see-register',
    ]);
  });

  for (const [action, collections] of [
    ['open-collection', [planned]],
    ['remove-collection', [planned]],
    ['take-version', [planned]],
    ['close-collection', [open]],
    ['see-answering-link', [planned, open]],
    ['see-results', [closed, released]],
    ['release-results', [closed]],
    ['export-report', [released]],
    ['export-tables', [released]],
  ] as const) {
    const states = collections.map((one) => (one === released ? 'released' : one.status)).join(' or ');

    it(`allows ${action} only when the collection is ${states}`, () => {
      const all = [planned, open, anonymising, closed, released];
      const possible = all.filter((collection) => isPossible(action, collection));
      expect(possible).to.deep.equal(collections);
    });
  }
});

describe('what there is to see', () => {
  it('stays of anonymous answers when they are erased, and not of named ones', () => {
    const erasedOn = '2028-01-01';
    expect(isTold({ ...closed, erasedOn })).to.equal(true);
    expect(isTold({ ...closed, erasedOn, nature: 'named' })).to.equal(false);
  });
});

function rolesThat(action: Action): readonly Role[] {
  return (['fou', 'auditor', 'reader'] as const).filter((role) => may({ role }, action));
}
