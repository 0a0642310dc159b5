/** Form fields as page models: what was typed stays, and what is wrong stands beside its field and in the summary. */

import type { Problem } from '../surveys/failures.ts';
import type { Fields } from '../surveys/forms/reading.ts';
import type { Say } from '../surveys/languages.ts';

/** What was typed and what is wrong with it; empty when the form is shown for the first time. */
export interface Typed {
  readonly form: Fields;
  readonly problems: readonly Problem[];
}

export const untouched: Typed = { form: new Map(), problems: [] };

export interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string | undefined;
  readonly problem: string | undefined;
  /** Ids of what describes the field. */
  readonly describedBy: string | undefined;
  readonly type: string;
  readonly area: boolean;
  readonly optional: boolean;
  readonly options: readonly Option[] | undefined;
  readonly list: string | undefined;
  readonly autocomplete: string | undefined;
  readonly inputmode: string | undefined;
  readonly narrow: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

interface Wish {
  readonly name: string;
  readonly type?: 'text' | 'date' | 'number' | 'email' | 'password' | 'area' | 'select';
  readonly start?: string | undefined;
  readonly hint?: boolean;
  readonly hintValues?: Readonly<Record<string, string | number>>;
  readonly optional?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Id of a datalist with earlier values. */
  readonly list?: string;
  readonly autocomplete?: string;
}

/** Labels and hints are the keys `<area>.fields.<name>` and `<area>.hints.<name>`. */
export function fieldsOf(area: string, say: Say, { form, problems }: Typed): (wish: Wish) => Field {
  return (wish) => {
    const { name } = wish;
    const value = form.get(name)?.[0] ?? wish.start ?? '';
    const problem = problems.find((one) => one.field === name);
    const hint = wish.hint ? say(`${area}.hints.${name}`, wish.hintValues) : undefined;
    const describing = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean);
    return {
      id: name,
      name,
      label: say(`${area}.fields.${name}`),
      value,
      hint,
      problem: problem && say(problem.message, problem.values),
      describedBy: describing.length > 0 ? describing.join(' ') : undefined,
      // A number field of the browser drops what it does not understand, and then what was typed cannot be kept.
      type: wish.type === 'number' ? 'text' : (wish.type ?? 'text'),
      inputmode: wish.type === 'number' ? 'numeric' : undefined,
      narrow: wish.type === 'number' || wish.type === 'date',
      area: wish.type === 'area',
      optional: wish.optional ?? false,
      options: wish.options?.map((option) => ({ ...option, chosen: option.value === value })),
      list: wish.list,
      autocomplete: wish.autocomplete,
    };
  };
}

/** The error summary: each problem in words, leading to its field. Undefined when there is none. */
export function summaryOf(
  problems: readonly Problem[],
  say: Say,
): readonly { readonly href: string; readonly text: string }[] | undefined {
  if (problems.length === 0) return undefined;
  return problems.map(({ field, message, values }) => ({ href: `#${field}`, text: say(message, values) }));
}

/** The title of a page whose form has problems says so first, for those who hear it. */
export function titleOf(title: string, problems: readonly Problem[], say: Say): string {
  return problems.length > 0 ? say('staff.problem-title', { title }) : title;
}
