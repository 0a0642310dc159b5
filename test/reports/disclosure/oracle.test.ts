/**
 * Our rules against an independent trial of them, table by table. The trial was written in another language before there was
 * any code here, and was run once. `fixtures/second-edition.json` keeps, per kind of question, how many tables it tried, how
 * many different outputs came of them, some lines to read, and the SHA-256 of all lines "table -> output" joined by line
 * feeds. What an output looks like can be read from the sample lines and from `inWords` below.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { choicesOf, noAnswerOf } from '../../../reports/disclosure/choices.ts';
import type { Disclosed, Side, SideName } from '../../../reports/disclosure/disclosed.ts';
import { sidesOf } from '../../../reports/disclosure/ordered.ts';
import { boundsOf, theRules } from '../../../reports/disclosure/rules.ts';
import { sumOf, tablesUpTo, tablesWithin } from '../../support/every-table.ts';
import { toldOfLed } from '../../support/led-on.ts';

type Table = readonly number[];
type Told = (table: Table) => string;

interface Trial {
  readonly tables: number;
  readonly outputs: number;
  readonly sha256: string;
  readonly sample: readonly string[];
}

const trials: Record<string, Trial> = JSON.parse(
  readFileSync(new URL('./fixtures/second-edition.json', import.meta.url), 'utf8'),
);

function agrees(name: string, tables: Iterable<Table>, told: Told): void {
  it(`tells ${name} as the trial did, in every table`, () => {
    const lines = [...tables].map((table) => `${table} -> ${told(table)}`);
    const all = new Set(lines);
    expect(trials[name]?.sample.filter((line) => !all.has(line))).to.deep.equal([]);
    const outputs = new Set(lines.map((line) => line.split(' -> ')[1])).size;
    const sha256 = createHash('sha256').update(lines.join('\n')).digest('hex');
    const { sample: _, ...trial } = trials[name] as Trial;
    expect({ tables: lines.length, outputs, sha256 }).to.deep.equal(trial);
  });
}

describe('the second edition against its trial (disclosure.md, rules 3 to 5)', () => {
  const ordered =
    (...on: SideName[]): Told =>
    (table) =>
      sumOf(table) < theRules.leastK ? 'hidden' : inWords(sumOf(table), sidesOf(steps(table, on)));
  agrees('yes-no', tablesUpTo(2, 40), ordered('positive', 'rest'));
  agrees('three-steps', tablesUpTo(3, 30), ordered('positive', 'rest', 'rest'));
  agrees('three-steps-neutral', tablesUpTo(3, 30), ordered('positive', 'neutral', 'rest'));
  agrees('four-steps', tablesUpTo(4, 20), ordered('positive', 'positive', 'rest', 'rest'));
  agrees('five-steps', tablesUpTo(5, 14), ordered('positive', 'positive', 'rest', 'rest', 'rest'));
  agrees('five-steps-neutral', tablesUpTo(5, 14), ordered('positive', 'positive', 'neutral', 'rest', 'rest'));
  agrees('choices-2', tablesUpTo(2, 40), choices);
  agrees('choices-3', tablesUpTo(3, 26), choices);
  agrees('choices-4', tablesUpTo(4, 20), choices);
  agrees('choices-5', tablesUpTo(5, 14), choices);
  agrees('several', ticks(), ([a = 0, b = 0, c = 0, of = 0]) =>
    [a, b, c].map((count) => bounded(boundsOf(count, of, theRules))).join(','),
  );
  for (const kinds of [2, 3, 4]) {
    agrees(`no-answer-${kinds}`, tablesUpTo(kinds, 14), (table) => {
      const { count, kinds: apart } = noAnswerOf(
        Object.fromEntries(table.map((some, i) => [`way${i}`, some])),
      );
      return apart ? `${count} ${Object.values(apart)}` : String(count);
    });
  }
  agrees('follow-up', followed(18), ([yes = 0, no = 0, positive = 0, rest = 0]) => {
    const [gate, second] = toldOfLed({ gate: [yes, no], second: [positive, rest] });
    return `${yes + no} ${side(gate)} ${ownBase(second)}`;
  });
  agrees('follow-up-of-a-follow-up', followedTwice(12), ([yes = 0, no = 0, p = 0, q = 0, pc = 0, qc = 0]) => {
    const [gate, second, third] = toldOfLed({ gate: [yes, no], second: [p, q], third: [pc, qc] });
    return `${yes + no} ${side(gate)} ${ownBase(second)} ${ownBase(third)}`;
  });
});

const steps = (table: Table, on: readonly SideName[]) =>
  table.map((count, i) => ({ key: `s${i}`, side: on[i] as SideName, count }));

function inWords(n: number, sides: readonly Side[]): string {
  const many = sides.find(({ low, high }) => low === n - 2 && high === n);
  if (many) return `${n} minst${many.side === 'positive' ? '+' : '-'} ${many.end?.count ?? '-'}`;
  const parts = sides.map(({ low, steps }) => (steps ? Object.values(steps).join(',') : low));
  return `${n} ${parts.join(' | ')}`;
}

function choices(table: Table): string {
  const n = sumOf(table);
  if (n < theRules.stepsFrom) return 'hidden';
  const told = choicesOf(Object.fromEntries(table.map((count, i) => [`c${i}`, count])));
  if (!told.others) return `${n} ${told.choices.map(({ low }) => low)}`;
  const place = (key: string) => key.slice(1);
  const alone = told.choices.map(({ key, ...bounds }) => `${place(key)}:${bounded(bounds)}`);
  const others = `${told.others.keys.map(place)}:${bounded(told.others)}`;
  return [n, ...alone, others].join(' ');
}

const bounded = ({ low, high }: { readonly low: number; readonly high: number }) =>
  low === high ? String(low) : low === 0 ? 'hogst' : 'minst';

function side(told: Disclosed | undefined): string {
  return told?.as === 'ordered' ? bounded(told.sides[0] as Side) : 'hidden';
}

/** With its own base where that is told. */
function ownBase(told: Disclosed | undefined): string {
  return told?.as === 'ordered' && told.outOf === 'answers' ? `${told.of} ${side(told)}` : side(told);
}

function* ticks(): Generator<Table> {
  for (let of = 5; of <= 15; of++) for (const table of tablesWithin([of, of, of])) yield [...table, of];
}

function* followed(most: number): Generator<readonly [number, number, number, number]> {
  for (let n = 5; n <= most; n++)
    for (let yes = 0; yes <= n; yes++)
      for (let positive = 0; positive <= yes; positive++)
        for (let rest = 0; rest <= yes - positive; rest++) yield [yes, n - yes, positive, rest];
}

/** Where the first follow-up is told. */
function* followedTwice(most: number): Generator<Table> {
  for (const [yes, no, positive, rest] of followed(most)) {
    const [, second] = toldOfLed({ gate: [yes, no], second: [positive, rest] });
    if (second?.as === 'suppressed') continue;
    for (let again = 0; again <= positive; again++)
      for (let not = 0; not <= positive - again; not++) yield [yes, no, positive, rest, again, not];
  }
}
