/** Fields whose ids cannot be the key of a question: cards have theirs for id. */
import type { Problem } from '../../surveys/failures.ts';
import type { Say } from '../../surveys/languages.ts';
import { placeholdersIn } from '../../surveys/questionnaires/terms.ts';
import { summaryOf } from '../error-summary.ts';
import { type Field, fieldsOf, type Typed } from '../fields.ts';

type Wish = Parameters<ReturnType<typeof fieldsOf>>[0] & {
  /** In the place of `designing.fields.<name>`. */
  readonly label?: string | undefined;
};

export function ownFields(say: Say, typed: Typed): (wish: Wish) => Field {
  const make = fieldsOf('designing', say, typed);
  return ({ label, ...wish }) => {
    const field = make(wish);
    return {
      ...field,
      id: idOf(field.name),
      label: label ?? field.label,
      describedBy: field.describedBy?.split(' ').map(idOf).join(' '),
    };
  };
}

/** A word for the case manager is filled in later, and looks odd to whoever has not been told. */
export function filledIn(words: string | undefined, say: Say): string | undefined {
  return words && placeholdersIn(words).length > 0 ? say('designing.hints.filled-in') : undefined;
}

export function ownSummary(problems: readonly Problem[], say: Say) {
  return summaryOf(
    problems.map((problem) => ({ ...problem, field: idOf(problem.field) })),
    say,
  );
}

function idOf(name: string): string {
  return `in_${name}`;
}
