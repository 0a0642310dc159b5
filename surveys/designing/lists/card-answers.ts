/** The answers of a question as they are written in its card, one on each line, and the list that is made of them. */
import type { Problem } from '../../failures.ts';
import type { Fields } from '../../forms/reading.ts';
import { inLanguage, type Language } from '../../languages.ts';
import type { ChoiceList } from '../../questionnaires/choices.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { KindName, Question } from '../../questionnaires/questions/index.ts';
import type { Setting } from '../../questionnaires/questions/kind.ts';
import { settingsOf } from '../document/changing-kind.ts';
import { isAlone, ownListKey } from '../document/own-lists.ts';
import { readWords, roomFor, wordsOf } from '../document/typed-words.ts';
import { keysOfLines } from './line-keys.ts';
import { keyed, type Line, lineProblems, longestLabel, mostLines } from './lines.ts';
import { ticksOf } from './list-ticks.ts';
import { listOf, type Order, orderOf, orders, shortListsFor } from './list-typing.ts';
import { addReadyMade } from './ready-made.ts';

type ListSetting = Extract<Setting, { is: 'list' }>;

/** What the kind asks of the answers that are written in the card; undefined where none are. */
export function answersOf(kind: KindName): ListSetting | undefined {
  return settingsOf(kind).find(
    (setting): setting is ListSetting => setting.is === 'list' && setting.path.join() === 'choices',
  );
}

/** Key of the list that a question has in that place; empty where it has none. */
export function listKeyOf(question: Question): string {
  return 'choices' in question && typeof question.choices === 'string' ? question.choices : '';
}

/** As the lines of the card; a choice without words in that language has those of another. */
export function answerLines({ choices }: Pick<ChoiceList, 'choices'>, language: Language): readonly string[] {
  return choices.map(({ label }) => inLanguage(label, language));
}

interface AnswersContext {
  /** As it was seen. */
  readonly base: Questionnaire;
  /** As it is. */
  readonly body: Questionnaire;
  readonly language: Language;
  /** The kind that the question is to be. */
  readonly kind: KindName;
  /** A key for a new choice, other than those handed to it. */
  readonly choiceKey: (taken: ReadonlySet<string>) => string;
  readonly listKey: (taken: ReadonlySet<string>) => string;
}

interface AnswersRead {
  /** Key of the list that the question is to have; empty for none. */
  readonly key: string;
  /** What there is to keep, by key. */
  readonly lists: ReadonlyMap<string, ChoiceList>;
  /** What could not be taken; there the answers are as they were. */
  readonly problems: readonly Problem[];
}

/** What the form says of the answers: others that were chosen, a copy for this question alone, or the lines. */
export function readAnswers(form: Fields, before: Question, context: AnswersContext): AnswersRead {
  const { base, body } = context;
  const key = listKeyOf(before);
  const ready = wordsOf(form, 'answers-ready');
  if (ready !== '') return chosen(ready, context);
  const list = base.choiceLists[key] ?? body.choiceLists[key];
  if (form.get('do')?.[0] === 'own-answers' && list) {
    const { name: _, ...copied } = list;
    return kept(ownListKey(base, before.key), copied);
  }
  if (!form.has('answers')) return { key, lists: new Map(), problems: [] };
  const lines = linesIn(form, list, context.language);
  if (lines.length === 0) return { key: '', lists: new Map(), problems: [] };
  // Others may have taken the list for their questions since it was seen: theirs stays as it is.
  const own = list && isAlone(body, key) ? key : ownListKey(base, before.key);
  const read = listTyped(form, keyed(lines, context.choiceKey), { ...context, list, key: own });
  const problems = [...faultsIn(lines, list, context.language), ...read.problems];
  return problems.length > 0 ? { key, lists: new Map(), problems } : kept(own, read.list);
}

function kept(key: string, list: ChoiceList): AnswersRead {
  return { key, lists: new Map([[key, list]]), problems: [] };
}

/** A list that is there, or a ready-made one by its name (`users.often4`). */
function chosen(ready: string, { body, listKey }: AnswersContext): AnswersRead {
  if (Object.hasOwn(body.choiceLists, ready)) return { key: ready, lists: new Map(), problems: [] };
  const added = addReadyMade(body, ready, listKey);
  const lists = Object.entries(added.body.choiceLists).filter(
    ([key]) => !Object.hasOwn(body.choiceLists, key),
  );
  return { key: added.key, lists: new Map(lists), problems: [] };
}

function linesIn(form: Fields, list: ChoiceList | undefined, language: Language): readonly Line[] {
  const typed = wordsOf(form, 'answers')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const keys = keysOfLines(typed, choicesIn(list, language));
  const alone = form.get('alone') ?? [];
  return typed.map((label, i) => {
    const key = keys[i] ?? '';
    return { key, label, marked: key !== '' && alone.includes(key) };
  });
}

function choicesIn(list: ChoiceList | undefined, language: Language) {
  const words = list ? answerLines(list, language) : [];
  return list?.choices.map(({ key }, i) => ({ key, words: words[i] ?? '' })) ?? [];
}

function faultsIn(
  lines: readonly Line[],
  list: ChoiceList | undefined,
  language: Language,
): readonly Problem[] {
  const labels = new Map(list?.choices.map(({ key, label }) => [key, label]));
  const values = { most: mostLines, given: lines.length };
  const tooMany = { field: 'answers', message: 'designing.problems.too-many', values };
  const faults = lineProblems(lines, (key) => roomFor(longestLabel, labels.get(key), language));
  return [...(lines.length > mostLines ? [tooMany] : []), ...faults]
    .slice(0, 1)
    .map((fault) => ({ ...fault, field: 'answers' }));
}

interface Typed extends AnswersContext {
  /** As it was seen; undefined for a new one. */
  readonly list: ChoiceList | undefined;
  readonly key: string;
}

function listTyped(form: Fields, lines: readonly Line[], { base, language, kind, list: before, key }: Typed) {
  const order = orderIn(form, before, kind);
  const isOrdered = order !== 'none';
  const wished = form.has('answers-short') ? wordsOf(form, 'answers-short') : (before?.short ?? '');
  const isThere = wished === before?.short || shortListsFor(base, key).includes(wished);
  const had = ticksOf(before);
  const keysOf = (all: readonly { readonly key: string }[] = []) => all.map((one) => one.key).join();
  const hasMiddle = lines.length % 2 === 1 || keysOf(lines) === keysOf(before?.choices);
  const ticks = {
    neutral: had.neutral && isOrdered && hasMiddle,
    change: had.change && isOrdered,
    namely: had.namely && !isOrdered,
  };
  const wish = {
    order,
    short: isOrdered && isThere ? wished : '',
    ticks,
    hasMarks: form.has('answers-marks'),
  };
  const { list, problems } = listOf(lines, wish, before, language);
  const name = nameIn(form, before, language);
  const told = problems.map((problem) => ({ ...problem, field: `answers-${problem.field}` }));
  return {
    list: { ...(Object.keys(name.value).length > 0 && { name: name.value }), ...list },
    problems: [...told, ...name.problems],
  };
}

/** Answers of a kind that needs an order have one from the beginning, since nobody may think of it. */
function orderIn(form: Fields, before: ChoiceList | undefined, kind: KindName): Order {
  const typed = wordsOf(form, 'answers-order');
  const now = before ? orderOf(before) : 'none';
  const order = orders.find((one) => one === typed) ?? now;
  return order === 'none' && answersOf(kind)?.ordered ? 'best-first' : order;
}

/** A name that is taken away is gone in every language. */
function nameIn(form: Fields, before: ChoiceList | undefined, language: Language) {
  const now = before?.name ?? {};
  const typed = form.has('answers-name') ? wordsOf(form, 'answers-name') : undefined;
  if (typed === undefined) return { value: now, problems: [] };
  if (typed === '') return { value: {}, problems: [] };
  const read = readWords(typed, { field: 'answers-name', longest: longestLabel, before: now, language });
  return read.ok ? { value: read.value, problems: [] } : { value: now, problems: read.problems };
}
