/** How easy a questionnaire is to read, and how long it takes, as a whole and section by section. */

import { secondsOf } from '../../answering/length.ts';
import { inLanguage, type Language } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { partNames } from '../../questionnaires/questions/risks.ts';
import { highestLix, isLong, lixOf, wordsIn } from '../../questionnaires/readability.ts';
import { timesAsked } from '../../questionnaires/summary.ts';
import { type Term, withTerm } from '../../questionnaires/terms.ts';
import { textsIn } from '../../questionnaires/texts.ts';
import { sourceOf } from '../document/design.ts';

type Band = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard';

export interface Readability {
  /** Undefined where there are no words to measure. */
  readonly lix: number | undefined;
  readonly band: Band | undefined;
  readonly words: number;
  /** Words with more than six letters, each as often as it is there. */
  readonly longWords: readonly string[];
  /** Whole minutes for those who get every question that all get, rounded up. */
  readonly minutes: number;
}

export interface Reading extends Readability {
  /** What the audience should have at most. */
  readonly aim: number;
  readonly sections: ReadonlyMap<string, Readability>;
}

/**
 * Measured as domain.md §3 has it: introduction, questions and help, with the term filled in. In the first language
 * unless another is asked for.
 */
export function readingOf(
  body: Questionnaire,
  language: Language = sourceOf(body),
  term: Term = 'cm',
): Reading {
  const said = (value: unknown) => spoken(value, language, term);
  const sections = body.sections.map(({ key, questions }): [string, Readability] => [
    key,
    measured(questions.flatMap(said), questions, body),
  ]);
  const all = body.sections.flatMap(({ questions }) => questions);
  const certain = body.sections.flatMap(({ questions, optional }) => (optional ? [] : questions));
  return {
    ...measured([...said({ intro: body.intro }), ...all.flatMap(said)], certain, body),
    aim: highestLix[body.audience],
    sections: new Map(sections),
  };
}

/** How many words a question has, and how many of them are long: one sentence is too short for a LIX of its own. */
export function sizeOf(
  question: Question,
  language: Language,
  term: Term = 'cm',
): { readonly words: number; readonly longWords: number } {
  const words = wordsIn(withTerm(inLanguage(question.text ?? {}, language), term, language));
  return { words: words.length, longWords: words.filter(isLong).length };
}

/** The band of a LIX [S79 in domain.md §3]. */
export function bandOf(lix: number): Band {
  if (lix < 30) return 'very-easy';
  if (lix < 40) return 'easy';
  if (lix < 50) return 'medium';
  return lix <= 60 ? 'hard' : 'very-hard';
}

function measured(
  texts: readonly string[],
  questions: readonly Question[],
  body: Questionnaire,
): Readability {
  const words = texts.flatMap(wordsIn);
  const lix = words.length === 0 ? undefined : lixOf(texts);
  return {
    lix,
    band: lix === undefined ? undefined : bandOf(lix),
    words: words.length,
    longWords: words.filter(isLong),
    minutes: Math.ceil(secondsFor(questions, body) / 60),
  };
}

/** Those texts of a question that are read before the answers; neither why it is asked nor a picture's description. */
const read = ['intro', 'text', 'help', 'group', 'rows', 'pair', ...partNames.map((part) => `${part}Text`)];

function spoken(value: unknown, language: Language, term: Term): readonly string[] {
  return textsIn(value)
    .filter(({ path }) => read.includes(String(path[0])))
    .map(({ text }) => unmarked(withTerm(inLanguage(text, language), term, language)));
}

/** An address is not read, nor what makes words bold. */
function unmarked(text: string): string {
  return text.replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1').replaceAll('**', '');
}

/** Seconds for those questions that everybody gets, each of several parts as its parts; follow-ups come on top. */
export function secondsFor(questions: readonly Question[], body: Questionnaire): number {
  return questions
    .filter((question) => !question.showIf)
    .reduce((sum, question) => sum + timesAsked(question, body) * secondsOf(question), 0);
}
