/**
 * An invented county. The sizes are those of domain.md §6, so that every case of disclosure control is there;
 * the names are made up, since nobody's real service gets invented bad results.
 */
import type { Term } from '../../surveys/questionnaires/terms.ts';

/** How likely a good answer is, 0 to 1, by report area; `usual` for the areas not named. */
export type Leaning = Readonly<Record<string, number>> & { readonly usual: number };

export interface DemoCollection {
  readonly service: string;
  readonly template: string;
  readonly round?: number;
  readonly invited: number;
  readonly answered: number;
  readonly status?: 'planned' | 'open' | 'closed';
  readonly form?: 'full' | 'short';
  readonly layout?: 'question' | 'section';
  /** Optional sections taken in. */
  readonly sections?: readonly string[];
  readonly leaning: Leaning;
  /** Answers that are given, not drawn, to the questions named. */
  readonly given?: Readonly<Record<string, string>>;
}

export interface DemoAudit {
  readonly title: string;
  readonly term: Term;
  readonly template: string;
  readonly collections: readonly DemoCollection[];
}

export const county = 'Exempellän';

/** Service -> municipality. */
export const services: Readonly<Record<string, string>> = {
  'CM-teamet Exempelköping': 'Exempelköping',
  'Mottagningen Gula huset': 'Exempelköping',
  'CM-teamet Provstad': 'Provstad',
  'CM-teamet Skissby': 'Skissby',
  'Teamet Beroende och psykiatri, Låtsala': 'Låtsala',
  'Stöd- och beroendeteamet Tänkeryd': 'Tänkeryd',
  'Uppsökande teamet Fantasiborg': 'Fantasiborg',
  'Mobila fältteamet Fantasiborg': 'Fantasiborg',
  'Mobila resursteamet Fantasiborg': 'Fantasiborg',
  'Mottagningen Blå porten': 'Påhittsö',
  'Stödsamordningen Mallunda': 'Mallunda',
  'Stödsamordningen Utkastorp': 'Utkastorp',
  'CM-teamet Norrskiss': 'Norrskiss',
  'CM-teamet Testervik': 'Testervik',
  'CM-teamet Mönsterhamn': 'Mönsterhamn',
  'CM-teamet Övningsfors': 'Övningsfors',
  'CM-teamet Lillprov': 'Lillprov',
  'CM-teamet Sagostad': 'Sagostad',
  'CM-teamet Sagoberg': 'Sagoberg',
  'CM-teamet Gissemåla': 'Gissemåla',
  'CM-teamet Modellstad': 'Modellstad',
  'CM-teamet Modellbro': 'Modellbro',
};

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

const users = (
  service: string,
  invited: number,
  answered: number,
  leaning: Leaning,
  more: Partial<DemoCollection> = {},
): DemoCollection => ({
  service,
  template: 'users',
  invited,
  answered,
  leaning,
  sections: ['background'],
  ...more,
});

export const audits: readonly DemoAudit[] = [
  {
    title: 'Brukarrevision av CM i Exempellän 2026',
    term: 'cm',
    template: 'users',
    collections: [
      users('CM-teamet Exempelköping', 20, 12, good),
      users('CM-teamet Provstad', 24, 15, pilot),
      users('CM-teamet Skissby', 18, 11, pilot),
      users('Teamet Beroende och psykiatri, Låtsala', 30, 19, pilot, {
        sections: ['addiction', 'background'],
      }),
      users('Stöd- och beroendeteamet Tänkeryd', 21, 13, good),
      users('Uppsökande teamet Fantasiborg', 26, 4, mixed),
      users('Mobila fältteamet Fantasiborg', 12, 5, good),
      users('Mobila resursteamet Fantasiborg', 9, 3, mixed),
      users('Mottagningen Blå porten', 22, 14, good),
      users('Stödsamordningen Mallunda', 16, 9, mixed),
      users('Stödsamordningen Utkastorp', 10, 6, weak),
      users('CM-teamet Norrskiss', 14, 8, mixed),
      users('CM-teamet Testervik', 11, 5, weak),
      users('CM-teamet Mönsterhamn', 20, 12, mixed),
      users('CM-teamet Övningsfors', 17, 10, weak),
      users('CM-teamet Lillprov', 9, 4, good),
      users('CM-teamet Sagostad', 25, 16, mixed),
      users('CM-teamet Sagoberg', 8, 5, good),
      users('CM-teamet Gissemåla', 6, 2, mixed),
      users('CM-teamet Modellstad', 19, 11, mixed),
      users('CM-teamet Modellbro', 13, 7, good),
    ],
  },
  {
    title: 'Gula huset i Exempelköping, hösten 2026',
    term: 'coordinators',
    template: 'users',
    collections: [
      users('Mottagningen Gula huset', 20, 12, mixed, { status: 'open' }),
      {
        service: 'Mottagningen Gula huset',
        template: 'close-persons',
        invited: 16,
        answered: 6,
        leaning: mixed,
        status: 'open',
        layout: 'section',
      },
      // Routines exist but are not used: B02 lower than B01.
      {
        service: 'Mottagningen Gula huset',
        template: 'staff',
        invited: 18,
        answered: 13,
        leaning: { usual: 0.66, influence: 0.45 },
        given: { b01: 'mostly', b02: 'little' },
        layout: 'section',
      },
      users('CM-teamet Exempelköping', 20, 0, mixed, {
        status: 'planned',
        form: 'short',
        round: 2,
        sections: [],
      }),
    ],
  },
  {
    title: 'Piloterna ett år senare',
    term: 'cm',
    template: 'follow-up-users',
    collections: [
      {
        service: 'CM-teamet Provstad',
        template: 'follow-up-users',
        round: 2,
        invited: 22,
        answered: 14,
        leaning: better,
      },
      {
        service: 'CM-teamet Skissby',
        template: 'follow-up-users',
        round: 2,
        invited: 17,
        answered: 10,
        leaning: better,
      },
      {
        service: 'Teamet Beroende och psykiatri, Låtsala',
        template: 'follow-up-users',
        round: 2,
        invited: 28,
        answered: 16,
        leaning: better,
      },
      {
        service: 'CM-teamet Provstad',
        template: 'follow-up-managers',
        round: 2,
        invited: 1,
        answered: 1,
        leaning: better,
        given: { e20: 'done', e22: 'not-told' },
      },
      {
        service: 'CM-teamet Skissby',
        template: 'follow-up-managers',
        round: 2,
        invited: 1,
        answered: 1,
        leaning: better,
        given: { e20: 'under-way' },
      },
    ],
  },
  {
    title: 'Kartläggning av samverkan 2026',
    term: 'cm',
    template: 'mapping',
    collections: [
      {
        service: 'CM-teamet Exempelköping',
        template: 'mapping',
        invited: 1,
        answered: 1,
        leaning: good,
        given: { d26: 'in-place' },
      },
      {
        service: 'CM-teamet Provstad',
        template: 'mapping',
        invited: 1,
        answered: 1,
        leaning: mixed,
        given: { d26: 'missing' },
      },
      {
        service: 'Mottagningen Blå porten',
        template: 'mapping',
        invited: 1,
        answered: 1,
        leaning: good,
        given: { d26: 'partly' },
      },
      {
        service: 'CM-teamet Testervik',
        template: 'mapping',
        invited: 1,
        answered: 1,
        leaning: weak,
        given: { d26: 'missing' },
      },
    ],
  },
];
