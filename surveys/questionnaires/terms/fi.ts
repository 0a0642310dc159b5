/**
 * Finnish. `cm.a` is what somebody has ("jolla on ..."), so it is partitive where there are many or much; `cm.person.a`
 * is who does something. "Your" by suffix is the same as subject, object and, of one, genitive; `cm.of` is the genitive
 * of all ("... kanssa"). Verbs that ask carry -ko.
 */
import type { LanguageTerms } from './forms.ts';

const one = { is: 'on', does: 'tekee', listens: 'kuunteleeko', asks: 'kysyykö' };
const many = { is: 'ovat', does: 'tekevät', listens: 'kuuntelevatko', asks: 'kysyvätkö' };

const coordinators = {
  bare: 'koordinaattorit',
  your: 'koordinaattorisi',
  a: 'koordinaattorit',
  all: 'koordinaattorit',
};

export const fi: LanguageTerms = {
  cm: {
    noun: {
      bare: 'CM-työntekijä',
      your: 'CM-työntekijäsi',
      full: 'CM-työntekijäsi (case manager)',
      a: 'CM-työntekijä',
      all: 'CM-työntekijät',
    },
    same: 'sama CM-työntekijä',
    agreeing: { ...one, of: 'CM-työntekijäsi' },
  },
  coordinator: {
    noun: {
      bare: 'koordinaattori',
      your: 'koordinaattorisi',
      a: 'koordinaattori',
      all: 'koordinaattorit',
    },
    same: 'sama koordinaattori',
    agreeing: { ...one, of: 'koordinaattorisi' },
  },
  coordinators: {
    noun: { ...coordinators, a: 'koordinaattoreita' },
    person: coordinators,
    same: 'samat koordinaattorit',
    agreeing: { ...many, of: 'koordinaattoriesi' },
  },
  'care-coordinator': {
    noun: {
      bare: 'hoidon ja tuen koordinaattori',
      your: 'hoidon ja tuen koordinaattorisi',
      a: 'hoidon ja tuen koordinaattori',
      all: 'hoidon ja tuen koordinaattorit',
    },
    same: 'sama hoidon ja tuen koordinaattori',
    agreeing: { ...one, of: 'hoidon ja tuen koordinaattorisi' },
  },
  // Not "asumistuki", which is an allowance.
  'housing-support': {
    noun: {
      bare: 'asumisen tuki',
      your: 'asumisen tukesi',
      a: 'asumisen tukea',
      all: 'asumisen tukityöntekijät',
    },
    person: {
      bare: 'asumisen tukityöntekijä',
      your: 'asumisen tukityöntekijäsi',
      a: 'asumisen tukityöntekijä',
      all: 'asumisen tukityöntekijät',
    },
    same: 'sama asumisen tukityöntekijä',
    agreeing: { ...one, of: 'asumisen tukityöntekijäsi' },
  },
};
