/**
 * The one door: the true tally of one closed anonymous collection comes in, what may be told of it goes out (disclosure.md,
 * rules 2, 3, 4 and 11).
 */
import type { Method } from '../../surveys/answering/method.ts';
import type { Edition } from '../../surveys/audits/collection.ts';
import { backgroundKeys } from '../../surveys/questionnaires/background.ts';
import { asksAbout } from '../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import { type Tally, trueCountsOf } from '../tally.ts';
import { behind } from './behind.ts';
import { methodOf } from './choices.ts';
import { notShown } from './coarsening.ts';
import type { Disclosed, UnitTables } from './disclosed.ts';
import { isExact, leastIn } from './edition.ts';
import { type LedOn, ledOnBy } from './led-on.ts';
import { discloseQuestion } from './question.ts';
import { type Rules, theRules } from './rules.ts';
import { splitsOf } from './splits.ts';

export interface ClosedUnit {
  readonly questionnaire: Questionnaire;
  readonly tally: Tally;
  /** One for each answer of which it is known, in any order. */
  readonly methods: readonly Method[];
  readonly k: number;
  readonly kCut: number;
  /** Least number of answers that anything is told from: 10 where an open link went to fewer than 30 (rule 11). */
  readonly leastAnswered?: number;
  /** Whose promise it was opened with: the first edition's is kept where it was stronger (`edition.ts`). */
  readonly edition?: Edition;
  /** For tests only. */
  readonly rules?: Rules;
}

/**
 * What may be told. A unit with fewer answers than that says nothing but that they are fewer. What `leastAnswered` asks of
 * the unit it asks of each question too: own answers that were sent in to fill it up need not have answered them all.
 */
export function discloseUnit(unit: ClosedUnit): UnitTables {
  const { questionnaire, methods, kCut, leastAnswered = 0, edition = 2, rules = theRules } = unit;
  const counts = trueCountsOf(unit.tally);
  const { answered } = counts;
  const k = Math.max(unit.k, leastAnswered, rules.leastK);
  if (answered < k) return notShown;
  const told = new Map<string, Disclosed>();
  const least = { k: leastIn(edition, k, rules), kCut: Math.max(k, kCut) };
  const background = backgroundKeys(questionnaire);
  for (const question of questionsOf(questionnaire)) {
    const counted = counts.questions.get(question.key);
    if (!counted) continue;
    const put = putTo(question, told, unit);
    const from = background.has(question.key) ? least.kCut : least.k;
    const asked = { question, questionnaire, counted, put, least: from, edition, rules };
    told.set(question.key, behind(discloseQuestion(asked)));
  }
  return behind({
    edition: 2,
    answered,
    questions: Object.fromEntries(told),
    method: methodOf(methods, answered, least.kCut, rules),
    splits: edition === 1 ? {} : splitsOf({ questionnaire, counts, told, kCut: least.kCut, rules }),
  });
}

/** Whom a question was put to: all who answered or, of a follow-up, what is told of the question before. */
function putTo(
  { showIf }: Question,
  told: ReadonlyMap<string, Disclosed>,
  { questionnaire, tally, edition, rules }: ClosedUnit,
): LedOn | undefined {
  if (!showIf) return { asked: trueCountsOf(tally).answered };
  const [key = '', ...more] = new Set(asksAbout(showIf));
  const gate = questionsOf(questionnaire).find((question) => question.key === key);
  const before = told.get(key);
  if (more.length > 0 || !gate || !before) return undefined;
  if (edition === 1 && !isExact(before)) return undefined;
  return ledOnBy(showIf, { question: gate, told: before }, questionnaire, rules);
}
