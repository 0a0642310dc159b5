/**
 * The attacker of disclosure.md ("How it is tested"). Read this first.
 *
 * It is handed what anybody can get: what was written (CSV, pages, PDF: `reading/`), the questions, who was asked when, and
 * the rules of the tool (`known.ts`, `scheme.ts`), which are no secret: that a table is told in one way and not another
 * tells something, too. Out of that it works out every true table that could lie behind (`tables.ts`), ties them together
 * by what leads on, adds up, is split, compared or was told before (`system.ts`, `rows.ts`, `splits.ts`, `releases.ts`), narrows
 * them (`solver.ts`), and looks whether anybody is found (`pinned.ts`): a count or a sum of counts that can only be 1 or 2, a
 * side that must be everybody or nobody, a table of fewer than may be told of. Then it does the same as somebody who took
 * part (`neighbour.ts`).
 *
 * Besides, and by themselves: a house and its services (`nested.ts`), what was told again by a later edition of the rules
 * (`editions.ts`), and how many texts a theme has (`themes.ts`).
 *
 * Nothing that reads and solves imports from `reports/`: the rules are written down a second time, from the words. Only
 * `product/` calls the product, to get its outputs. The attacker must find nothing in what the product tells
 * (`attack.test.ts`), and must win where a rule is switched off (`mutants.test.ts`): one that never wins proves nothing.
 */
import { seenInCrossings } from './crossings.ts';
import { figuresSay } from './figures.ts';
import { type KnownUnit, type Scheme, theScheme } from './known.ts';
import { type Own, seenByNeighbours } from './neighbour.ts';
import { type Nested, seenInNested } from './nested.ts';
import { type Finding, pinnedIn } from './pinned.ts';
import { seenBetween, seenBetweenSplits } from './releases.ts';
import { rowsSay, withFigures } from './rows.ts';
import { narrow, saysMore } from './solver.ts';
import { seenInSplits } from './splits.ts';
import { systemOf } from './system.ts';
import type { WrittenRow, WrittenUnit } from './written.ts';

export interface Seen {
  /** In any order: what one output does not say another may. */
  readonly units: readonly KnownUnit[];
  readonly written: readonly WrittenUnit[];
  /** Of comparisons. */
  readonly rows?: readonly WrittenRow[];
  /** Units that hold others. */
  readonly nested?: readonly Nested[];
  /** The own answers of those who took part, by unit. */
  readonly people?: Readonly<Record<string, readonly Own[]>>;
  readonly scheme?: Scheme;
}

/** Everything that can be found out. */
export function attack({
  units,
  written,
  rows = [],
  nested = [],
  people = {},
  scheme = theScheme,
}: Seen): readonly Finding[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const releases = written.flatMap((one) => {
    const unit = known.get(one.unit);
    return unit ? [{ unit, written: withFigures(one, rows, unit) }] : [];
  });
  const systems = releases.map(({ unit, written }) => systemOf(unit, written, scheme));
  const own = systems.flatMap((system) => system.unknowns);
  const compared = rowsSay(rows, { units: known, unknowns: own });
  const unknowns = [...own, ...compared.unknowns];
  const sums = [
    ...systems.flatMap((system) => system.sums),
    ...releases.flatMap(({ unit, written }) => figuresSay(unit, written)),
    ...compared.sums,
  ];
  const start = new Map(unknowns.map(({ name, tables }) => [name, tables]));
  const saying = sums.filter((one) => saysMore(start, one));
  const possible = narrow(start, saying) ?? start;
  return [
    ...releases.flatMap(({ unit, written }) => isTooFew(unit, written)),
    ...unknowns.flatMap((one) => pinnedIn(one, possible.get(one.name) ?? [])),
    ...releases.flatMap(({ unit }) =>
      seenByNeighbours({ unknowns, possible, sums: saying }, unit, people[unit.id] ?? []),
    ),
    ...releases.flatMap(({ unit, written }) => seenInSplits(unit, written, unknowns)),
    ...releases.flatMap(({ unit, written }) => seenInCrossings(unit, written)),
    ...nested.flatMap((one) => seenInNested(one, unknowns, possible)),
    ...releases.flatMap((one) =>
      releases.flatMap((other) => [...seenBetween(one, other, scheme), ...seenBetweenSplits(one, other)]),
    ),
  ];
}

/** Of fewer than k nothing is told but that they are fewer (rule 2). */
function isTooFew({ id, k }: KnownUnit, { answered = k }: WrittenUnit): readonly Finding[] {
  return answered < k ? [{ name: id, who: 'outsider', what: 'too few', cells: [], known: [answered] }] : [];
}
