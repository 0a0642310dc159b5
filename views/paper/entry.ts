/** The page where a sheet is typed in: every question on one page, each with a small field for numbers. */

import {
  type Fields,
  formField,
  helpCodes,
  helpField,
  nothingField,
  sheetField,
} from '../../surveys/answering/paper/sheet-typing.ts';
import type { Problem } from '../../surveys/failures.ts';
import { type InterfaceLanguage, inLanguage, type Say } from '../../surveys/languages.ts';
import { aloneText } from '../../surveys/questionnaires/alone.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { numbersOf } from '../../surveys/questionnaires/numbering.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { Control } from '../../surveys/questionnaires/questions/kind.ts';
import { numbersIn } from '../../surveys/questionnaires/questions/ten.ts';
import type { View } from '../engine.ts';
import { summaryOf } from '../error-summary.ts';
import { problemOn, type Typed, untouched } from '../fields.ts';
import { pageInCollection } from '../shell.ts';
import { type PaperPlace, paperAddress } from './overview.ts';

/** What is typed on the page, and where it is sent. */
export interface Typing {
  readonly words: 'first' | 'second' | 'differing' | 'anew' | 'reading';
  /** Of a sheet that has one. */
  readonly number?: number;
  readonly action: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  /** The fields there are: keys of questions, and `helpField`. */
  readonly keys: readonly string[];
  /** Whether it may be said that nothing is crossed. */
  readonly nothing?: boolean;
}

/** A new sheet, by the random id of the form that it is typed in on. */
export function firstEntryPage(place: PaperPlace, form: string, typed: Typed = untouched): View {
  const { collection, questionnaire } = place;
  const asked = questionsOf(questionnaire).filter((question) => kindOf(question).asks);
  const keys = [...asked.map(({ key }) => key), helpField];
  const hidden = [{ name: formField, value: form }];
  return entryPage(
    place,
    { words: 'first', action: `${paperAddress(collection)}/entry`, hidden, keys },
    typed,
  );
}

/** A page to type on. Fields are empty but for what the same person has typed in them just now. */
export function entryPage(place: PaperPlace, about: Typing, typed: Typed = untouched): View {
  const { language, say, collection, questionnaire } = place;
  const { words, number, keys } = about;
  const title = say(`paper-entry.${words}.title`, number === undefined ? {} : { number });
  const content = {
    lead: say(`paper-entry.${words}.lead`),
    leadId: idOf(sheetField),
    summary: summaryIn(questionnaire, typed.problems, say),
    action: about.action,
    hidden: about.hidden,
    leave: paperAddress(collection),
    howTo: words !== 'reading',
    secondTime: words === 'second' || words === 'anew',
    save: say(words === 'reading' ? 'paper-entry.reading.save' : 'paper-entry.save'),
    nothing: about.nothing ? nothingField : undefined,
    sections: [
      ...questionnaire.sections.map(({ title: name, questions }) => ({
        title: inLanguage(name, language),
        lines: questions
          .filter(({ key }) => keys.includes(key))
          .map((question) => lineOf(question, questionnaire, language, typed, say)),
      })),
      ...(collection.nature === 'named' || !keys.includes(helpField) ? [] : [helpSection(typed, say)]),
    ].filter(({ lines }) => lines.length > 0),
  };
  return pageInCollection(place, 'paper/entry', title, content, typed.problems);
}

/** Numbers that are typed as they are printed or written need no key. */
const typedAsPrinted: readonly Control[] = ['ten', 'month'];

/** The label of each code of a question, as on paper. */
function labelsOf(
  question: Question,
  questionnaire: Questionnaire,
  language: InterfaceLanguage,
): ReadonlyMap<string, string> {
  const { control, offered } = kindOf(question);
  const choices = typedAsPrinted.includes(control) ? [] : offered(question, questionnaire);
  const labels = new Map(choices.map(({ key, label }) => [key, inLanguage(label, language)]));
  for (const [key, label] of Object.entries(questionnaire.nonAnswers)) {
    if (!labels.has(key)) labels.set(key, inLanguage(label, language));
  }
  return labels;
}

function lineOf(
  question: Question,
  questionnaire: Questionnaire,
  language: InterfaceLanguage,
  typed: Typed,
  say: Say,
) {
  const labels = labelsOf(question, questionnaire, language);
  const codes = kindOf(question).codes(question, questionnaire);
  const named = codes.filter(({ key }) => labels.has(key));
  return {
    number: numbersOf(questionnaire).get(question.key),
    text: inLanguage(aloneText(question), language),
    how: howTyped(kindOf(question).control, say),
    printed: question.kind === 'ten' ? endsOf(numbersIn(question)) : undefined,
    area: kindOf(question).control === 'text',
    codes: named.map(({ typed: code, key }) => ({ code, label: labels.get(key) })),
    ...fieldOf(question.key, typed, say),
  };
}

/** "0–10". */
function endsOf(numbers: readonly number[]): string {
  return `${numbers[0]}–${numbers.at(-1)}`;
}

function howTyped(control: Control, say: Say): string | undefined {
  if (control !== 'several' && control !== 'places' && control !== 'month') return undefined;
  return say(`paper-entry.keys.${control}-here`);
}

function helpSection(typed: Typed, say: Say) {
  const codes = helpCodes.map(({ typed: code, key }) => ({ code, label: say(`paper.helped.${key}`) }));
  return {
    title: say('paper.end'),
    lines: [{ text: say('paper.helped.question'), codes, ...fieldOf(helpField, typed, say) }],
  };
}

function fieldOf(name: string, { form, problems }: { form: Fields; problems: readonly Problem[] }, say: Say) {
  return {
    name,
    id: idOf(name),
    value: form.get(name)?.[0] ?? '',
    problem: problemOn(name, problems, say),
  };
}

/** Keys of questions are anything, and must not meet the ids of the page around them. */
function idOf(name: string): string {
  return `q-${name}`;
}

/** Many questions have the same choices, so each problem says which question it is of. */
function summaryIn(questionnaire: Pick<Questionnaire, 'sections'>, problems: readonly Problem[], say: Say) {
  const numbers = numbersOf(questionnaire);
  return summaryOf(
    problems.map((problem) => ({ ...problem, field: idOf(problem.field) })),
    say,
  )?.map((one, i) => {
    const number = numbers.get(problems[i]?.field ?? '');
    return number === undefined
      ? one
      : { ...one, text: say('paper-entry.problems.at', { number, problem: one.text }) };
  });
}
