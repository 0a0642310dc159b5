/** Words that say no, and words after which a "no" is in a clause of its own and does no harm. */
import type { Example, RuleLanguage } from '../rule.ts';

export interface Negating {
  readonly negators: readonly string[];
  /** They say no in themselves; with a negator they are two. */
  readonly alsoNo: readonly string[];
  /** A negator that comes after one of these anywhere in the sentence is in a clause of its own. */
  readonly clauses: readonly string[];
  /** These begin a clause of their own only when they do not begin the question. */
  readonly laterClauses: readonly string[];
  /** Only a negator among so many first words is in the main clause; where clauses often begin without a word. */
  readonly among: number;
}

export const negating: Readonly<Record<RuleLanguage, Negating>> = {
  sv: {
    negators: ['inte', 'ej', 'icke', 'aldrig', 'ingen', 'inga', 'inget', 'ingenting', 'varken'],
    alsoNo: [
      'utan',
      'otydlig',
      'otydligt',
      'otydliga',
      'oklar',
      'oklart',
      'oklara',
      'ovanlig',
      'ovanligt',
      'omöjlig',
      'omöjligt',
      'onödig',
      'onödigt',
      'otrygg',
      'otryggt',
      'osäker',
      'osäkert',
      'orättvis',
      'orättvist',
      'ovänlig',
      'ovänligt',
      'missnöjd',
      'slippa',
      'slipper',
    ],
    clauses: ['om', 'som', 'att', 'fast', 'eftersom', 'därför', 'innan', 'medan', 'tills', 'där', 'även'],
    laterClauses: ['när', 'då', 'vad', 'vem', 'vilka', 'vilken', 'vilket', 'hur', 'varför'],
    among: 100,
  },
  en: {
    negators: [
      'not',
      'never',
      'none',
      'nobody',
      'nothing',
      'neither',
      "don't",
      "doesn't",
      "isn't",
      "aren't",
      "haven't",
    ],
    alsoNo: ['without', 'unclear', 'impossible', 'unsafe', 'unusual', 'unfair', 'unkind', 'dissatisfied'],
    clauses: ['if', 'that', 'who', 'which', 'because', 'although', 'though', 'while'],
    laterClauses: ['when', 'what', 'how', 'why', 'where'],
    among: 5,
  },
};

export const examples: readonly Example[] = [
  { language: 'sv', bad: 'Får du inte hjälp i tid?', good: 'Får du hjälp i tid?' },
  { language: 'sv', bad: 'Är det ingen som lyssnar på dig?', good: 'Lyssnar någon på dig?' },
  {
    language: 'sv',
    bad: 'Det är inte lätt att nå teamet.',
    good: 'Kan du säga nej till stöd som du inte vill ha?',
  },
  { language: 'en', bad: 'Do you never get help?', good: 'Can you say no to support you do not want?' },
];

export const doubleExamples: readonly Example[] = [
  {
    language: 'sv',
    bad: 'Får du aldrig stöd som du inte vill ha?',
    good: 'Får du stöd som du inte vill ha?',
  },
  { language: 'sv', bad: 'Är planen inte otydlig?', good: 'Är planen tydlig?' },
  { language: 'en', bad: 'Is your plan not unclear?', good: 'Is your plan clear?' },
];
