/** A questionnaire in the making as those who answer would meet it: one question, however much of it is missing, and all. */

import { pagesOf } from '../../answering/journey.ts';
import type { Open } from '../../answering/links.ts';
import type { Audit } from '../../audits/audit.ts';
import type { Collection, Layout } from '../../audits/collection.ts';
import { plannedCollection } from '../../audits/planned.ts';
import type { Problem } from '../../failures.ts';
import type { Language, Localised } from '../../languages.ts';
import { type Form, Questionnaire } from '../../questionnaires/definition.ts';
import { takenApart, toFrozen } from '../../questionnaires/freezing.ts';
import { at } from '../../questionnaires/places.ts';
import { kindOf, Question } from '../../questionnaires/questions/index.ts';
import { problemsOf } from '../../questionnaires/reading.ts';
import { type Called, withTerm } from '../../questionnaires/terms.ts';
import { withTexts } from '../../questionnaires/texts.ts';

interface Showing {
  readonly language: Language;
  /** What the case manager is called. */
  readonly term: Called;
  /** What stands where there are no words in the language yet. */
  readonly missing: string;
}

export type Alone =
  | { readonly as: 'shown'; readonly questionnaire: Questionnaire }
  /** Too little of it is there to be shown; its text, or what stands for it. */
  | { readonly as: 'unfinished'; readonly text: string };

/** A list without choices, in the place of one that has not been chosen or is gone. */
const noList = 'none-yet';

/**
 * A questionnaire of that question alone, as it is asked in the full form: without its condition, and taken apart where
 * it is several in one. Words that are missing are those of `missing`, a missing list has nothing to choose. Undefined
 * for a question that is not there.
 */
export function previewQuestion(body: Questionnaire, key: string, showing: Showing): Alone | undefined {
  const section = body.sections.find(({ questions }) => questions.some((question) => question.key === key));
  const question = section?.questions.find((one) => one.key === key);
  if (!section || !question) return undefined;
  const lists = listsOf(body, showing);
  const read = readable(question, lists, showing);
  const text = withTerm(inWords(question.text, showing), showing.term, showing.language);
  if (!read) return { as: 'unfinished', text };
  const nonAnswers = mapped(body.nonAnswers ?? {}, (words) => worded(words, showing));
  const alwaysOffer = (body.alwaysOffer ?? []).filter((key) => Object.hasOwn(nonAnswers, key));
  const around = { choiceLists: lists, nonAnswers, alwaysOffer };
  const sections = takenApart(
    [{ ...section, title: worded(section.title, showing), questions: [read] }],
    around,
  );
  const whole = { ...body, ...around, sections };
  const filled = withTexts(whole, (words, language) => withTerm(words, showing.term, language));
  return { as: 'shown', questionnaire: filled as Questionnaire };
}

/** Undefined where more than words and lists is missing. */
function readable(
  question: Question,
  lists: Questionnaire['choiceLists'],
  showing: Showing,
): Question | undefined {
  for (const fill of [false, true]) {
    const read = Question.safeParse(corrected(question, lists, showing, fill));
    if (read.success) return read.data;
  }
  return undefined;
}

/** With `fill` also what may be left out gets words: the schema says what may. */
function corrected(
  question: Question,
  lists: Questionnaire['choiceLists'],
  showing: Showing,
  fill: boolean,
): unknown {
  const { showIf: _, followUpTo: __, ...kept } = question;
  // Keys are not shown, and parts of a question that make longer ones should not stop it from being seen.
  let value: object = { ...kept, key: 'shown', text: worded(question.text, showing) };
  if (question.help) value = { ...value, help: worded(question.help, showing) };
  for (const { path, is } of kindOf(question).settings) {
    const given = at(question, path);
    if (is === 'words' && (given !== undefined || fill)) value = put(value, path, worded(given, showing));
    if (is === 'list' && !Object.hasOwn(lists, String(given))) value = put(value, path, noList);
    if (is === 'rows') value = put(value, path, rowsOf(given, showing));
  }
  return value;
}

function rowsOf(given: unknown, showing: Showing): readonly object[] {
  const rows: readonly unknown[] = Array.isArray(given) && given.length > 0 ? given : [{}];
  return rows.map((row, i) => ({ key: `r${i + 1}`, text: worded(at(row, ['text']), showing) }));
}

function listsOf({ choiceLists = {} }: Questionnaire, showing: Showing): Questionnaire['choiceLists'] {
  const lists = mapped(choiceLists, (list) => ({
    ...list,
    name: worded(list.name, showing),
    choices: list.choices.map((choice) => ({ ...choice, label: worded(choice.label, showing) })),
  }));
  return { ...lists, [noList]: { name: worded(undefined, showing), ordered: false, choices: [] } };
}

function mapped<T>(all: Readonly<Record<string, T>>, change: (one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one)]));
}

/** The text with words in the language, whatever it lacks. */
function worded(text: unknown, showing: Showing): Localised {
  const words = Object.entries(text ?? {}).filter(([, one]) => typeof one === 'string' && one.trim() !== '');
  return { ...Object.fromEntries(words), [showing.language]: inWords(text, showing) };
}

function inWords(text: unknown, { language, missing }: Showing): string {
  const own = at(text, [language]) || at(text, [language.split('-')[0] ?? '']);
  return typeof own === 'string' && own.trim() !== '' ? own : missing;
}

function put(value: object, [first = '', ...rest]: readonly string[], part: unknown): object {
  const inner = at(value, [first]);
  return {
    ...value,
    [first]:
      rest.length === 0 ? part : put(typeof inner === 'object' && inner !== null ? inner : {}, rest, part),
  };
}

/** So many that nobody is told that they are few. */
const invited = 100;

/** An open collection in the audit that asks the questionnaire; the audit's title stands for the service. */
export function previewCollection(
  audit: Audit,
  questionnaire: Questionnaire,
  { form, layout }: { readonly form: Form; readonly layout: Layout },
): Open {
  return {
    code: '',
    channel: 'link',
    codeDigest: undefined,
    used: false,
    collection: collectionOf(audit, questionnaire, form, layout),
    audit,
    questionnaire,
    pages: pagesOf(questionnaire, layout),
  };
}

function collectionOf(audit: Audit, questionnaire: Questionnaire, form: Form, layout: Layout): Collection {
  const chosen = {
    id: '',
    service: { id: '', county: '', municipality: '', name: audit.title },
    version: undefined,
    access: 'link',
    code: '',
    tabletCode: undefined,
    interviewCode: undefined,
    round: 1,
    form,
    layout,
    invited,
    lastDay: undefined,
  } as const;
  return { ...plannedCollection(audit, questionnaire, chosen), status: 'open' };
}

/** What stops approval and not a try: the way through the questions is the same without it. */
const onlyWords =
  /^questionnaire\.(missing-translation|unchecked-elsewhere|unknown-term|promise-written|split-)/;

/** What keeps it from being tried or printed, each with its place; empty when nothing does. */
export function hindrances(body: Questionnaire): readonly Problem[] {
  return problemsOf(body).filter(({ message }) => !onlyWords.test(message));
}

/**
 * The questionnaire as it would be asked. Only for one without hindrances; throws `conflict` where nothing is left to
 * ask, and `not-found` for an optional section that is not there.
 */
export function triedOut(
  body: Questionnaire,
  asking: { readonly form: Form; readonly sections: readonly string[]; readonly term: Called },
): Questionnaire {
  return toFrozen(Questionnaire.parse(body), asking);
}
