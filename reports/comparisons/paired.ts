/** Questions that are laid beside each other: users, staff and close persons of one service in one round. */

import { grouped } from '../../surveys/grouping.ts';
import type { Say } from '../../surveys/languages.ts';
import { wordsOf } from './accounts.ts';
import { type AccountUnit, type Compared, type ComparedUnit, measureIn } from './compared.ts';
import type { ComparisonKind, ComparisonRow, ComparisonTable, Side } from './comparison.ts';
import type { PairedSide, Pairing } from './pairings.ts';
import { pictureOf } from './picture.ts';
import { wordedSide } from './sides.ts';

/** A row for every pairing of which both sides were asked; rows with fewer are left out. */
export function* pairedTables(
  kind: ComparisonKind,
  pairings: readonly Pairing[],
  compared: Compared,
): Iterable<ComparisonTable> {
  for (const place of byServiceAndRound(compared)) {
    const rows = pairings.flatMap((pairing): ComparisonRow[] => {
      const row = rowOf(kind, pairing, place, compared);
      return row.sides.filter(({ as }) => as !== 'not-asked').length > 1 ? [row] : [];
    });
    if (rows.length > 0) yield tableOf(place, rows, compared);
  }
}

/** Every row of the matrix where users or staff were asked any of it, with the service's own account beside. */
export function* matrixOfFactors(
  kind: ComparisonKind,
  pairings: readonly Pairing[],
  compared: Compared,
): Iterable<ComparisonTable> {
  for (const place of byServiceAndRound(compared)) {
    const rows = pairings.map((pairing) => rowOf(kind, withBoth(pairing), place, compared));
    const asked = new Set(
      rows.flatMap(({ sides }) =>
        sides.flatMap((side) => (side.as === 'told' || side.as === 'hidden' ? [side.label] : [])),
      ),
    );
    if (asked.size > 1) yield tableOf(place, rows, compared);
  }
}

/** Users first, then staff, so that the columns are alike in each row. */
function withBoth(pairing: Pairing): Pairing {
  const of = (audience: PairedSide['audience']): PairedSide =>
    pairing.sides.find((side) => side.audience === audience) ?? { audience, question: '' };
  return { ...pairing, sides: [of('user'), of('staff')] };
}

interface Place {
  readonly key: string;
  readonly units: readonly [ComparedUnit, ...ComparedUnit[]];
  readonly accounts: readonly AccountUnit[];
}

function byServiceAndRound({ units, accounts }: Compared): readonly Place[] {
  return grouped(units, ({ service, round }) => `${service.id}.${round}`).map(([key, group]) => ({
    key,
    units: group,
    accounts: accounts.filter(({ service }) => service.id === group[0].service.id),
  }));
}

function rowOf(kind: ComparisonKind, pairing: Pairing, place: Place, compared: Compared): ComparisonRow {
  const { say } = compared;
  const sides = pairing.sides.map((side) => pairedSide(side, place, compared));
  const account = pairing.account === undefined ? undefined : accountSide(pairing.account, place, compared);
  const told = sides.some(({ as }) => as === 'not-asked') ? [] : sides;
  return {
    key: `${place.key}.${pairing.key}`,
    text: say(`comparisons.pairings.${kind}.${pairing.key}`),
    sides,
    wholes: account ? [account] : [],
    picture: told.length > 1 ? pictureOf(told) : { likeness: 'asked-once', difference: undefined },
    notes: [],
  };
}

function pairedSide(side: PairedSide, { units }: Place, { say, language }: Compared): Side {
  const label = labelOf(side, say);
  const unit = units.find(
    (one) => one.audience === side.audience && measureIn(one, side.question) === 'level',
  );
  return unit ? wordedSide(unit, side.question, { label, language }) : { label, as: 'not-asked' };
}

function labelOf({ audience, name }: PairedSide, say: Say): string {
  return name === undefined ? say(`staff.audience.${audience}`) : say(`comparisons.sides.${name}`);
}

function accountSide(question: string, { accounts }: Place, compared: Compared): Side {
  const label = compared.say('comparisons.sides.account');
  const words = accounts.flatMap((unit) => wordsOf(unit, question, compared.language) ?? []);
  return words.length === 0
    ? { label, as: 'not-asked' }
    : { label, as: 'account', words: [...new Set(words)].join(' / ') };
}

/** The name of the service, and the round where it is not the first. */
function tableOf(
  { key, units: [first] }: Place,
  rows: readonly ComparisonRow[],
  { say }: Compared,
): ComparisonTable {
  const title = `${first.service.name}, ${say('staff.round', { round: first.round })}`;
  return { key, title, notes: [], rows };
}
