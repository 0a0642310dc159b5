/** Answers as figures: bars of questions with the same steps, choices without order, and what they say in words. */
import { type DisclosedAs, isOrdered, isUnordered } from '../cells.ts';
import { sayAbout, sayAnswer, sayCells } from '../counts-in-words.ts';
import type { Choices, Ordered, Several } from '../disclosure/disclosed.ts';
import { withSameChoices } from '../figures.ts';
import type { DisclosedUnit, QuestionReport } from '../report.ts';
import { type Composition, hasAppendix, whose } from './composition.ts';
import type { FigureBlock } from './document.ts';
import { tableOf } from './tables.ts';

/** Of the questions that are told: a figure for each group with the same choices, and one for each without order. */
export function figuresOf(
  unit: DisclosedUnit,
  questions: readonly QuestionReport[],
  composition: Composition,
): readonly FigureBlock[] {
  const groups = withSameChoices(questions.filter(isOrdered));
  return [
    ...groups.map((group, i) => (i === 0 ? barsOf : moreBars)(unit, group, composition)),
    ...questions.filter(isUnordered).map((question) => choicesOf(unit, question, composition)),
  ];
}

function barsOf(
  unit: DisclosedUnit,
  group: readonly DisclosedAs<Ordered>[],
  composition: Composition,
): FigureBlock {
  const { say } = composition;
  const isChange = group.every(({ measure }) => measure === 'change');
  return {
    as: 'figure',
    id: figureId(unit, group[0]),
    title: say(isChange ? 'document.figure.changes' : 'document.figure.answers'),
    of: whose(unit, composition),
    picture: { as: 'bars', questions: group },
    alt: group.map((question) => sayAnswer(question, say)).join(' '),
    ...tableFor(unit, group[0], composition),
  };
}

/** Right beneath others of the same people, under the same title. */
function moreBars(...[unit, group, composition]: Parameters<typeof barsOf>): FigureBlock {
  const figure = barsOf(unit, group, composition);
  const isChange = group.every(({ measure }) => measure === 'change');
  return isChange ? { ...figure, of: '' } : { ...figure, title: '', of: '' };
}

function choicesOf(
  unit: DisclosedUnit,
  question: DisclosedAs<Choices | Several>,
  composition: Composition,
): FigureBlock {
  const { say } = composition;
  return {
    as: 'figure',
    id: figureId(unit, question),
    title: question.text,
    of: whose(unit, composition),
    picture: { as: 'choices', question },
    alt: `${question.text} ${sayAbout(question, say)} ${sayCells(question, say)}.`,
    ...tableFor(unit, question, composition),
  };
}

function tableFor(unit: DisclosedUnit, question: QuestionReport | undefined, composition: Composition) {
  if (!hasAppendix(composition.cut)) return {};
  const table = question && tableOf(unit, question, composition);
  return table === undefined ? {} : { table };
}

function figureId(unit: DisclosedUnit, question: Pick<QuestionReport, 'key'> | undefined): string {
  return `figure-${unit.key}-${question?.key ?? ''}`;
}
