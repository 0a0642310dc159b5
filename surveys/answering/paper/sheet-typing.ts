/**
 * A paper sheet typed in by keyboard: for each question the number of what is crossed, counted from the first choice
 * through the non-answers; several with spaces between, of a rank in the order of importance; 0-10 as they are, and the
 * non-answers after them from 11; a month as its number and its year ("3 2024"), and the non-answers from 13.
 */
import { type Checked, fine, type Problem } from '../../failures.ts';
import type { Answer, Answers } from '../../questionnaires/answers.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import type { Code, Control } from '../../questionnaires/questions/kind.ts';
import { onRoute, pagesOf, routeOf } from '../journey.ts';
import { type Help, helps } from '../method.ts';

/** One sheet as it was typed in. */
export interface TypedSheet {
  readonly answers: Answers;
  readonly help: Help | undefined;
}

/** The field of the question who helped. */
export const helpField = '_help';

export type Fields = ReadonlyMap<string, readonly string[]>;

export const helpCodes: readonly Code[] = helps.map((key, i) => ({ typed: String(i + 1), key }));

/** The answers in a typed form; what a question was left without is left out. Problems name the question's key. */
export function readTyped(questionnaire: Questionnaire, form: Fields): Checked<TypedSheet> {
  const asked = questionsOf(questionnaire).filter((question) => kindOf(question).asks);
  const keys = [...asked.map(({ key }) => key), helpField];
  const read = readFields(questionnaire, form, keys);
  if (!read.ok || !isEmpty(read.value)) return read;
  return { ok: false, problems: [{ field: asked[0]?.key ?? '', message: 'paper-entry.problems.empty' }] };
}

/** Those fields of a typed form alone, `helpField` among them; all may be empty. */
export function readFields(
  questionnaire: Questionnaire,
  form: Fields,
  keys: readonly string[],
): Checked<TypedSheet> {
  const problems: Problem[] = [];
  const answers: Record<string, Answer> = {};
  for (const question of questionsOf(questionnaire).filter(({ key }) => keys.includes(key))) {
    const read = readField(question, questionnaire, form.get(question.key)?.[0] ?? '');
    if (!read.ok) problems.push(...read.problems);
    else if (read.value !== undefined) answers[question.key] = read.value;
  }
  const helped = keysOf(helpCodes, keys.includes(helpField) ? (form.get(helpField)?.[0] ?? '') : '');
  const help = helps.find((one) => one === helped?.[0]);
  if (helped === undefined || helped.length > 1) problems.push(noSuchCode(helpField, helpCodes));
  return problems.length > 0 ? { ok: false, problems } : fine({ answers, help });
}

/** No question is answered; who helped is no answer. */
export function isEmpty({ answers }: TypedSheet): boolean {
  return Object.keys(answers).length === 0;
}

/** A sheet without what lies off its route, and the keys of what was typed there and does not count. */
export function onItsRoute(
  questionnaire: Questionnaire,
  sheet: TypedSheet,
): { readonly sheet: TypedSheet; readonly dropped: readonly string[] } {
  const answers = onRoute(routeOf(pagesOf(questionnaire, 'question'), sheet.answers), sheet.answers);
  const dropped = Object.keys(sheet.answers).filter((key) => !(key in answers));
  return { sheet: { ...sheet, answers }, dropped };
}

/** Hidden fields: the random id of a form for a new sheet; the mark of the first entry of one that waits; its turn. */
export const formField = '_form';
export const markField = '_first';
export const turnField = '_turn';

/** The field of what is wrong with the whole of an entry. */
export const sheetField = '_sheet';

/** The field that says that nothing is crossed on a sheet, where only words are written. */
export const nothingField = '_nothing';

function readField(
  question: Question,
  questionnaire: Questionnaire,
  typed: string,
): Checked<Answer | undefined> {
  if (isWritten(question)) return kindOf(question).read(question, [typed], questionnaire);
  const codes = kindOf(question).codes(question, questionnaire);
  const keys = keysOf(codes, typed);
  if (keys === undefined)
    return { ok: false, problems: [noSuchCode(question.key, codes, wordsFor[kindOf(question).control])] };
  return kindOf(question).read(question, keys, questionnaire);
}

/** The keys that the codes in a field stand for; undefined where one stands for nothing. */
function keysOf(codes: readonly Code[], typed: string): readonly string[] | undefined {
  const given = typed.split(/[\s,.;]+/).filter((part) => part !== '');
  const known = new Map(codes.map(({ typed, key }) => [typed, key]));
  const keys = given.flatMap((part) => known.get(part) ?? []);
  return keys.length === given.length ? keys : undefined;
}

/** What is told of a code that stands for nothing, where it is not the first and last that there are. */
const wordsFor: Partial<Record<Control, string>> = { month: 'paper-entry.problems.month' };

function noSuchCode(field: string, codes: readonly Code[], message = 'paper-entry.problems.code'): Problem {
  const values = { first: codes[0]?.typed ?? '', last: codes.at(-1)?.typed ?? '' };
  return { field, message, values };
}

/** Whether it is answered in words of one's own. */
export function isWritten(question: Question): boolean {
  return kindOf(question).control === 'text';
}
