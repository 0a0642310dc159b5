/** Every number, in tables: where figures link to. Those who were asked as one audience stand side by side. */

import { grouped } from '../../surveys/grouping.ts';
import { cellsOf, type DisclosedAs, isOrdered, isUnordered, labelOf, noAnswersTo } from '../cells.ts';
import { sayAbout, sayAlone } from '../counts-in-words.ts';
import { baseOf, type Choices, type Ordered, type Several, type SideName } from '../disclosure/disclosed.ts';
import { withSameChoices } from '../figures.ts';
import { type AuditReport, type DisclosedUnit, type QuestionReport, questionsOf } from '../report.ts';
import { unitName } from '../words.ts';
import { type Asked, askedOf, byQuestion, choicesBeside, sayWithShare, toldAlike } from './beside.ts';
import { type Composition, disclosedUnits } from './composition.ts';
import type { TableBlock } from './document.ts';

/** Of each audience its groups of questions, a table each: gone through once for all figures that lead there. */
const known = new WeakMap<AuditReport, ReadonlyMap<DisclosedUnit['audience'], Groups>>();

interface Groups {
  readonly units: readonly [DisclosedUnit, ...DisclosedUnit[]];
  /** Questions with the same steps share a table; one without order has its own. */
  readonly ordered: readonly (readonly Asked<DisclosedAs<Ordered>>[])[];
  readonly unordered: ReturnType<typeof toldAlike>;
  /** Ids of tables, by the unit and the key of a question. */
  readonly tables: ReadonlyMap<string, string>;
}

type Told = Pick<Composition, 'report'>;

function groupsIn({ report }: Told): ReadonlyMap<DisclosedUnit['audience'], Groups> {
  const before = known.get(report);
  if (before) return before;
  const units = grouped(disclosedUnits({ report }), ({ audience }) => audience);
  const made = new Map(units.map(([, some]) => [some[0].audience, groupsOf(some)]));
  known.set(report, made);
  return made;
}

function groupsOf(units: Groups['units']): Groups {
  const asked = (unit: DisclosedUnit) => [...questionsOf(unit), ...unit.method];
  const ordered = withSameChoices(units.flatMap((unit) => askedOf(unit, asked(unit).filter(isOrdered))));
  const unordered = toldAlike(units.flatMap((unit) => askedOf(unit, asked(unit).filter(isUnordered))));
  const named = [...ordered, ...unordered].flatMap((group, i) =>
    group.map(({ unit, key }) => [`${unit.key} ${key}`, tableId(unit, i)] as const),
  );
  return { units, ordered, unordered, tables: new Map(named) };
}

const tableId = ({ audience }: Pick<DisclosedUnit, 'audience'>, i: number) => `table-${audience}-${i + 1}`;

/** The place where the tables of a unit begin. */
export const tablesId = ({ audience }: Pick<DisclosedUnit, 'audience'>): string => `tables-${audience}`;

/** The id of the table that has a question; undefined of what is not told. */
export function tableOf(
  unit: DisclosedUnit,
  { key }: Pick<QuestionReport, 'key'>,
  told: Told,
): string | undefined {
  return groupsIn(told).get(unit.audience)?.tables.get(`${unit.key} ${key}`);
}

/** All who were asked as one audience, with every number of theirs. */
export function tablesByAudience(
  composition: Composition,
): readonly { readonly units: Groups['units']; readonly tables: readonly TableBlock[] }[] {
  return [...groupsIn(composition).values()].map(({ units, ordered, unordered }) => {
    const choices = ([first, ...others]: Groups['unordered'][number]) =>
      units.length === 1 ? choiceTable(first, composition) : choicesBeside([first, ...others], composition);
    const tables = [
      ...ordered.map((group) => stepTable(group, units, composition)),
      ...unordered.map(choices),
    ];
    return { units, tables: tables.map((table, i) => ({ ...table, id: tableId(units[0], i) })) };
  });
}

/** A row a question, or a row for each who was asked it beneath it; a column a side, with the steps that are told on it. */
function stepTable(
  group: readonly Asked<DisclosedAs<Ordered>>[],
  units: readonly DisclosedUnit[],
  { say }: Composition,
): TableBlock {
  const sides = sidesOf(group);
  const heads = sides.map((side) => headOf(group, side));
  const numeric = (head: string) => ({ head, to: 'right' as const });
  const cellsIn = (question: DisclosedAs<Ordered>) => [
    ...sides.map((side, i) => numbersOf(question, side, heads[i], { say })),
    question.disclosed.noAnswer ? String(noAnswersTo(question)) : '–',
  ];
  const isSeveral = units.length > 1;
  return {
    as: 'table',
    caption: say('document.table.steps', { steps: group[0] ? stepsOf(group[0]) : '' }),
    columns: [
      { head: say('report.table.question') },
      ...heads.map((head) => ({ head })),
      numeric(say('report.figure.noAnswer')),
    ],
    rows: isSeveral
      ? byQuestion(group).flatMap((same) => [
          [same[0].text],
          ...same.map((one) => [unitName(one.unit, units, say), ...cellsIn(one)]),
        ])
      : group.map((question) => [question.text, ...cellsIn(question)]),
  };
}

function stepsOf({ choices, numbers }: QuestionReport): string {
  const [first, last] = [choices[0]?.label ?? '', choices.at(-1)?.label ?? ''];
  return numbers ? `${first} – ${last}` : choices.map(({ label }) => label).join(' / ');
}

function sidesOf(group: readonly DisclosedAs<Ordered>[]): readonly SideName[] {
  const told = new Set(group.flatMap(({ disclosed }) => disclosed.sides.map(({ side }) => side)));
  return (['positive', 'neutral', 'rest'] as const).filter((side) => told.has(side));
}

/** The choices on the side; of the questions that have it in common the fewest. */
function headOf(group: readonly DisclosedAs<Ordered>[], name: SideName): string {
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
  question: DisclosedAs<Ordered>,
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

function choiceTable(question: DisclosedAs<Choices | Several>, composition: Composition): TableBlock {
  const { say } = composition;
  const base = baseOf(question.disclosed);
  const none = noAnswersTo(question);
  const rows = cellsOf(question).map((cell) => [cell.label, sayWithShare(cell, base, composition)]);
  return {
    as: 'table',
    caption: `${question.text} ${sayAbout(question, say)}`,
    columns: [{ head: say('report.table.choice') }, { head: say('report.table.count'), to: 'right' }],
    rows: none > 0 ? [...rows, [say('report.figure.noAnswer'), String(none)]] : rows,
  };
}
