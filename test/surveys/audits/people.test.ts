import { expect } from 'chai';
import {
  type Action,
  actions,
  isPossible,
  isTold,
  may,
  type Role,
  roles,
} from '../../../surveys/audits/people.ts';
import { aCollection } from '../../support/things.ts';

const planned = aCollection({ status: 'planned' });
const open = aCollection({ status: 'open' });
const anonymising = aCollection({ status: 'closed', anonymised: false });
const closed = aCollection({ status: 'closed', anonymised: true });
const released = aCollection({ status: 'closed', anonymised: true, releasedOn: '2026-04-02' });

describe('who may do what', () => {
  for (const action of ['manage-people', 'see-acts'] as const)
    it(`lets only FoU and an admin ${action}, and FoU only while there is no admin`, () => {
      expect(rolesThat(action)).to.deep.equal(['fou', 'admin']);
      expect(may({ role: 'fou', underAdmin: true }, action)).to.equal(false);
      expect(may({ role: 'fou', underAdmin: true }, 'make-audit')).to.equal(true);
    });

  it('lets an admin do nothing with audits', () => {
    expect(actions.filter((action) => may({ role: 'admin' }, action))).to.deep.equal([
      'see-start',
      'manage-people',
      'own-account',
      'see-acts',
      'see-organisations',
      'write-organisations',
    ]);
  });

  it('lets an archivist see what is kept, and nothing that is not released', () => {
    expect(actions.filter((action) => may({ role: 'archivist' }, action))).to.deep.equal([
      'see-start',
      'see-audits',
      'see-report',
      'export-report',
      'see-questionnaires',
      'see-versions',
      'see-team',
      'leave-audit',
      'own-account',
      'see-privacy',
    ]);
  });

  it('lets a lead auditor do all that an auditor may', () => {
    const own = actions.filter(
      (action) => may({ role: 'lead' }, action) && !may({ role: 'auditor' }, action),
    );
    expect(own).to.deep.equal(['write-privacy']);
    for (const action of rolesIn('auditor')) expect(may({ role: 'lead' }, action), action).to.equal(true);
  });

  it('lets a reader see audits, progress, results, findings, reports and questions and who is in them, write and approve the commission, and do nothing else but go out and see to their own account', () => {
    expect(actions.filter((action) => may({ role: 'reader' }, action))).to.deep.equal([
      'see-start',
      'see-audits',
      'see-media',
      'see-progress',
      'see-results',
      'see-themes',
      'see-findings',
      'see-report',
      'export-report',
      'see-questionnaires',
      'see-versions',
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
      'see-organisations',
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
  return roles.filter((role) => may({ role }, action));
}

function rolesIn(role: Role): readonly Action[] {
  return actions.filter((action) => may({ role }, action));
}
