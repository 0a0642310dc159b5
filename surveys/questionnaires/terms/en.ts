import type { LanguageTerms } from './forms.ts';

const one = { does: 'does', is: 'is' };
const many = { does: 'do', is: 'are' };

export const en: LanguageTerms = {
  cm: {
    noun: { bare: 'CM', your: 'your CM', full: 'your CM (case manager)', a: 'a CM', all: 'CMs' },
    same: 'the same CM',
    agreeing: one,
  },
  coordinator: {
    noun: { bare: 'coordinator', your: 'your coordinator', a: 'a coordinator', all: 'coordinators' },
    same: 'the same coordinator',
    agreeing: one,
  },
  coordinators: {
    noun: { bare: 'coordinators', your: 'your coordinators', a: 'coordinators', all: 'coordinators' },
    same: 'the same coordinators',
    agreeing: many,
  },
  'care-coordinator': {
    noun: {
      bare: 'care and support coordinator',
      your: 'your care and support coordinator',
      a: 'a care and support coordinator',
      all: 'care and support coordinators',
    },
    same: 'the same care and support coordinator',
    agreeing: one,
  },
  'housing-support': {
    noun: {
      bare: 'housing support',
      your: 'your housing support',
      a: 'housing support',
      all: 'housing support workers',
    },
    person: {
      bare: 'housing support worker',
      your: 'your housing support worker',
      a: 'a housing support worker',
      all: 'housing support workers',
    },
    same: 'the same housing support worker',
    agreeing: one,
  },
};
