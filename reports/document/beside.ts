/** What several services were asked alike, so that they can be told side by side. */
import { grouped } from '../../surveys/grouping.ts';
import { cellsOf, type DisclosedAs, noAnswersTo } from '../cells.ts';
import { sayAlone } from '../counts-in-words.ts';
import { type Bounds, baseOf, type Choices, type Several } from '../disclosure/disclosed.ts';
import type { DisclosedUnit, QuestionReport } from '../report.ts';
import { share } from '../shares.ts';
import { unitName } from '../words.ts';
import type { Composition } from './composition.ts';
import type { TableBlock } from './document.ts';

/** A question with those who were asked it. */
export type Asked<Q extends QuestionReport = QuestionReport> = Q & { readonly unit: DisclosedUnit };

/** Each question of a unit once. */
export function askedOf<Q extends QuestionReport>(
  unit: DisclosedUnit,
  questions: readonly Q[],
): readonly Asked<Q>[] {
  const once = new Map(questions.map((question) => [question.key, question]));
  return [...once.values()].map((question) => ({ ...question, unit }));
}

/** By question: the same words under the same key. */
export function byQuestion<Q extends Asked>(asked: readonly Q[]): readonly (readonly [Q, ...Q[]])[] {
  return grouped(asked, ({ key, text }) => JSON.stringify([key, text])).map(([, same]) => same);
}

/** What tells those who were asked from each other. */
export function namesOf(asked: readonly Pick<Asked, 'unit'>[], { say }: Pick<Composition, 'say'>) {
  const units = [...new Set(asked.map(({ unit }) => unit))];
  return (unit: DisclosedUnit): string => unitName(unit, units, say);
}

type Unordered = Asked<DisclosedAs<Choices | Several>>;

/** A row an answer, a column a service, of as many as answered or were asked. */
export function choicesBeside(
  asked: readonly [Unordered, ...Unordered[]],
  composition: Composition,
): TableBlock {
  const { say } = composition;
  const nameOf = namesOf(asked, composition);
  const [{ text, disclosed, choices }] = asked;
  const several = disclosed.as === 'several' ? [say('report.table.several')] : [];
  const first = disclosed.as !== 'several' && disclosed.counts === 'first' ? [say('report.table.first')] : [];
  const all = new Set(asked.flatMap((one) => cellsOf(one).map(({ label }) => label)));
  const single = choices.map(({ label }) => label).filter((label) => all.has(label));
  const labels = [...new Set([...single, ...all])];
  const of = disclosed.as === 'several' ? disclosed.outOf : 'answered';
  const none = asked.map(noAnswersTo);
  return {
    as: 'table',
    caption: [text, ...several, ...first].join(' '),
    columns: [
      { head: say('report.table.choice') },
      ...asked.map(({ unit }) => ({ head: nameOf(unit), to: 'right' as const })),
    ],
    rows: [
      ...labels.map((label) => [label, ...asked.map((one) => cellIn(one, label, composition))]),
      ...(none.some((count) => count > 0) ? [[say('report.figure.noAnswer'), ...none.map(String)]] : []),
      [say(`document.table.of.${of}`), ...asked.map((one) => String(baseOf(one.disclosed)))],
    ],
  };
}

function cellIn(question: Unordered, label: string, composition: Composition): string {
  const cell = cellsOf(question).find((one) => one.label === label);
  return cell ? sayWithShare(cell, baseOf(question.disclosed), composition) : '–';
}

/** "12 (40 %)", where both may be told. */
export function sayWithShare(count: Bounds, of: number, { say, report }: Composition): string {
  const percent = count.low === count.high ? share(count.low, of, report.language) : undefined;
  return percent ? `${count.low} (${percent})` : sayAlone(count, say);
}

/** Those that are told alike, of one question: as one table has them. */
export function toldAlike<Q extends Unordered>(asked: readonly Q[]): readonly (readonly [Q, ...Q[]])[] {
  return byQuestion(asked).flatMap((same) =>
    grouped(same, ({ disclosed }) => (disclosed.as === 'several' ? disclosed.outOf : disclosed.counts)).map(
      ([, alike]) => alike,
    ),
  );
}
