import { expect } from 'chai';
import fc from 'fast-check';
import { makeCode } from '../../../surveys/answering/codes/code.ts';
import { auditForm, settingsForm } from '../../../surveys/audits/commission.ts';
import { firstAccountForm, passwordForm, personForm } from '../../../surveys/audits/inviting.ts';
import { readPlan } from '../../../surveys/audits/planning.ts';
import { readService } from '../../../surveys/audits/registering.ts';
import type { Checked } from '../../../surveys/failures.ts';
import { checkForm, type Fields } from '../../../surveys/forms/reading.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { anAudit, aService } from '../../support/things.ts';

const fields = (given: Readonly<Record<string, string | readonly string[]>>) =>
  new Map(Object.entries(given).map(([name, value]) => [name, [value].flat()]));

const wrongIn = (read: Checked<unknown>) => (read.ok ? [] : read.problems.map(({ field }) => field));

describe('the form of an audit', () => {
  const around = { templates: [{ key: 'users' }], today: '2026-03-10' };
  const given = {
    title: ' CM-teamen  2026 ',
    commissioner: 'Kommunen',
    keptUntil: '2026-03-10',
    term: 'cm',
    template: 'users',
    audience: 'user',
    k: '5',
    kCut: '10',
  };

  const readAudit = (form: Fields) => checkForm(auditForm(around), form);

  it('is read with outer and double spaces off', () => {
    const read = readAudit(fields(given));
    expect(read.ok && read.value.title).to.equal('CM-teamen 2026');
  });

  it('has every field, and can wait for who asked for it', () => {
    const asked = Object.keys(given).filter((name) => name !== 'commissioner');
    expect(wrongIn(readAudit(new Map()))).to.have.members(asked);
  });

  it('keeps answers for a year where nobody says anything else', () => {
    expect(settingsForm({ today: '2026-03-10' }).fields.keptUntil.start).to.equal('2027-03-10');
    expect(settingsForm({ today: '2028-02-29' }).fields.keptUntil.start).to.equal('2029-02-28');
  });

  it('takes no smaller group than five, whatever is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.string()), (k) => {
        const read = readAudit(fields({ ...given, k: String(k) }));
        return !read.ok || (read.value.k >= 5 && read.value.kCut >= read.value.k);
      }),
    );
  });

  for (const keptUntil of ['2026-02-30', '2026-03-09', '10 mars', '2026-3-1']) {
    it(`takes ${keptUntil} for no day to keep answers until`, () => {
      expect(wrongIn(readAudit(fields({ ...given, keptUntil })))).to.deep.equal(['keptUntil']);
    });
  }

  it('takes a template and a term only from the lists', () => {
    const read = readAudit(fields({ ...given, template: 'other', term: 'boss' }));
    expect(wrongIn(read)).to.have.members(['template', 'term']);
  });
});

describe('the form of a collection', () => {
  const service = aService();
  const around = {
    questionnaire: aQuestionnaire(),
    services: [service],
    existing: [],
    today: '2026-03-10',
    audit: anAudit(),
  };
  const given = {
    form: 'full',
    layout: 'section',
    access: 'codes',
    round: '1',
    services: service.id,
    [`invited-${service.id}`]: '8',
  };

  it('asks how many are invited for the chosen services alone', () => {
    const read = readPlan(fields({ ...given, 'invited-other': 'x' }), around);
    expect(read.ok && read.value.services).to.deep.equal([{ service, invited: 8 }]);
  });

  it('refuses a service, audience and round that there is already, also when it was named', () => {
    const existing = [{ service, audience: 'user', round: 1 } as const];
    expect(wrongIn(readPlan(fields(given), { ...around, existing }))).to.deep.equal(['services']);
    expect(readPlan(fields({ ...given, round: '2' }), { ...around, existing }).ok).to.equal(true);
  });

  it('takes services and sections only from the lists', () => {
    const read = readPlan(fields({ ...given, services: [service.id, 'other'], sections: 'other' }), around);
    expect(read.ok && [read.value.services.length, read.value.sections]).to.deep.equal([1, []]);
  });
});

describe('the form of a service', () => {
  it('is refused where the municipality has one of that name', () => {
    const existing = [aService({ municipality: 'Sjövik', name: 'Ängen' })];
    const given = { county: 'Län', municipality: 'SJÖVIK', name: 'ängen' };
    expect(wrongIn(readService(fields(given), existing))).to.deep.equal(['name']);
    expect(readService(fields({ ...given, municipality: 'Norrby' }), existing).ok).to.equal(true);
  });
});

describe('accounts', () => {
  it('have a password of twelve characters or more, in which spaces count', () => {
    const read = (password: string) => checkForm(passwordForm, fields({ password }));
    expect(read(' '.repeat(12)).ok).to.equal(true);
    expect(read('elva tecken').ok).to.equal(false);
    expect(read('x'.repeat(257)).ok).to.equal(false);
  });

  it('have an address in lower case', () => {
    const read = (email: string) => checkForm(personForm, fields({ name: 'Kim', email, role: 'auditor' }));
    expect(read(' Kim@Exempel.SE ')).to.have.nested.property('value.email', 'kim@exempel.se');
    for (const email of ['', 'kim', 'kim@exempel', 'k m@exempel.se']) {
      expect(wrongIn(read(email)), email).to.deep.equal(['email']);
    }
  });

  it('of the first person tell everything that is missing', () => {
    expect(wrongIn(checkForm(firstAccountForm, new Map()))).to.deep.equal(['name', 'email', 'password']);
  });
});

describe('the code of an answering link', () => {
  it('has twelve characters that are not taken for each other', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(255)), (stream) => {
        const random = (bytes: number) => Uint8Array.from(stream.take(bytes));
        return /^[2-9a-hjkmnp-z]{12}$/.test(makeCode(random));
      }),
    );
  });
});
