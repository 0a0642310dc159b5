/** The product with one rule switched off at a time. The attacker knows which: a scheme is no secret. */
import { behind } from '../../../reports/disclosure/behind.ts';
import type { UnitTables } from '../../../reports/disclosure/disclosed.ts';
import { type Earlier, restricted } from '../../../reports/disclosure/restricted.ts';
import type { AreaReport, AuditReport, Verdict } from '../../../reports/report.ts';
import type { InventedUnit } from '../invented/audits.ts';
import { cellOf } from '../invented/questions.ts';
import { type Scheme, theScheme } from '../known.ts';
import { asSide } from '../scheme.ts';
import type { Switched } from './outputs.ts';

export interface Mutant {
  /** The rule of disclosure.md, and what is done instead. */
  readonly rule: string;
  readonly switched: Switched;
  readonly scheme?: Partial<Scheme>;
  /** The first seed that it is tried with; 0 unless told otherwise. */
  readonly from?: number;
  /** In what the attacker has to find somebody; in anything unless told otherwise. */
  readonly where?: RegExp;
}

/** The attacker's scheme for it. */
export const schemeOf = ({ scheme }: Mutant): Scheme => ({ ...theScheme, ...scheme });

/** A rule that has the same name in the product and in the attacker's scheme. */
const both = (rule: string, change: Partial<Scheme>): Mutant => ({
  rule,
  switched: { rules: change },
  scheme: change,
});

const ruleSix = (rule: string, restrict: NonNullable<Switched['restrict']>): Mutant => ({
  rule,
  switched: { restrict },
});

export const mutants: readonly Mutant[] = [
  { rule: '2: units and questions of two', switched: { k: 2, rules: { leastK: 2 } } },
  { rule: '3: sides as they are', switched: { rules: { least: 0 } }, scheme: { c: 0 } },
  { rule: '3: a side of two as it is', switched: { rules: { least: 2 } }, scheme: { c: 2 } },
  both('3: a side of three in steps', { stepsFromSide: 3 }),
  both('3: steps of one and two', { hidesSmallSteps: false }),
  both('3: end steps however many they have', { boundsEnds: false }),
  both('3: choices of two and three by themselves', { choiceFrom: 2 }),
  both('3: other answers of one and two', { blursOthers: false }),
  both('3: kinds of three without an answer', { kindsFrom: 3 }),
  both('3: kinds of one and two', { hidesSmallKinds: false }),
  { rule: '3: ticks of so few that all of them are told by it', switched: { restrict: allTicks }, from: 290 },
  { rule: '3: follow-ups of nearly all of k', switched: { rules: { followUpGuard: 0 } }, from: 265 },
  both('3: follow-ups of nearly all by their own answers', { measuresOnGate: false }),
  {
    rule: '3: shares of true counts',
    switched: { report: (report, units) => withTrueShares(report, units, false) },
  },
  {
    rule: '3: verdicts of true counts',
    switched: { report: (report, units) => withTrueShares(report, units, true) },
  },
  { rule: '4: parts of five', switched: { kCut: 5 } },
  { rule: '4: parts with small sides', switched: { rules: { splitSideFrom: 0 } } },
  ruleSix('6: overlapping collections in full', (tables) => tables),
  ruleSix(
    '6: overlapping collections like rounds',
    (tables, earlier, { questionnaire, collection: { k, kCut } }) =>
      restricted(
        tables,
        { questionnaire, k, kCut },
        earlier.map((one) => ({ ...one, overlaps: false })),
      ),
  ),
  ruleSix('6: close rounds in steps', (tables, earlier, { questionnaire, collection: { kCut } }) =>
    restricted(tables, { questionnaire, k: 0, kCut }, earlier),
  ),
  ruleSix('6: what does not change once more', (tables, earlier, unit) => {
    const overlapping = earlier.filter(({ overlaps }) => overlaps);
    const { questionnaire, collection } = unit;
    return restricted(tables, { questionnaire, k: collection.k, kCut: collection.kCut }, overlapping);
  }),
];

/** Tells ticks wherever k ticked anything. */
function allTicks(told: UnitTables, earlier: readonly Earlier[], unit: InventedUnit): UnitTables {
  const { known, people, questionnaire, collection } = unit;
  const tables = restricted(told, { questionnaire, k: collection.k, kCut: collection.kCut }, earlier);
  if (tables.answered === undefined || earlier.length > 0) return tables;
  const asked = known.asked.filter(({ telling, leads }) => telling === 'several' && !leads);
  const ticked = asked.flatMap(({ key, cells }) => {
    const ticks = people
      .map(({ answers }) => [answers[key] ?? []].flat().map(String))
      .filter((own) => cells.some((cell) => own.includes(cell.key)));
    if (ticks.length < known.k) return [];
    const count = (choice: string) => ticks.filter((own) => own.includes(choice)).length;
    const choices = cells.map((cell) => ({
      key: cell.key,
      ...asSide(count(cell.key), people.length, theScheme),
    }));
    return [[key, behind({ as: 'several', of: people.length, outOf: 'asked', choices } as const)] as const];
  });
  return behind({ ...tables, questions: { ...tables.questions, ...Object.fromEntries(ticked) } });
}

/** The positive answers to the told questions of an area counted anew; told, or only judged by. */
function withTrueShares(
  report: AuditReport,
  units: readonly InventedUnit[],
  judgedOnly: boolean,
): AuditReport {
  const changed = report.units.map((unit) => {
    const invented = units.find(({ collection }) => collection.id === unit.key);
    if (unit.as !== 'anonymous' || !invented) return unit;
    return { ...unit, areas: unit.areas.map((area) => trueArea(area, invented, judgedOnly)) };
  });
  return { ...report, units: changed };
}

function trueArea(area: AreaReport, { known, people }: InventedUnit, judgedOnly: boolean): AreaReport {
  const { share } = area;
  if (!share || area.verdict.reason !== 'share') return area;
  const counting = area.questions.filter(
    ({ disclosed }) => disclosed.as === 'ordered' && disclosed.outOf === 'answers',
  );
  const positive = counting.reduce((all, { key }) => {
    const asked = known.asked.find((one) => one.key === key);
    const isPositive = (answer: string) => asked?.cells[cellOf(asked, answer)]?.side === 'positive';
    return (
      all +
      people.filter(({ answers }) => answers[key] !== undefined && isPositive(String(answers[key]))).length
    );
  }, 0);
  if (!judgedOnly) return { ...area, share: { ...share, positive: { low: positive, high: positive } } };
  const part = positive / share.of;
  const verdict: Verdict = part >= 0.8 ? 'strength' : part >= 0.6 ? 'develop' : 'change';
  return { ...area, verdict: { ...area.verdict, suggestions: [verdict] } };
}
