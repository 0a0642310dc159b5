/** Every number of a unit, in tables: where figures link to. */
import { cellsOf, isOrdered, isUnordered, labelOf, noAnswersTo, type ToldAs } from '../cells.ts';
import { sayAbout, sayAlone } from '../counts-in-words.ts';
import { baseOf, type Choices, type Ordered, type Several, type SideName } from '../disclosure/disclosed.ts';
import { withSameChoices } from '../figures.ts';
import { type DisclosedUnit, type QuestionReport, questionsOf } from '../report.ts';
import { share } from '../shares.ts';
import type { Composition } from './composition.ts';
import type { TableBlock } from './document.ts';

/** Of each unit its groups of questions, a table each: gone through once for all figures that lead there. */
const known = new WeakMap<DisclosedUnit, Groups>();

interface Groups {
  readonly groups: readonly (readonly QuestionReport[])[];
  /** Ids of tables by the key of a question. */
  readonly tables: ReadonlyMap<string, string>;
}

function groupsIn(unit: DisclosedUnit): Groups {
  const before = known.get(unit);
  if (before) return before;
  const groups = groupsOf(unit);
  const named = groups.flatMap((group, i) =>
    group.map(({ key }) => [key, `table-${unit.key}-${i + 1}`] as const),
  );
  const made = { groups, tables: new Map(named) };
  known.set(unit, made);
  return made;
}

/** The place where the tables of a unit begin. */
export const tablesId = (unit: Pick<DisclosedUnit, 'key'>): string => `tables-${unit.key}`;

/** The id of the table that has a question; undefined of what is not told. */
export function tableOf(unit: DisclosedUnit, question: Pick<QuestionReport, 'key'>): string | undefined {
  return groupsIn(unit).tables.get(question.key);
}

/** Questions with the same steps share a table; one without order has its own. */
function groupsOf(unit: DisclosedUnit): readonly (readonly QuestionReport[])[] {
  const asked = [...questionsOf(unit), ...unit.method];
  return [
    ...withSameChoices(asked.filter(isOrdered)),
    ...asked.filter(isUnordered).map((question) => [question]),
  ];
}

export function tablesOf(unit: DisclosedUnit, composition: Composition): readonly TableBlock[] {
  return groupsIn(unit).groups.map((group, i) => {
    const id = `table-${unit.key}-${i + 1}`;
    const [first] = group;
    if (first && isUnordered(first)) return { id, ...choiceTable(first, composition) };
    return { id, ...stepTable(group.filter(isOrdered), composition) };
  });
}

/** A row a question, a column a side, with the steps that are told on it. */
function stepTable(group: readonly ToldAs<Ordered>[], { say }: Composition): TableBlock {
  const sides = sidesOf(group);
  const heads = sides.map((side) => headOf(group, side));
  const numeric = (head: string) => ({ head, to: 'right' as const });
  return {
    as: 'table',
    caption: say('document.table.steps', { steps: group[0] ? stepsOf(group[0]) : '' }),
    columns: [
      { head: say('report.table.question') },
      ...heads.map((head) => ({ head })),
      numeric(say('report.figure.noAnswer')),
    ],
    rows: group.map((question) => [
      question.text,
      ...sides.map((side, i) => numbersOf(question, side, heads[i], { say })),
      question.disclosed.noAnswer ? String(noAnswersTo(question)) : '–',
    ]),
  };
}

function stepsOf({ choices, numbers }: QuestionReport): string {
  const [first, last] = [choices[0]?.label ?? '', choices.at(-1)?.label ?? ''];
  return numbers ? `${first} – ${last}` : choices.map(({ label }) => label).join(' / ');
}

function sidesOf(group: readonly ToldAs<Ordered>[]): readonly SideName[] {
  const told = new Set(group.flatMap(({ disclosed }) => disclosed.sides.map(({ side }) => side)));
  return (['positive', 'neutral', 'rest'] as const).filter((side) => told.has(side));
}

/** The choices on the side; of the questions that have it in common the fewest. */
function headOf(group: readonly ToldAs<Ordered>[], name: SideName): string {
  const heads = group.flatMap((question) =>
    question.disclosed.sides
      .filter(({ side }) => side === name)
      .map(({ keys }) => ({ keys, label: labelOf(question, keys) })),
  );
  const [fewest] = [...heads].sort((a, b) => a.keys.length - b.keys.length);
  return fewest?.label ?? '';
}

/**
 * The side as a whole, with the step that is told of it: "minst 10 (Ja, alltid: 3)"; or step by step, in the order of the
 * head: "3 / 8". Named where the head does not say what it is.
 */
function numbersOf(
  question: ToldAs<Ordered>,
  name: SideName,
  head: string | undefined,
  { say }: Pick<Composition, 'say'>,
): string {
  const cells = cellsOf(question).filter(({ side }) => side === name);
  const [whole] = cells;
  if (!whole) return '–';
  if (cells.map(({ label }) => label).join(' / ') === head)
    return cells.map((cell) => sayAlone(cell, say)).join(' / ');
  const named = cells.map((cell) => `${cell.label}: ${sayAlone(cell, say)}`);
  if (whole.label !== head) return named.join('\n');
  return `${sayAlone(whole, say)} (${named.slice(1).join(', ')})`;
}

function choiceTable(question: ToldAs<Choices | Several>, { say, report }: Composition): TableBlock {
  const base = baseOf(question.disclosed);
  const none = noAnswersTo(question);
  const rows = cellsOf(question).map((cell) => {
    const percent = cell.low === cell.high ? share(cell.low, base, report.language) : undefined;
    return [cell.label, percent ? `${cell.low} (${percent})` : sayAlone(cell, say)];
  });
  return {
    as: 'table',
    caption: `${question.text} ${sayAbout(question, say)}`,
    columns: [{ head: say('report.table.choice') }, { head: say('report.table.count'), to: 'right' }],
    rows: none > 0 ? [...rows, [say('report.figure.noAnswer'), String(none)]] : rows,
  };
}
