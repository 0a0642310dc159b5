/** Where two entries of one sheet differ: both side by side, to be reconciled with the paper in hand. */

import { numbersOf } from '../../surveys/answering/paper/numbering.ts';
import type { SheetMark } from '../../surveys/answering/paper/sheet-entry.ts';
import {
  codesOf,
  helpCodes,
  helpField,
  markField,
  type TypedSheet,
} from '../../surveys/answering/paper/sheet-typing.ts';
import { inLanguage, type Say } from '../../surveys/languages.ts';
import { aloneText } from '../../surveys/questionnaires/alone.ts';
import type { Answer } from '../../surveys/questionnaires/answers.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { View } from '../engine.ts';
import type { Typed } from '../fields.ts';
import { pageInCollection } from '../shell.ts';
import { idOf, labelsOf, summaryIn } from './entry.ts';
import { type PaperPlace, paperAddress } from './overview.ts';

interface Differing {
  readonly seen: SheetMark;
  /** Keys of questions, and `helpField`. */
  readonly keys: readonly string[];
  readonly first: TypedSheet;
  readonly second: TypedSheet;
  /** The second entry as it was typed, with what has been chosen so far. */
  readonly typed: Typed;
}

/** Names of the fields that choose for a question, and that hold what neither entry has. */
export const pickOf = (key: string) => `_pick.${key}`;
export const otherOf = (key: string) => `_other.${key}`;

export function differingPage(place: PaperPlace, about: Differing): View {
  const { say, collection, questionnaire } = place;
  const { keys, typed } = about;
  const { number, mark } = about.seen;
  const title = say('paper-entry.differing.title', { number });
  const href = paperAddress(collection);
  const asked = questionsOf(questionnaire);
  const content = {
    summary: summaryIn(questionnaire, typed.problems, say),
    action: `${href}/sheets/${number}/reconciling`,
    // Enter on a choice presses the first button: it reconciles nothing and shows the page again, with what was chosen.
    again: `${href}/sheets/${number}`,
    leave: href,
    kept: [
      { name: markField, value: mark },
      ...[...typed.form]
        .filter(([name]) => name === helpField || asked.some(({ key }) => key === name))
        .map(([name, values]) => ({ name, value: values[0] ?? '' })),
    ],
    lines: keys.map((key) => lineOf(key, place, about, say)),
  };
  return pageInCollection(place, 'paper/differing', title, content, typed.problems);
}

function lineOf(key: string, place: PaperPlace, { first, second, typed }: Differing, say: Say) {
  const { questionnaire, language } = place;
  const question = questionsOf(questionnaire).find((one) => one.key === key);
  const picked = typed.form.get(pickOf(key))?.[0];
  const problem = typed.problems.find(({ field }) => field === key);
  const side = (value: string, words: string) => ({ value, words, checked: picked === value });
  return {
    id: idOf(key),
    number: numbersOf(questionnaire).get(key),
    text: question ? inLanguage(aloneText(question), language) : say('paper.helped.question'),
    pick: pickOf(key),
    sides: [
      side('first', shown(question, place, question ? first.answers[key] : first.help, say)),
      side('second', shown(question, place, question ? second.answers[key] : second.help, say)),
    ].map((one) => ({ ...one, whose: say(`paper-entry.differing.${one.value}`) })),
    other: {
      name: otherOf(key),
      checked: picked === 'other',
      value: typed.form.get(otherOf(key))?.[0] ?? '',
      area: question !== undefined && kindOf(question).control === 'text',
      codes: codesShown(question, place, say),
    },
    problem: problem && say(problem.message, problem.values),
  };
}

function shown(
  question: Question | undefined,
  { questionnaire, language }: PaperPlace,
  answer: Answer | undefined,
  say: Say,
): string {
  if (answer === undefined) return say('paper-entry.differing.nothing');
  if (!question) return say(`paper.helped.${answer}`);
  const words = kindOf(question).inWords(question, answer, questionnaire);
  return words.length > 0 ? words.map((word) => inLanguage(word, language)).join(', ') : String(answer);
}

function codesShown(question: Question | undefined, { questionnaire, language }: PaperPlace, say: Say) {
  if (!question)
    return helpCodes.map(({ typed, key }) => ({ code: typed, label: say(`paper.helped.${key}`) }));
  const labels = labelsOf(question, questionnaire, language);
  return codesOf(question, questionnaire)
    .filter(({ key }) => labels.has(key))
    .map(({ typed, key }) => ({ code: typed, label: labels.get(key) }));
}
