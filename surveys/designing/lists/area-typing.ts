/** The areas of the report and the non-answers, as they are typed. */

import { type Checked, fine, type Problem, wrong } from '../../failures.ts';
import type { Fields } from '../../forms/reading.ts';
import type { Language, Localised } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { roomFor } from '../document/typed-words.ts';
import { keyed, type Line, lineProblems, longestLabel, readLines, relabelled } from './lines.ts';
import { conditionsOnNonAnswer, usesOfArea, usesOfNonAnswer } from './usage.ts';

interface WordsContext {
  readonly language: Language;
  /** As it was seen. */
  readonly body: Questionnaire;
  /** A new key, other than those handed to it. */
  readonly keyFor: (taken: ReadonlySet<string>) => string;
}

/** What the part `areas` says (`parts.ts`). */
interface AreasTyped {
  readonly order: readonly string[];
  readonly words: Readonly<Record<string, Localised>>;
}

/** What the part `non-answers` says. */
interface NonAnswersTyped extends AreasTyped {
  readonly alwaysOffer: readonly string[];
}

export function areaLines({ areas }: Questionnaire, language: Language): readonly Line[] {
  return linesOf(areas, language, []);
}

export function nonAnswerLines(
  { nonAnswers, alwaysOffer }: Questionnaire,
  language: Language,
): readonly Line[] {
  return linesOf(nonAnswers, language, alwaysOffer);
}

/** Why an area has to stay: the report always has it, or questions are in it. */
export function isAreaKept(body: Questionnaire, key: string, fixed: readonly string[]): boolean {
  return fixed.includes(key) || usesOfArea(body, key).length > 0;
}

/** Why a non-answer has to stay: a question names it, or a condition asks for it. */
export function isNonAnswerKept(body: Questionnaire, key: string): boolean {
  return usesOfNonAnswer(body, key).length > 0 || conditionsOnNonAnswer(body, key) > 0;
}

/** The areas as they were typed; `fixed` are those that every report has. Refuses to lose one that has to stay. */
export function readAreas(
  form: Fields,
  context: WordsContext,
  fixed: readonly string[],
): Checked<AreasTyped> {
  const { body } = context;
  const lost = (key: string) => isAreaKept(body, key, fixed);
  const read = readWords(form, body.areas, context, lost, 'area-kept');
  if (!read.ok) return read;
  return fine({ order: read.value.map(({ key }) => key), words: wordsOf(read.value, body.areas, context) });
}

/** The non-answers as they were typed, and which are always offered. Refuses to lose one that has to stay. */
export function readNonAnswers(form: Fields, context: WordsContext): Checked<NonAnswersTyped> {
  const { body } = context;
  const read = readWords(
    form,
    body.nonAnswers,
    context,
    (key) => isNonAnswerKept(body, key),
    'non-answer-kept',
  );
  if (!read.ok) return read;
  return fine({
    order: read.value.map(({ key }) => key),
    words: wordsOf(read.value, body.nonAnswers, context),
    alwaysOffer: read.value.filter(({ marked }) => marked).map(({ key }) => key),
  });
}

function linesOf(
  words: Readonly<Record<string, Localised>>,
  language: Language,
  marked: readonly string[],
): readonly Line[] {
  return Object.entries(words).map(([key, label]) => ({
    key,
    label: label[language] ?? '',
    marked: marked.includes(key),
  }));
}

function readWords(
  form: Fields,
  before: Readonly<Record<string, Localised>>,
  { language, keyFor }: WordsContext,
  hasToStay: (key: string) => boolean,
  message: string,
): Checked<readonly Line[]> {
  const lines = readLines(form, Object.keys(before));
  const there = new Set(lines.map(({ key }) => key));
  const lost = Object.keys(before).filter((key) => !there.has(key) && hasToStay(key));
  const problems: Problem[] = [
    ...lost.map((key) => ({
      field: 'label-0',
      message: `design-lists.problems.${message}`,
      values: { label: before[key]?.[language] ?? key },
    })),
    ...lineProblems(lines, (key) => roomFor(longestLabel, before[key], language)),
  ];
  return problems.length > 0 ? wrong(...problems) : fine(keyed(lines, keyFor));
}

function wordsOf(
  lines: readonly Line[],
  before: Readonly<Record<string, Localised>>,
  { language }: WordsContext,
): Record<string, Localised> {
  return Object.fromEntries(lines.map(({ key, label }) => [key, relabelled(before[key], language, label)]));
}
