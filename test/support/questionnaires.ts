/** Small valid questionnaires to arrange tests with. Every text is the same in Swedish and English. */
import type { Localised } from '../../surveys/languages.ts';
import type { Choice } from '../../surveys/questionnaires/choices.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { Question } from '../../surveys/questionnaires/questions/index.ts';

/** The same words in Swedish and English. */
export function inBoth(words: string): Localised {
  return { sv: words, en: words };
}

/** The lists that the builders name: four ordered, one short, and one without order that has an exclusive choice. */
export const someLists: Questionnaire['choiceLists'] = {
  often4: {
    name: inBoth('Hur ofta'),
    ordered: true,
    short: 'easy3',
    choices: steps('always', 'mostly', 'rarely', 'never'),
  },
  ladder5: {
    name: inBoth('Trappan'),
    ordered: true,
    choices: steps(
      'choose-myself',
      'choose-together',
      'say-what-i-think',
      'told-why',
      'others-choose',
    ).reverse(),
  },
  'yes-no': { name: inBoth('Ja eller nej'), ordered: true, choices: steps('yes', 'no') },
  easy3: { name: inBoth('Ja, ibland, nej'), ordered: true, choices: steps('yes', 'sometimes', 'no') },
  colours: {
    name: inBoth('Färger'),
    ordered: false,
    choices: [
      { key: 'red', label: inBoth('Röd') },
      { key: 'green', label: inBoth('Grön') },
      { key: 'blue', label: inBoth('Blå') },
      { key: 'none', label: inBoth('Ingen'), exclusive: true },
    ],
  },
};

/** The same, and one whose last choice has a line for words of one's own. */
export const aNamelyList: Questionnaire['choiceLists'] = {
  ...someLists,
  ways: {
    name: inBoth('Hur'),
    ordered: false,
    choices: [
      { key: 'letter', label: inBoth('Brev') },
      { key: 'phone', label: inBoth('Telefon') },
      { key: 'other', label: inBoth('Annat, nämligen'), namely: true },
    ],
  },
};

/** Best first; the best has the highest step. */
function steps(...keys: string[]): Choice[] {
  return keys.map((key, i) => ({ key, label: inBoth(key), step: keys.length - i }));
}

type Parts = Partial<Omit<Questionnaire, 'sections'>> & {
  /** Put in one section. */
  readonly questions?: readonly Question[];
  readonly sections?: Questionnaire['sections'];
};

/** A valid anonymous questionnaire to users, with one question unless told otherwise. */
export function aQuestionnaire({
  questions = [aScale('q1')],
  sections,
  ...parts
}: Parts = {}): Questionnaire {
  return {
    format: 2,
    key: 'small',
    audience: 'user',
    nature: parts.audience === 'manager' ? 'named' : 'anonymous',
    languages: ['sv', 'en'],
    title: inBoth('Liten enkät'),
    intro: inBoth('Vi vill veta vad du tycker.'),
    areas: { influence: inBoth('Inflytande'), participation: inBoth('Delaktighet') },
    nonAnswers: {
      'dont-know': inBoth('Vet inte'),
      'prefer-not': inBoth('Vill inte svara'),
      'not-me': inBoth('Gäller inte mig'),
    },
    alwaysOffer: ['dont-know', 'prefer-not'],
    choiceLists: someLists,
    sections: sections ?? [aSection('first', [...questions])],
    ...parts,
  };
}

export function aSection(
  key: string,
  questions: readonly Question[] = [aScale(`${key}-1`)],
  parts: Partial<Questionnaire['sections'][number]> = {},
): Questionnaire['sections'][number] {
  return { key, title: inBoth(key), questions: [...questions], ...parts };
}

type Given = Readonly<Record<string, unknown>>;

const question = (fields: Given): Question => Question.parse(fields);

export const aScale = (key: string, parts: Given = {}) =>
  question({
    kind: 'scale',
    key,
    text: inBoth(`Hur ofta ${key}?`),
    areas: ['influence'],
    choices: 'often4',
    ...parts,
  });

export const aLadder = (key: string, parts: Given = {}) =>
  question({
    kind: 'ladder',
    key,
    text: inBoth(`Vem väljer ${key}?`),
    areas: ['influence'],
    choices: 'ladder5',
    ...parts,
  });

export const aYesNo = (key: string, parts: Given = {}) =>
  question({ kind: 'yes-no', key, text: inBoth(`Har du ${key}?`), ...parts });

export const aTen = (key: string, parts: Given = {}) =>
  question({
    kind: 'ten',
    key,
    text: inBoth(`Hur bra är ${key}?`),
    ends: { worst: inBoth('Mycket dåligt'), best: inBoth('Mycket bra') },
    ...parts,
  });

export const aOne = (key: string, parts: Given = {}) =>
  question({ kind: 'one', key, text: inBoth(`Vilken ${key}?`), choices: 'colours', ...parts });

export const aSeveral = (key: string, parts: Given = {}) =>
  question({ kind: 'several', key, text: inBoth(`Vilka ${key}?`), choices: 'colours', ...parts });

export const aText = (key: string, parts: Given = {}) =>
  question({ kind: 'text', key, text: inBoth(`Berätta om ${key}.`), ...parts });

export const anInformation = (key: string, parts: Given = {}) =>
  question({ kind: 'information', key, text: inBoth(`Läs om ${key}.`), ...parts });

export const aPair = (key: string, parts: Given = {}) =>
  question({
    kind: 'pair',
    key,
    text: inBoth(`Att få välja ${key}`),
    areas: ['influence'],
    importance: 'often4',
    importanceText: inBoth('Hur viktigt är det?'),
    experience: 'ladder5',
    experienceText: inBoth('Hur är det i dag?'),
    ...parts,
  });

export const aTable = (key: string, parts: Given = {}) =>
  question({
    kind: 'table',
    key,
    text: inBoth(`Hur arbetar ni med ${key}?`),
    choices: 'often4',
    rows: [
      { key: 'plans', text: inBoth('Planer') },
      { key: 'meetings', text: inBoth('Möten') },
    ],
    ...parts,
  });

/** Up to two, by the steps of `often4` and of `ladder4`. */
export const aRisks = (key: string, parts: Given = {}) =>
  question({
    kind: 'risks',
    key,
    text: inBoth('Vilka risker ser ni?'),
    most: 2,
    likelihood: 'often4',
    seriousness: 'often4',
    riskText: inBoth('Vad kan gå fel?'),
    likelihoodText: inBoth('Hur troligt?'),
    seriousnessText: inBoth('Hur allvarligt?'),
    actionText: inBoth('Vad kan ni göra?'),
    responsibleText: inBoth('Vem ansvarar?'),
    ...parts,
  });

export const aFaces = (key: string, parts: Given = {}) =>
  question({ kind: 'faces', key, text: inBoth(`Är ${key} bra?`), choices: 'easy3', ...parts });

export const aRank = (key: string, parts: Given = {}) =>
  question({
    kind: 'rank',
    key,
    text: inBoth(`Vad är viktigast i ${key}?`),
    choices: 'colours',
    places: 3,
    ...parts,
  });

export const aNumber = (key: string, parts: Given = {}) =>
  question({ kind: 'number', key, text: inBoth(`Hur många ${key}?`), bands: [0, 5, 10, 20], ...parts });

export const aMonth = (key: string, parts: Given = {}) =>
  question({ kind: 'month', key, text: inBoth(`När började ${key}?`), from: 2019, to: 2025, ...parts });
