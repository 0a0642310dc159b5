/** A service's rounds beside each other: what counts as the same question, and in words what no longer does. */

import { grouped } from '../../surveys/grouping.ts';
import { aboutIn, type Compared, type ComparedUnit, measureIn, textIn } from './compared.ts';
import type { ComparisonRow, ComparisonTable } from './comparison.ts';
import { pictureOfRounds } from './picture.ts';
import { sideOf } from './sides.ts';

/** A service is the same by its id, whatever it has been called. */
export function* roundsOf(compared: Compared): Iterable<ComparisonTable> {
  const { say } = compared;
  const inOrder = [...compared.units].sort((a, b) => a.round - b.round);
  for (const [key, units] of grouped(inOrder, ({ service, audience }) => `${service.id}.${audience}`)) {
    if (new Set(units.map(({ round }) => round)).size < 2) continue;
    const rows = [...sameIn(units, compared, key), ...changedIn(units, compared, key)];
    if (rows.length === 0) continue;
    const [{ service, audience }] = units;
    const title = `${service.name}, ${say(`staff.audience.${audience}`).toLocaleLowerCase()}`;
    yield { key, title, notes: notesOn(units, compared), rows, audience };
  }
}

/** Numbers that differ are no bar to a comparison, and whoever reads it should know them. */
function notesOn(units: readonly ComparedUnit[], { say }: Compared): readonly string[] {
  const numbers = units.map(({ tables }) => tables.answered);
  if (numbers.every((n) => n === numbers[0])) return [];
  const told = units.map(({ round, tables }) => {
    const count = tables.answered;
    return count === undefined
      ? say('comparisons.round-hidden', { round })
      : say('comparisons.round-answered', { round, count });
  });
  return [say('comparisons.notes.other-number', { numbers: told.join(', ') })];
}

function sameIn(units: readonly ComparedUnit[], compared: Compared, key: string): readonly ComparisonRow[] {
  const { say, language } = compared;
  const names = new Set(units.flatMap(({ asked }) => [...asked.by.keys()]));
  const labels = new Map(units.map((unit) => [unit, say('comparisons.round', { round: unit.round })]));
  return [...names].flatMap((name): ComparisonRow[] => {
    const asking = units.filter((unit) => measureIn(unit, name) !== 'none');
    const [first, ...others] = asking;
    if (!first || !others.some(({ round }) => round !== first.round)) return [];
    const row = { key: `${key}.${name}`, ...aboutIn(first, name, language) };
    const measures = new Set(asking.map((unit) => measureIn(unit, name)));
    if (measures.size > 1) return [refused(row, say('comparisons.notes.other-measure'))];
    const sides = asking.map((unit) => sideOf(unit, name, labels.get(unit) ?? ''));
    const notes = otherWords(asking, name) ? [say('comparisons.notes.other-words')] : [];
    return [{ ...row, sides, wholes: [], picture: pictureOfRounds(sides), notes }];
  });
}

/** A correction leaves a question the same; its words are not quite those of before. */
function otherWords([first, ...others]: readonly ComparedUnit[], name: string): boolean {
  return others.some(
    ({ asked }) => asked !== first?.asked && asked.wordings.get(name) !== first?.asked.wordings.get(name),
  );
}

/** The same key in the same questionnaire, and it counts as another question: its auditors have changed what it asks. */
function changedIn(
  units: readonly ComparedUnit[],
  compared: Compared,
  key: string,
): readonly ComparisonRow[] {
  const { say, language } = compared;
  if (new Set(units.map((unit) => unit.asked)).size === 1) return [];
  const asked = units.flatMap((unit) =>
    [...unit.asked.places].map(([place, name]) => ({ unit, name, place })),
  );
  return grouped(asked, ({ place }) => place).flatMap(([place, [first, ...others]]): ComparisonRow[] => {
    const other = others.find(({ name, unit }) => name !== first.name && unit.round !== first.unit.round);
    if (!other || measureIn(first.unit, first.name) === 'none') return [];
    const row = { key: `${key}.changed.${place}`, ...aboutIn(first.unit, first.name, language) };
    const now = textIn(other.unit, other.name, language);
    return [refused(row, say('comparisons.notes.changed', { now }))];
  });
}

function refused(row: Pick<ComparisonRow, 'key' | 'text' | 'area'>, why: string): ComparisonRow {
  const picture = { likeness: 'not-compared', difference: undefined } as const;
  return { ...row, sides: [], wholes: [], picture, notes: [why] };
}
