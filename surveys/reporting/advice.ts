/**
 * What the help with language says of running text in a report: the rules of questions that hold for it, and that numbers
 * are placed rather than typed. It advises: nothing is stopped by it.
 */
import type { Instead } from '../designing/advice/advice.ts';
import { type RuleLanguage, ruleLanguage, wordsOf } from '../designing/advice/rules/rule.ts';
import { distinct, finder, suggestions, type WordTable } from '../designing/advice/rules/wording.ts';
import type { Language } from '../languages.ts';
import { sentencesIn, wordsIn } from '../questionnaires/readability.ts';
import type { Part } from './parts.ts';

interface TextAdvice {
  readonly rule: 'typed-number' | 'blaming' | 'jargon' | 'long-sentence';
  /** As they stand in the text, each once. */
  readonly words: readonly string[];
  /** What could stand instead, word by word, where the rule knows. */
  readonly instead: readonly Instead[];
  /** To fill in the words of the rule with. */
  readonly values: Readonly<Record<string, number>>;
}

/** In words, of one sentence: easy to read, and what the rest of a report can have (domain.md §3). */
const longestSentence = (part: Part): number => (part === 'easy' ? 15 : 25);

const tables = {
  blaming: wordsOf<WordTable>('blaming'),
  office: wordsOf<WordTable>('office'),
  care: wordsOf<WordTable>('care'),
};
const finders = Object.fromEntries(
  Object.entries(tables).map(([name, { sv, en }]) => [name, { sv: finder(sv), en: finder(en) }]),
) as Readonly<Record<keyof typeof tables, Readonly<Record<RuleLanguage, ReturnType<typeof finder>>>>>;

/** "8 av 12", "63 %", "tre av fyra" is let be: words of the auditors' own. */
const typedNumber = /\d+ (?:av|of) \d+|\d+(?:[.,]\d+)? ?(?:%|procent|percent)/giu;

/** What it says of the plain words of a chapter. In Swedish and English; other languages are let alone. */
export function adviceOn(text: string, part: Part, language: Language): readonly TextAdvice[] {
  if (!/^(sv|en)/.test(language)) return [];
  const rules = ruleLanguage(language);
  const jargon = [
    ...finders.office[rules](text),
    // Those who decide and those who work there know these words.
    ...(part === 'easy' ? finders.care[rules](text) : []),
  ];
  return [
    ...told(
      'typed-number',
      [...text.matchAll(typedNumber)].map(([words]) => ({ words })),
    ),
    ...told('blaming', finders.blaming[rules](text).map(matched)),
    ...told('jargon', jargon.map(matched)),
    ...longSentences(text, part, rules),
  ];
}

interface Matched {
  readonly words: string;
  readonly instead?: string | undefined;
}

const matched = ({ words, entry }: ReturnType<ReturnType<typeof finder>>[number]): Matched => ({
  words,
  instead: entry.instead,
});

function told(rule: TextAdvice['rule'], found: readonly Matched[]): readonly TextAdvice[] {
  if (found.length === 0) return [];
  const instead = suggestions(found.map(({ words, instead }) => ({ words, instead })));
  return [{ rule, words: distinct(found.map(({ words }) => words)), instead, values: {} }];
}

/** The beginning of each, so that it is found. */
function longSentences(text: string, part: Part, language: RuleLanguage): readonly TextAdvice[] {
  const most = longestSentence(part);
  const long = sentencesIn(text)
    .map(wordsIn)
    .filter(({ length }) => length > most);
  if (long.length === 0 || language !== 'sv') return [];
  const words = long.map((sentence) => `${sentence.slice(0, 4).join(' ')} …`);
  return [
    { rule: 'long-sentence', words: distinct(words), instead: [], values: { count: long.length, most } },
  ];
}
