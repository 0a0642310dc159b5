/** What is told of a unit, arranged by how many gave the same answers. */
import type { UnitTables } from '../../reports/disclosure/disclosed.ts';
import { type ClosedUnit, discloseUnit } from '../../reports/disclosure/unit.ts';
import { startCounting, type Tally } from '../../reports/tally.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';

/** How many, and what each of them answered. */
export type Alike = readonly [count: number, answers: Answers];

export type Told = Partial<Omit<ClosedUnit, 'questionnaire' | 'tally'>>;

/** With k 5 and kCut 10, and nothing known of how the answers came in, unless told otherwise. */
export function toldUnit(
  questionnaire: Questionnaire,
  alike: readonly Alike[],
  parts: Told = {},
): UnitTables {
  const tally = tallyOf(questionnaire, alike);
  return discloseUnit({ questionnaire, tally, methods: [], k: 5, kCut: 10, ...parts });
}

/** Of responses that are all there. */
export function tallyAll(questionnaire: Questionnaire, responses: Iterable<Answers>): Tally {
  const counting = startCounting(questionnaire);
  for (const answers of responses) counting.count(answers);
  return counting.tally();
}

export const tallyOf = (questionnaire: Questionnaire, alike: readonly Alike[]) =>
  tallyAll(
    questionnaire,
    alike.flatMap(([count, answers]) => Array.from({ length: count }, () => answers)),
  );
