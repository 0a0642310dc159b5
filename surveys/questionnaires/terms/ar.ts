/**
 * Arabic. A verb before its subject is the same for one and for many, so there are no verbs here. `cm.a`, `cm.full` and
 * `cm.subject` ("your", as the one who does something) are nominative; the others are for after a preposition.
 * `cm.person.a` is definite, since it speaks of all who do that work.
 */
import type { LanguageTerms } from './forms.ts';

const coordinator = { bare: 'منسّق', your: 'منسّقك', a: 'منسّق', all: 'المنسّقين' };
const coordinators = {
  bare: 'منسّقين',
  your: 'منسّقيك',
  full: 'منسّقوك',
  a: 'منسّقون',
  all: 'المنسّقين',
};
const careCoordinator = {
  bare: 'منسّق رعاية ودعم',
  your: 'منسّق الرعاية والدعم الخاص بك',
  a: 'منسّق رعاية ودعم',
  all: 'منسّقي الرعاية والدعم',
};

export const ar: LanguageTerms = {
  cm: {
    noun: {
      bare: 'CM',
      your: 'CM الخاص بك',
      full: 'CM الخاص بك (مدير حالتك)',
      a: 'CM',
      all: 'موظفي CM',
    },
    same: 'نفس CM',
    agreeing: { subject: 'CM الخاص بك' },
  },
  coordinator: {
    noun: coordinator,
    person: { ...coordinator, a: 'المنسّق' },
    same: 'نفس المنسّق',
    agreeing: { subject: 'منسّقك' },
  },
  coordinators: {
    noun: coordinators,
    person: { ...coordinators, a: 'المنسّقون' },
    same: 'نفس المنسّقين',
    agreeing: { subject: 'منسّقوك' },
  },
  'care-coordinator': {
    noun: careCoordinator,
    person: { ...careCoordinator, a: 'منسّق الرعاية والدعم' },
    same: 'نفس منسّق الرعاية والدعم',
    agreeing: { subject: 'منسّق الرعاية والدعم الخاص بك' },
  },
  'housing-support': {
    noun: {
      bare: 'دعم في السكن',
      your: 'دعمك في السكن',
      a: 'دعم في السكن',
      all: 'موظفي الدعم في السكن',
    },
    person: {
      bare: 'موظف الدعم في السكن',
      your: 'موظف الدعم في السكن الخاص بك',
      a: 'موظف الدعم في السكن',
      all: 'موظفي الدعم في السكن',
    },
    same: 'نفس موظف الدعم في السكن',
    agreeing: { subject: 'موظف الدعم في السكن الخاص بك' },
  },
};
