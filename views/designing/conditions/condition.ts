/** Who gets a question, in words: rows of a question and its answers, and the sentence that they make. */

import {
  askableBefore,
  canBeTyped,
  conditionFrom,
  isGroup,
  mostItems,
  type Row,
  type TypedCondition,
  typedFrom,
} from '../../../surveys/designing/conditions/typed.ts';
import { sourceOf } from '../../../surveys/designing/document/design.ts';
import type { Problem } from '../../../surveys/failures.ts';
import type { Condition } from '../../../surveys/questionnaires/conditions.ts';
import { numbersOf } from '../../../surveys/questionnaires/numbering.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import type { View } from '../../engine.ts';
import { conditionWords } from '../../questionnaires/conditions.ts';
import { staffPage } from '../../shell.ts';
import { readable } from '../../titles.ts';
import { type DesignPage, designFrame, questionAddress, wordingOf } from '../frame.ts';
import { answerBoxes, type RowsAbout, rowsModel } from './condition-rows.ts';

interface ConditionPage extends Omit<DesignPage, 'typed'> {
  readonly question: Question;
  readonly baseRevision: number;
  /** As it stands in the form; that of the question when it is shown for the first time. */
  readonly typed?: TypedCondition;
  readonly followsUp?: boolean;
  readonly problems?: readonly Problem[];
  /** The row to go on at. */
  readonly at?: string;
}

export function conditionPage(about: ConditionPage): View {
  const { design, language, say, question, problems = [] } = about;
  const heading = say('conditions.title');
  const frame = designFrame(about, 'questions', heading);
  const rows = rowsAbout(about);
  const isDeep = question.showIf !== undefined && !canBeTyped(question.showIf);
  const typed = about.typed ?? typedFrom(isDeep ? undefined : question.showIf);
  const name = readable(question.text, rows.language, rows.term) || say('design-lists.no-words');
  const model = {
    ...frame,
    name,
    source: rows.language,
    number: numbersOf(design.body).get(question.key),
    sentence: sentenceOf(about.typed ? whole(typed) : question.showIf, rows),
    isDeep,
    has: question.showIf !== undefined,
    canAsk: rows.askable.length > 0,
    revision: about.baseRevision,
    action: `${frame.home}/questions/${question.key}/condition`,
    leave: questionAddress(design, question.key),
    followsUp: about.followsUp ?? (question.followUpTo !== undefined || question.showIf === undefined),
    full: typed.items.length >= mostItems,
    ...rowsModel(typed, rows),
    answers: rows.askable.map((one) => ({ key: one.key, boxes: answerBoxes(one, [], '', rows) })),
  };
  const title = `${heading} – ${name}`;
  return staffPage({ language, say }, 'designing/conditions/condition', title, model, problems);
}

/** Questions and answers are told in the language that they are written in. */
function rowsAbout(about: ConditionPage): RowsAbout {
  const { question, problems = [], at } = about;
  const wording = wordingOf(about);
  const language = sourceOf(wording.body);
  return { ...wording, language, askable: askableBefore(wording.body, question.key), problems, at };
}

/** "Visas om ...", as it will read on the card. */
function sentenceOf(condition: Condition | undefined, rows: RowsAbout): string {
  if (!condition) return rows.say('conditions.everyone');
  return rows.say('conditions.shown-if', { condition: conditionWords(condition, rows) });
}

/** Only the rows that are written to their end. */
function whole({ join, items }: TypedCondition): Condition | undefined {
  const isWhole = ({ question, choices }: Row) => question !== '' && choices.length > 0;
  return conditionFrom({
    join,
    items: items.flatMap((item): TypedCondition['items'] => {
      if (isGroup(item)) return [{ ...item, rows: item.rows.filter(isWhole) }];
      return isWhole(item) ? [item] : [];
    }),
  });
}
