import type { LanguageTerms } from './forms.ts';

const agreeing = { is: 'är' };

export const sv: LanguageTerms = {
  cm: {
    noun: { bare: 'CM', your: 'din CM', a: 'en CM', all: 'CM' },
    same: 'samma CM',
    agreeing,
  },
  coordinator: {
    noun: { bare: 'samordnare', your: 'din samordnare', a: 'en samordnare', all: 'samordnare' },
    same: 'samma samordnare',
    agreeing,
  },
  coordinators: {
    noun: { bare: 'samordnare', your: 'dina samordnare', a: 'samordnare', all: 'samordnare' },
    same: 'samma samordnare',
    agreeing,
  },
  'care-coordinator': {
    noun: {
      bare: 'vård- och stödsamordnare',
      your: 'din vård- och stödsamordnare',
      a: 'en vård- och stödsamordnare',
      all: 'vård- och stödsamordnare',
    },
    same: 'samma vård- och stödsamordnare',
    agreeing,
  },
  'housing-support': {
    noun: { bare: 'boendestöd', your: 'ditt boendestöd', a: 'boendestöd', all: 'boendestödjare' },
    person: {
      bare: 'boendestödjare',
      your: 'din boendestödjare',
      a: 'en boendestödjare',
      all: 'boendestödjare',
    },
    same: 'samma boendestödjare',
    agreeing,
  },
};
