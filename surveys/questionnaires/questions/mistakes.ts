/** What people can get wrong in a question. A tablet without network finds it in the browser too, so no zod comes here. */
import type { Problem } from '../../failures.ts';
import type { Control } from './kind.ts';

/** A problem, before it is known in which field. */
export type Mistake = Omit<Problem, 'field'>;

/** What of a question its mistakes are found by: non-answers and exclusive choices, which are answers alone. */
export interface Fillable {
  readonly control: Control;
  readonly nonAnswers: readonly string[];
  readonly alone: readonly string[];
}

/** The longest free text that is taken, in characters. */
export const longestText = 4000;

/** The plain strings of a form, whatever the question: its lists in their order, then its non-answers. */
export function mistakeIn(question: Fillable, input: readonly string[]): Mistake | undefined {
  return question.control === 'text'
    ? mistakeInText(tidied(input[0] || ''))
    : mistakeInChoices(question, input);
}

/** A text as it is kept. */
export function tidied(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** Undefined where it is short enough to keep. */
export function mistakeInText({ length }: string): Mistake | undefined {
  if (length <= longestText) return undefined;
  return { message: 'problems.text-too-long', values: { most: longestText, given: length } };
}

/** Places are filled from the first on: a second place alone would be counted as a first. */
export function mistakeInChoices(
  { control, nonAnswers, alone }: Fillable,
  input: readonly string[],
): Mistake | undefined {
  const given = input.filter((value) => value !== '');
  const isTogether = given.length > 1;
  if (given.some((value) => nonAnswers.includes(value))) return mistakeIf(isTogether, 'non-answer-alone');
  if (control === 'month') return mistakeIf(given.length === 1, 'half-month');
  if (control === 'places' && new Set(given).size < given.length) return mistakeIf(true, 'same-twice');
  if (isTogether && given.some((value) => alone.includes(value))) return mistakeIf(true, 'exclusive-alone');
  return mistakeIf(control === 'places' && input.slice(0, given.length).includes(''), 'place-left-out');
}

/** A part of a risk: of which one, by its key and its number from 1. */
export interface InRisk {
  readonly key: string;
  readonly number: number;
  readonly part: 'risk' | 'likelihood' | 'seriousness' | 'action' | 'responsible';
}

/** A risk is of use in words, and judged; what can be done about it may be left open. */
const neededOfRisk: Partial<Record<InRisk['part'], string>> = {
  risk: 'problems.risk-unnamed',
  likelihood: 'problems.risk-how-likely',
  seriousness: 'problems.risk-how-serious',
};

/** What the risks that somebody has begun on a page still lack. */
export function mistakesInRisks(
  questions: readonly { readonly key: string; readonly inRisk?: InRisk | undefined }[],
  isAnswered: (key: string) => boolean,
): readonly Problem[] {
  const begun = questions.filter(({ key }) => isAnswered(key)).map(({ inRisk }) => inRisk?.key);
  const problems: Problem[] = [];
  for (const { key, inRisk } of questions) {
    const message = inRisk && begun.includes(inRisk.key) && !isAnswered(key) && neededOfRisk[inRisk.part];
    if (message) problems.push({ field: key, message });
  }
  return problems;
}

function mistakeIf(isOne: boolean, name: string): Mistake | undefined {
  return isOne ? { message: `problems.${name}` } : undefined;
}
