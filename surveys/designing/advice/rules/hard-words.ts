/** Long words and long questions (drafting rule 2; Swedish only, as LIX is), and jargon, with a plain word beside it. */
import type { Audience, Questionnaire } from '../../../questionnaires/definition.ts';
import { isLong, lettersIn, sentencesIn, wordsIn } from '../../../questionnaires/readability.ts';
import { type Spot, spotsIn } from '../spots.ts';
import { asked, type Entry, type RuleLanguage, ruleLanguage, type TextRule, wordsOf } from './rule.ts';
import { type WordTable, wordingRule } from './wording.ts';

/** Long words that a question may have: so many are common in plain speech ("Lyssnar personalen på dig?"). */
const mostLong: Readonly<Record<Audience, number>> = { user: 2, 'close-person': 2, staff: 3, manager: 3 };

/** Of the words of a question; fewer long ones are carried by the short ones around them. */
const mostShare = 1 / 3;

/** In letters; a word of more is always told. */
const longestWord = 13;

/** In words, of one sentence. 12 is the advice, and 15 where it is told. */
const longestQuestion = { advised: 12, most: 15 };

export const longWords: TextRule = {
  key: 'long-words',
  roles: ['question', 'row', 'help', 'choice', 'intro'],
  notice: (spot, { audience }) => {
    if (ruleLanguage(spot.language) !== 'sv') return undefined;
    const own = ownWords(spot);
    const long = own.filter(isLong);
    const tooMany =
      asked.includes(spot.role) && long.length > mostLong[audience] && long.length > own.length * mostShare;
    const told = tooMany ? long : long.filter((word) => lettersIn(word) > longestWord);
    return told.length === 0 ? undefined : { words: told, values: { count: told.length } };
  },
};

export const longQuestion: TextRule = {
  key: 'long-question',
  roles: asked,
  notice: (spot) => {
    if (ruleLanguage(spot.language) !== 'sv') return undefined;
    const words = sentencesIn(spot.read).reduce((most, one) => Math.max(most, wordsIn(one).length), 0);
    if (words <= longestQuestion.most) return undefined;
    return { words: [], values: { words, advised: longestQuestion.advised } };
  },
};

/** What the audit itself is called. */
const theAudit = /^brukarrevis(?:ion(?:en|er|erna)?|or(?:n|er|erna)?)$/i;

/** Without the words that stand for the case manager, which the audit has chosen, and without its own name. */
function ownWords({ text }: Spot): readonly string[] {
  return wordsIn(text.replace(/\{[^{}]*\}/g, 'CM')).filter((word) => !theAudit.test(word));
}

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
