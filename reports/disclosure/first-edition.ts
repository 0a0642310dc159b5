/**
 * What the first edition told of a collection, as tables of today: kept in the register of releases for collections that
 * closed before there was one, since it has been seen. Nothing new is told by it.
 */
import { channels, helps } from '../../surveys/answering/method.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import { trueCountsOf } from '../tally.ts';
import { behind } from './behind.ts';
import { suppressed } from './coarsening.ts';
import type { Disclosed, DisclosedContent, UnitTables } from './disclosed.ts';
import { leastIn } from './edition.ts';
import {
  askedOf,
  type Following,
  followsExact,
  followsFull,
  fullFrom,
  inBands,
  inFull,
} from './first-edition/question.ts';
import { theRules } from './rules.ts';
import type { ClosedUnit } from './unit.ts';

type ClosedThen = Pick<ClosedUnit, 'questionnaire' | 'tally' | 'methods' | 'k'>;

/** Every step from ten real answers, bounds of two sides from k to nine, and nothing of a unit with fewer than k; no splits. */
export function firstEditionOf({ questionnaire, tally, methods, k }: ClosedThen): UnitTables {
  const counts = trueCountsOf(tally);
  const { answered } = counts;
  if (answered < Math.max(k, theRules.leastK)) {
    const method = { channel: suppressed, help: suppressed };
    return behind({ edition: 1, answered: undefined, questions: {}, method, splits: {} });
  }
  const least = { full: Math.max(k, fullFrom), sides: leastIn(1, Math.max(k, theRules.leastK), theRules) };
  const told = new Map<string, DisclosedContent>();
  for (const question of questionsOf(questionnaire)) {
    const then = questionThen(question, { questionnaire, counts, told }, least);
    if (then) told.set(question.key, then);
  }
  const came = (keys: readonly string[], given: readonly (string | undefined)[]) =>
    methodThen(keys, given, answered, least.full);
  return behind({
    edition: 1,
    answered,
    questions: Object.fromEntries([...told].map(([key, content]) => [key, behind(content)])),
    method: {
      channel: came(
        channels,
        methods.map(({ channel }) => channel),
      ),
      help: came(
        helps,
        methods.map(({ help }) => help),
      ),
    },
    splits: {},
  });
}

/** Undefined where it is not counted. */
function questionThen(
  question: Question,
  following: Following,
  least: { readonly full: number; readonly sides: number },
): DisclosedContent | undefined {
  const { questionnaire, counts } = following;
  const counted = counts.questions.get(question.key);
  if (!counted) return undefined;
  const asked = askedOf(question, following);
  const told = { question, questionnaire, counted };
  const mayBeFull = asked !== undefined || followsFull(question, following);
  if (!followsExact(question, following)) return { as: 'suppressed' };
  if (counted.n >= least.full && mayBeFull) return inFull(told);
  return counted.n >= least.sides && asked !== undefined ? inBands(told, asked) : { as: 'suppressed' };
}

/** Like a question without order. */
function methodThen(
  keys: readonly string[],
  given: readonly (string | undefined)[],
  answered: number,
  least: number,
): Disclosed {
  const choices = keys.map((key) => {
    const count = given.filter((other) => other === key).length;
    return { key, low: count, high: count };
  });
  const n = choices.reduce((sum, { low }) => sum + low, 0);
  if (n < least) return suppressed;
  const skipped = Math.max(0, answered - n);
  const noAnswer = { count: skipped, kinds: { skipped } };
  return behind({ as: 'choices', n, counts: 'once', choices, others: undefined, noAnswer });
}
