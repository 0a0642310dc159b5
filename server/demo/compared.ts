/** What the comparisons of the demo are about: three services, asked before and after, and whoever else is around them. */
import type { Service } from '../../surveys/audits/service.ts';
import { asked, type DemoAudit, type Leaning } from './demo-audit.ts';
import { important, withImportance } from './important.ts';

/** Service -> municipality and what else the county knows of it. Nobody there is asked in another audit. */
export const comparedServices: Readonly<
  Record<string, Pick<Service, 'municipality' | 'site' | 'pilot' | 'countyPart'>>
> = {
  'CM-teamet Östprov': { municipality: 'Östprov', countyPart: 'Öster', pilot: true },
  'CM-teamet Östskiss': { municipality: 'Östskiss', countyPart: 'Öster' },
  'Mottagningen Röda stugan': { municipality: 'Östvik', countyPart: 'Öster', site: 'Röda stugan' },
  'Mobila teamet Östvik': { municipality: 'Östvik', countyPart: 'Öster', site: 'Röda stugan' },
};

const before: Leaning = {
  ...important,
  usual: 0.64,
  influence: 0.26,
  participation: 0.5,
  accessibility: 0.6,
  respect: 0.86,
};
const after: Leaning = {
  ...important,
  'decide-experience': 0.78,
  usual: 0.72,
  influence: 0.74,
  participation: 0.7,
  accessibility: 0.74,
  respect: 0.88,
};
const others: Leaning = {
  ...important,
  usual: 0.66,
  influence: 0.44,
  participation: 0.62,
  accessibility: 0.5,
  respect: 0.8,
};
/** Staff think that users decide more than users do; routines are there and seldom used. */
const staffSee: Leaning = { usual: 0.6, influence: 0.78, process: 0.72, accessibility: 0.7 };
const uneven: Leaning = { usual: 0.62, influence: 0.7, structure: 0.56 };

const modules = ['addiction', 'everyday-life', 'listening', 'background'] as const;

const users = asked('users', modules, 1);
const usersAfter = asked('users', modules, 2);
const staff = asked('staff', ['background'], 2);
const closePersons = asked('close-persons', [], 2);
const mapping = asked('mapping', [], 1);

/** What the services say of themselves: the first an integrated service, the second neither, the third a way of working. */
const accounts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'CM-teamet Östprov': { d04: '8', d26: 'in-place', d44: 'yes', d40: 'yes', d41: 'yes', d45: 'yes' },
  'CM-teamet Östskiss': { d04: '4', d26: 'missing', d44: 'no', d40: 'no', d42: 'partly', d45: 'no' },
  'Mottagningen Röda stugan': {
    d04: '6',
    d26: 'missing',
    d40: 'yes',
    d41: 'yes',
    d42: 'yes',
    d43: 'yes',
    d44: 'no',
  },
};

export const comparedAudit: DemoAudit = {
  title: 'Brukarrevision i östra Exempellän 2026',
  splits: ['b31'],
  changed: withImportance,
  members: ['auditor', 'auditor2', 'fou', 'reader'],
  term: 'cm',
  template: 'users',
  collections: [
    users('CM-teamet Östprov', 26, 19, before, { earlier: true }),
    usersAfter('CM-teamet Östprov', 28, 24, after),
    users('CM-teamet Östskiss', 22, 16, others, { earlier: true }),
    usersAfter('CM-teamet Östskiss', 24, 21, others),
    usersAfter('Mottagningen Röda stugan', 20, 15, others),
    usersAfter('Mobila teamet Östvik', 9, 4, others),
    staff('CM-teamet Östprov', 62, 56, staffSee),
    staff('CM-teamet Östskiss', 14, 12, uneven),
    closePersons('CM-teamet Östprov', 18, 11, others),
    ...Object.entries(accounts).map(([service, given]) =>
      mapping(service, 1, 1, service === 'CM-teamet Östprov' ? after : others, { given }),
    ),
  ],
};
