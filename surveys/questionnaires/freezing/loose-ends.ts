/** What hangs loose when questions and choices are gone: conditions on them, and the questions that nothing leads to. */
import { asksAbout, type Condition } from '../conditions.ts';
import type { Section } from '../definition.ts';
import { kindOf, type Question } from '../questions/index.ts';
import type { Surroundings } from '../questions/kind.ts';
import { canHold, type Earlier } from '../reachability.ts';

/**
 * The sections with only what can still be asked. A part of a condition that names a missing question never holds;
 * a question that nothing leads to any more is left out, and so is a follow-up of what is not asked.
 */
export function withoutLoose(sections: readonly Section[], around: Surroundings): readonly Section[] {
  const earlier = new Map<string, Question>();
  return sections
    .map((section) => ({
      ...section,
      questions: section.questions.flatMap((question) => {
        const kept = tied(question, earlier, around);
        if (kept) earlier.set(kept.key, kept);
        return kept ? [kept] : [];
      }),
    }))
    .filter((section) => section.questions.length > 0);
}

function tied(question: Question, earlier: Earlier, around: Surroundings): Question | undefined {
  if (!question.showIf) return question;
  const showIf = stillPossible(question.showIf, earlier, around);
  if (!showIf || canHold(showIf, earlier, around) !== true) return undefined;
  const { followUpTo } = question;
  return followUpTo === undefined || asksAbout(showIf).includes(followUpTo)
    ? { ...question, showIf }
    : undefined;
}

/** The condition without the parts that cannot hold; undefined when nothing is left of it. */
function stillPossible(condition: Condition, earlier: Earlier, around: Surroundings): Condition | undefined {
  if ('all' in condition) {
    const all = condition.all.map((part) => stillPossible(part, earlier, around));
    const whole = all.filter((part) => part !== undefined);
    return whole.length === all.length ? { all: whole } : undefined;
  }
  if ('any' in condition) {
    const any = condition.any.flatMap((part) => stillPossible(part, earlier, around) ?? []);
    return any.length > 0 ? { any } : undefined;
  }
  const { question } = condition;
  const asked = earlier.get(question);
  if (!asked) return undefined;
  const choices = kindOf(asked).choices(asked, around);
  if ('is' in condition) return choices.includes(condition.is) ? condition : undefined;
  // Any answer is without a choice that is no longer offered.
  if ('isNot' in condition) {
    return choices.includes(condition.isNot) ? condition : { question, anyOf: choices };
  }
  const anyOf = condition.anyOf.filter((choice) => choices.includes(choice));
  return anyOf.length > 0 ? { question, anyOf } : undefined;
}
