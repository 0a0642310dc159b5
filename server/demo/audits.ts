/** The audits of the invented county: how many were invited and answered where, and how their answers lean. */
import { comparedAudit } from './compared.ts';
import { asked, type DemoAudit, type Leaning } from './demo-audit.ts';

/** Before the pilots: people are met well and can reach the team, but decide little. */
const pilot: Leaning = {
  usual: 0.66,
  participation: 0.58,
  influence: 0.36,
  accessibility: 0.62,
  respect: 0.84,
};
const good: Leaning = {
  usual: 0.76,
  participation: 0.74,
  influence: 0.55,
  accessibility: 0.86,
  respect: 0.9,
};
const mixed: Leaning = {
  usual: 0.66,
  participation: 0.68,
  influence: 0.48,
  accessibility: 0.72,
  respect: 0.8,
};
const weak: Leaning = { usual: 0.5, participation: 0.46, influence: 0.34, accessibility: 0.42, respect: 0.7 };
const better: Leaning = { usual: 0.7, participation: 0.72, influence: 0.62, accessibility: 0.74 };

const users = asked('users', ['background'], 1);
const after = asked('follow-up-users', [], 2);
const managers = asked('follow-up-managers', [], 2);
const closePersons = asked('close-persons', [], 1);
const staff = asked('staff', [], 1);
const mapping = asked('mapping', [], 1);

/** Every case of disclosure control is in this one; the demo's files are about it. */
export const mainAudit: DemoAudit = {
  title: 'Brukarrevision i mellersta Exempellän 2026',
  texts: 'some',
  members: ['auditor', 'auditor2', 'fou', 'reader'],
  term: 'cm',
  template: 'users',
  collections: [
    users('CM-teamet Exempelköping', 20, 12, mixed),
    users('Stöd- och beroendeteamet Tänkeryd', 21, 13, good, { access: 'link' }),
    users('Mottagningen Blå porten', 22, 14, good),
    users('Uppsökande teamet Fantasiborg', 26, 4, mixed),
    users('Mobila fältteamet Fantasiborg', 12, 5, good),
    users('Mobila resursteamet Fantasiborg', 9, 3, mixed),
  ],
};

const withAddiction = { sections: ['addiction', 'background'], earlier: true } as const;

const pilots: DemoAudit = {
  title: 'Brukarrevision av CM-piloterna 2026',
  texts: 'all',
  members: ['auditor', 'auditor2', 'fou', 'reader'],
  term: 'cm',
  template: 'users',
  collections: [
    users('CM-teamet Provstad', 24, 15, pilot, { earlier: true }),
    users('CM-teamet Skissby', 18, 11, pilot, { earlier: true }),
    users('Teamet Beroende och psykiatri, Låtsala', 30, 19, pilot, withAddiction),
    after('CM-teamet Provstad', 22, 14, better),
    after('CM-teamet Skissby', 17, 10, better),
    after('Teamet Beroende och psykiatri, Låtsala', 28, 16, better),
    managers('CM-teamet Provstad', 1, 1, better, { given: { e20: 'done', e22: 'not-told' } }),
    managers('CM-teamet Skissby', 1, 1, better, { given: { e20: 'under-way', e22: 'meeting' } }),
  ],
};

const north: DemoAudit = {
  title: 'Brukarrevision i norra Exempellän 2026',
  texts: 'some',
  members: ['auditor2', 'fou'],
  term: 'care-coordinator',
  template: 'users',
  collections: [
    users('Stödsamordningen Mallunda', 16, 9, mixed),
    users('Stödsamordningen Utkastorp', 10, 6, weak),
    users('CM-teamet Norrskiss', 14, 8, mixed),
    users('CM-teamet Testervik', 11, 5, weak),
    users('CM-teamet Mönsterhamn', 20, 12, mixed),
  ],
};

const south: DemoAudit = {
  title: 'Brukarrevision i södra Exempellän 2026',
  members: ['auditor', 'fou', 'reader'],
  term: 'cm',
  template: 'users',
  collections: [
    users('CM-teamet Övningsfors', 17, 10, weak),
    users('CM-teamet Lillprov', 9, 4, good),
    users('CM-teamet Sagostad', 25, 16, mixed),
    users('CM-teamet Sagoberg', 8, 5, good),
    users('CM-teamet Gissemåla', 6, 2, mixed),
    users('CM-teamet Modellstad', 19, 11, mixed),
    users('CM-teamet Modellbro', 13, 7, good),
  ],
};

/** Routines exist but are not used: B02 lower than B01. */
const uneven = { usual: 0.66, influence: 0.45 };
const given = { b01: 'mostly', b02: 'little' };

/** Still going on: here one can answer, and close. */
const yellowHouse: DemoAudit = {
  title: 'Gula huset i Exempelköping, hösten 2026',
  members: ['auditor', 'auditor2', 'fou', 'reader'],
  term: 'coordinators',
  template: 'users',
  collections: [
    users('Mottagningen Gula huset', 20, 12, mixed, { status: 'open' }),
    closePersons('Mottagningen Gula huset', 16, 6, mixed, { status: 'open', layout: 'section' }),
    staff('Mottagningen Gula huset', 18, 13, uneven, { given, layout: 'section', unreleased: true }),
    // The short form, with faces, and one that takes only those who have a card.
    users('CM-teamet Skissby', 18, 7, good, { status: 'open', form: 'short', sections: [] }),
    users('Mottagningen Blå porten', 24, 8, good, {
      status: 'open',
      form: 'short',
      access: 'codes',
      sections: [],
    }),
    users('CM-teamet Exempelköping', 20, 0, mixed, { status: 'planned', form: 'short', sections: [] }),
  ],
};

/** Named accounts; users' influence is missing from the agreement at two services. */
const county: DemoAudit = {
  title: 'Kartläggning av samverkan 2026',
  members: ['auditor', 'auditor2', 'reader'],
  term: 'cm',
  template: 'mapping',
  collections: [
    mapping('CM-teamet Exempelköping', 1, 1, good, { given: { d26: 'in-place' } }),
    mapping('CM-teamet Provstad', 1, 1, mixed, { given: { d26: 'missing' } }),
    mapping('Mottagningen Blå porten', 1, 1, good, { given: { d26: 'partly' } }),
    mapping('CM-teamet Testervik', 1, 1, weak, { given: { d26: 'missing' } }),
  ],
};

/** Just begun: its questions are half written. */
const begun: DemoAudit = {
  title: 'Stödet hemma i Skissby, nästa år',
  members: ['auditor', 'auditor2', 'fou', 'reader'],
  term: 'cm',
  template: 'users',
  collections: [],
  unfinished: true,
};

/** Split by how long people have had their support: one clinic is large enough for it, the other is not. */
const clinics: DemoAudit = {
  title: 'Brukarrevision av mottagningarna i Sagostad 2026',
  members: ['auditor', 'fou', 'reader'],
  term: 'cm',
  template: 'users',
  splits: ['a30'],
  collections: [
    users('Mottagningen Stora torget', 62, 47, mixed),
    users('Mottagningen Lilla torget', 20, 13, good),
  ],
};

export const audits: readonly DemoAudit[] = [
  mainAudit,
  yellowHouse,
  pilots,
  north,
  south,
  county,
  begun,
  comparedAudit,
  clinics,
];
