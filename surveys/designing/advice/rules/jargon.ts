/** Jargon, with a plain word beside it. A word that the questionnaire itself explains is let alone. */
import type { Questionnaire } from '../../../questionnaires/definition.ts';
import { spotsIn } from '../spots.ts';
import { type Entry, type RuleLanguage, ruleLanguage, type TextRule } from './rule.ts';
import { careWordsEn, officeWordsEn } from './tables/jargon-en.ts';
import { careWords, officeWords } from './tables/jargon-sv.ts';
import { wordingRule } from './wording.ts';

const forThoseWhoLive = new Set<Entry>([...careWords, ...careWordsEn]);

const all: Readonly<Record<RuleLanguage, readonly Entry[]>> = {
  sv: [...careWords, ...officeWords],
  en: [...careWordsEn, ...officeWordsEn],
};

export const jargon: TextRule = wordingRule(
  {
    key: 'jargon',
    roles: ['question', 'row', 'help', 'choice', 'intro'],
    examples: [
      { language: 'sv', bad: 'Är du nöjd med dina insatser?', good: 'Är du nöjd med ditt stöd?' },
      { language: 'sv', bad: 'Hur upplever du din delaktighet?', good: 'Får du vara med?' },
      { language: 'sv', bad: 'Har du fått en genomförandeplan?', good: 'Har du fått en plan?' },
      { language: 'sv', bad: 'Vad har teamet implementerat?', good: 'Vad har teamet infört?' },
      { language: 'en', bad: 'Are your interventions good?', good: 'Is your support good?' },
    ],
    entries: all,
  },
  (found, { language }, { audience, body }, entry) => {
    const lives = audience === 'user' || audience === 'close-person';
    if (forThoseWhoLive.has(entry) && !lives) return false;
    return !explainedIn(body)[ruleLanguage(language)].has(found.toLowerCase());
  },
);

/** After a word that it explains, by the language of the word; a bracket has to be closed, too. */
const means = { sv: '(?:är|betyder|innebär|kallas)', en: '(?:is|are|means|(\\())' };

const finds = (entries: readonly Entry[]) => entries.map(({ find }) => find).join('|');

/** Of an explanation only where a word begins, so that it is read once for all the words that it may have. */
const explaining = {
  sv: new RegExp(`(?<!\\p{L})(?=(${finds(all.sv)}) ${means.sv})`, 'giu'),
  en: new RegExp(`(?<!\\p{L})(?=(${finds(all.en)}) ${means.en})`, 'giu'),
};

type Explained = Readonly<Record<RuleLanguage, ReadonlySet<string>>>;

const known = new WeakMap<Questionnaire, Explained>();

/** "En resursgrupp är en grupp som ...", in a help text, the introduction or a text to read. */
function explainedIn(body: Questionnaire): Explained {
  const found = known.get(body) ?? bothOf(explanations(body));
  known.set(body, found);
  return found;
}

function bothOf(texts: readonly string[]): Explained {
  const words = (language: RuleLanguage) =>
    new Set(texts.flatMap((text) => wordsExplained(text, explaining[language])));
  return { sv: words('sv'), en: words('en') };
}

function wordsExplained(text: string, pattern: RegExp): readonly string[] {
  const lastClosed = text.lastIndexOf(')');
  return [...text.matchAll(pattern)].flatMap(({ index, 1: word = '', 2: opened }) =>
    opened === undefined || index < lastClosed ? [word.toLowerCase()] : [],
  );
}

function explanations(body: Questionnaire): readonly string[] {
  return spotsIn(body)
    .filter(({ role }) => role === 'help' || role === 'intro')
    .map(({ read }) => read);
}
