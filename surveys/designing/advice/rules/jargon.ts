/** Jargon, with a plain word beside it. A word that the questionnaire itself explains is let alone. */
import type { Questionnaire } from '../../../questionnaires/definition.ts';
import { spotsIn } from '../spots.ts';
import { type Entry, type RuleLanguage, ruleLanguage, type TextRule, wordsOf } from './rule.ts';
import { type WordTable, wordingRule } from './wording.ts';

/** For those who get support and those close to them, since staff know these words; and for everybody. */
const care = wordsOf<WordTable>('care');
const office = wordsOf<WordTable>('office');

const forThoseWhoLive = new Set<Entry>([...care.sv, ...care.en]);

const all: WordTable = { sv: [...care.sv, ...office.sv], en: [...care.en, ...office.en] };

export const jargon: TextRule = wordingRule(
  'jargon',
  ['question', 'row', 'help', 'choice', 'intro'],
  all,
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
