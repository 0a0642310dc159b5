/** Where "och" and "eller" join no two things: fixed pairs, and what goes before or after them. */
import type { Example, RuleLanguage } from '../rule.ts';

export interface Joining {
  /** The words that join. */
  readonly joins: string;
  /** Both sides of a join that is one thing. */
  readonly fixed: readonly string[];
  /** A join after these is one thing: "mellan kommun och region". */
  readonly after: readonly string[];
  /** The word before the join: "vara med och välja". */
  readonly before: readonly string[];
  /** The word after the join: "eller inte". */
  readonly next: readonly string[];
  /** Words that say nothing by themselves: a join between two of them joins sentences, and no things. */
  readonly small: readonly string[];
}

export const joining: Readonly<Record<RuleLanguage, Joining>> = {
  sv: {
    joins: 'och/eller|och|eller|samt|respektive',
    fixed: [
      'ja eller nej',
      'mer eller mindre',
      'en eller flera',
      'en eller två',
      'då och då',
      'till och med',
      'av och till',
      'först och främst',
      'i och med',
      'i och för',
      'helt och hållet',
      'dag och natt',
      'lugn och ro',
      'lugnt och skönt',
      'komma och gå',
      'kvällar och helger',
      'rätt och fel',
      'för och emot',
      'hälsa och sjukvård',
      'vård och omsorg',
      'stöd och service',
      'alkohol och droger',
      'alkohol eller droger',
      'vänner och bekanta',
      'kommun och region',
      'förr eller senare',
      'på ett eller annat',
    ],
    after: ['mellan', 'till exempel', 't.ex.', 'antingen'],
    before: ['med', 'ut', 'in'],
    next: ['inte', 'ej', 'annat', 'så', 'liknande'],
    small: words(
      'jag du han hon hen vi ni de dem den det man sig dig mig er oss en ett som att är var blir har hade kan får ' +
        'ska vill på i av för till om från hos vid din ditt dina er ert era min sin sitt sina här där nu då',
    ),
  },
  en: {
    joins: 'and/or|and|or|as well as',
    fixed: [
      'yes or no',
      'more or less',
      'one or more',
      'one or two',
      'now and then',
      'peace and quiet',
      'day and night',
      'health and social',
      'alcohol and drugs',
      'alcohol or drugs',
      'pros and cons',
      'sooner or later',
      'municipality and region',
    ],
    after: ['between', 'for example', 'such as', 'either'],
    before: [],
    next: ['not', 'so', 'other', 'similar'],
    small: words(
      'i you he she it we they them him her us me a an the that which is are was were has have had can do does will ' +
        'on in of for to from at by your my our their his its here there now then',
    ),
  },
};

export const examples: readonly Example[] = [
  {
    language: 'sv',
    bad: 'Kan du få ditt stöd förändrat eller anpassat?',
    good: 'Kan du få ditt stöd ändrat?',
  },
  {
    language: 'sv',
    bad: 'Är teamet snällt och kunnigt?',
    good: 'Fungerar det bra mellan kommun och region?',
  },
  { language: 'sv', bad: 'Vet du vem du kan ringa och när?', good: 'Får du vara med och välja?' },
  { language: 'sv', bad: 'Får du hjälp samt råd?', good: 'Får du hjälp då och då?' },
  { language: 'sv', bad: 'Är mötena korta och bra?', good: 'Vem bestämmer det och är det du?' },
  {
    language: 'en',
    bad: 'Is the team kind and skilled?',
    good: 'Does it work well between the municipality and the region?',
  },
];

function words(list: string): readonly string[] {
  return list.split(' ');
}
