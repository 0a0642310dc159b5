/** Whether a condition skips nobody: it holds for everyone, so that it only looks as if it chose. */
import type { Condition } from '../../questionnaires/conditions.ts';
import type { Surroundings } from '../../questionnaires/questions/kind.ts';
import { canHold, type Earlier, type Steps } from '../../questionnaires/reachability.ts';

/**
 * Whether a condition holds for everyone who answers every earlier question that is put to them: `any of` all choices.
 * Those who pass a question over are left out of it, since no condition on that question holds for them. Every question
 * and choice that it names has to be there, and earlier. `unknown` when the search was given up.
 */
export function holdsAlways(
  condition: Condition,
  earlier: Earlier,
  around: Surroundings,
  steps?: Steps,
): boolean | 'unknown' {
  const fails = canHold(opposite(condition, earlier, new Map()), earlier, around, steps);
  return fails === 'unknown' ? fails : !fails;
}

/** Each question's own condition turned round once, however many conditions lean on it. */
type Turned = Map<string, Condition>;

/** The condition that holds for exactly those for whom this one does not, where every question shown is answered. */
function opposite(condition: Condition, earlier: Earlier, turned: Turned): Condition {
  if ('all' in condition) return { any: condition.all.map((part) => opposite(part, earlier, turned)) };
  if ('any' in condition) return { all: condition.any.map((part) => opposite(part, earlier, turned)) };
  const otherwise = otherAnswer(condition);
  const unseen = notShown(condition.question, earlier, turned);
  return unseen ? { any: [otherwise, unseen] } : otherwise;
}

function otherAnswer(part: Exclude<Condition, { all: unknown } | { any: unknown }>): Condition {
  const { question } = part;
  if ('isNot' in part) return { question, is: part.isNot };
  if ('is' in part) return { question, isNot: part.is };
  return { all: part.anyOf.map((isNot) => ({ question, isNot })) };
}

function notShown(key: string, earlier: Earlier, turned: Turned): Condition | undefined {
  const showIf = earlier.get(key)?.showIf;
  if (!showIf) return undefined;
  const made = turned.get(key) ?? opposite(showIf, earlier, turned);
  turned.set(key, made);
  return made;
}
