/** Fields whose ids cannot be the key of a question: cards have theirs for id. */
import type { Problem } from '../../surveys/failures.ts';
import type { Say } from '../../surveys/languages.ts';
import { type Field, fieldsOf, summaryOf, type Typed } from '../partials/staff-fields.ts';

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

export function ownSummary(problems: readonly Problem[], say: Say) {
  return summaryOf(
    problems.map((problem) => ({ ...problem, field: idOf(problem.field) })),
    say,
  );
}

function idOf(name: string): string {
  return `in_${name}`;
}
