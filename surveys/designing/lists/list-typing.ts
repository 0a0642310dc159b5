/** A choice list as it is typed, with its steps made from the order of the choices. */
import type { Checked, Problem } from '../../failures.ts';
import { type Fields, reading } from '../../forms/reading.ts';
import type { Language } from '../../languages.ts';
import type { Choice, ChoiceList } from '../../questionnaires/choices.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { roomFor } from '../document/typed-words.ts';
import { keyed, type Line, lineProblems, longestLabel, readLines, relabelled } from './lines.ts';
import { type ListTicks, readTicks, withMiddle, withNamely } from './list-ticks.ts';

/** Where the best answer stands; `own` for an order that a file brought and that is neither. */
export const orders = ['none', 'best-first', 'best-last', 'own'] as const;
export type Order = (typeof orders)[number];

/** As many as a short list may have (`questionnaires/checks/lists.ts`). */
const mostShortSteps = 3;

export function orderOf({ ordered, choices }: ChoiceList): Order {
  if (!ordered) return 'none';
  const steps = choices.map(({ step }) => step ?? 0);
  const falling = steps.every((step, i) => i === 0 || step < (steps[i - 1] as number));
  const rising = steps.every((step, i) => i === 0 || step > (steps[i - 1] as number));
  if (falling) return 'best-first';
  return rising ? 'best-last' : 'own';
}

/** The lists that can stand in for one in the short form: others, in order, of at most three steps. */
export function shortListsFor({ choiceLists }: Questionnaire, key: string | undefined): readonly string[] {
  return Object.keys(choiceLists).filter((other) => {
    const list = choiceLists[other];
    return other !== key && list?.ordered && list.choices.length <= mostShortSteps;
  });
}

export function linesOf({ choices }: ChoiceList, language: Language): readonly Line[] {
  return choices.map(({ key, label, exclusive }) => ({
    key,
    label: label[language] ?? '',
    marked: exclusive ?? false,
  }));
}

interface ListContext {
  readonly language: Language;
  /** The list as it was seen; undefined for a new one. */
  readonly before: ChoiceList | undefined;
  readonly shortLists: readonly string[];
  /** A key for a new choice, other than those handed to it. */
  readonly keyFor: (taken: ReadonlySet<string>) => string;
}

/**
 * The list as it was typed. Choices keep their keys, pictures, sound and words in other languages. Refuses a list
 * without a name (but for one that had none), with fewer than two choices, and an order of a file's own (`own`) for other
 * choices than the file's.
 */
export function readList(
  form: Fields,
  { language, before, shortLists, keyFor }: ListContext,
): Checked<ChoiceList> {
  const read = reading(form, 'design-lists');
  const isNameless = before !== undefined && before.name === undefined;
  const most = roomFor(longestLabel, before?.name, language);
  const { name, order, short } = read.fields({
    name: { kind: 'text', most, ...(isNameless && { optional: true as const }) },
    order: { kind: 'one-of', values: orders },
    short: { kind: 'one-of', values: ['', ...shortLists] },
  });
  const lines = readLines(form, before?.choices.map(({ key }) => key) ?? []);
  const labels = new Map(before?.choices.map(({ key, label }) => [key, label]));
  const roomOf = (key: string) => roomFor(longestLabel, labels.get(key), language);
  for (const { field, message, values } of lineProblems(lines, roomOf)) read.problem(field, message, values);
  const kept = keyed(lines, keyFor);
  if (kept.length < 2) read.problem('label-0', 'design-lists.problems.too-few');
  const ticks = readTicks(form, before, order !== 'none');
  const wished = { order, short, ticks, hasMarks: form.has('marks') };
  const { list, problems } = listOf(kept, wished, before, language);
  for (const { field, message } of problems) read.problem(field, message);
  return read.done({ ...(name && { name: relabelled(before?.name, language, name) }), ...list });
}

interface ListWish {
  readonly order: Order;
  /** Key of its short list; empty for none. */
  readonly short: string;
  readonly ticks: ListTicks;
  /** Whether the lines say which choices stand alone; else those that did still do. */
  readonly hasMarks: boolean;
}

/** What the lines come to in that order, but for a name; and what of the wish does not go together with them. */
export function listOf(
  lines: readonly Line[],
  { order, short, ticks, hasMarks }: ListWish,
  before: ChoiceList | undefined,
  language: Language,
): { readonly list: Omit<ChoiceList, 'name'>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const problem = (field: string, what: string) =>
    problems.push({ field, message: `design-lists.problems.${what}` });
  if (order === 'own' && !isSameChoices(lines, before)) problem('order', 'own-order');
  if (short !== '' && order === 'none') problem('short', 'short-without-order');
  const typed = lines.map((line) => choiceOf(line, before, language, hasMarks));
  const choices = withSteps(typed, order, before);
  const middled = withMiddle(choices, ticks.neutral, before);
  if (ticks.neutral && (!middled || order === 'none')) problem('neutral', 'no-middle');
  if (ticks.change && order === 'none') problem('change', 'change-without-order');
  if (ticks.namely && order !== 'none') problem('namely', 'namely-with-order');
  const list = {
    ordered: order !== 'none',
    choices: withNamely(middled ?? choices, ticks.namely),
    ...(short && { short }),
    ...(ticks.change && { measures: 'change' as const }),
  };
  return { list, problems };
}

function choiceOf(line: Line, before: ChoiceList | undefined, language: Language, hasMarks: boolean): Choice {
  const {
    exclusive,
    step: _,
    ...was
  } = before?.choices.find(({ key }) => key === line.key) ?? {
    key: line.key,
    label: {},
  };
  const alone = hasMarks ? line.marked : exclusive;
  return { ...was, label: relabelled(was.label, language, line.label), ...(alone && { exclusive: true }) };
}

/** A list whose order is untouched keeps the steps that it had: they may be unevenly far from each other. */
function withSteps(choices: readonly Choice[], order: Order, before: ChoiceList | undefined): Choice[] {
  if (order === 'none') return [...choices];
  const isKept =
    order === 'own' ||
    (before && orderOf(before) === order && keysOf(choices).join() === keysOf(before.choices).join());
  if (isKept) return choices.map((choice) => ({ ...choice, ...stepIn(before, choice.key) }));
  return choices.map((choice, i) => ({
    ...choice,
    step: order === 'best-first' ? choices.length - i : i + 1,
  }));
}

function stepIn(list: ChoiceList | undefined, key: string): Pick<Choice, 'step'> {
  const step = list?.choices.find((choice) => choice.key === key)?.step;
  return step === undefined ? {} : { step };
}

function isSameChoices(choices: readonly Pick<Choice, 'key'>[], before: ChoiceList | undefined): boolean {
  return before !== undefined && keysOf(choices).sort().join() === keysOf(before.choices).sort().join();
}

function keysOf(choices: readonly Pick<Choice, 'key'>[]): string[] {
  return choices.map(({ key }) => key);
}
