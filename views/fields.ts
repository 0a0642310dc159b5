/** Form fields as page models: what was typed stays, and what is wrong stands beside its field and in the summary. */
import type { Problem } from '../surveys/failures.ts';
import type {
  FieldDeclaration,
  FieldDeclarations,
  FormDeclaration,
  ValuesOf,
} from '../surveys/forms/declaration.ts';
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
  /** The options are boxes to tick, or it is one box alone. */
  readonly boxes: boolean;
  readonly tick: boolean;
  readonly ticked: boolean;
  readonly list: string | undefined;
  readonly autocomplete: string | undefined;
  readonly inputmode: string | undefined;
  readonly narrow: boolean;
  /** Of what stands in it, where that is not the page's. */
  readonly lang?: string;
  readonly dir?: string;
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

interface Wish {
  readonly name: string;
  readonly label?: string;
  readonly type?: 'text' | 'date' | 'number' | 'email' | 'password' | 'area' | 'select' | 'boxes' | 'tick';
  readonly start?: string | number | boolean | readonly string[] | undefined;
  /** Where it has one, or words in its place. */
  readonly hint?: boolean | string | undefined;
  readonly hintValues?: Readonly<Record<string, string | number>> | undefined;
  readonly optional?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined;
  /** Id of a datalist with earlier values. */
  readonly list?: string;
  readonly autocomplete?: string;
}

/** What a page knows of a field besides what is declared of it. */
type Known<Value> = Pick<Wish, 'label' | 'hint' | 'start' | 'optional'> & {
  /** Where an option is not called `<area>.<name>s.<value>`. */
  readonly optionLabel?: (value: Value) => string;
};

const typeOf = {
  text: 'text',
  email: 'email',
  // Shown as it is typed: one field is enough, and nobody has to remember what they cannot see.
  'new-password': 'text',
  password: 'password',
  whole: 'number',
  day: 'date',
  prose: 'area',
  'one-of': 'select',
  'some-of': 'boxes',
  tick: 'tick',
} as const satisfies Record<FieldDeclaration['kind'], Wish['type']>;

/** The fields of a form by name, in the order in which they are declared. */
export function formFields<F extends FieldDeclarations>(
  { area, fields }: FormDeclaration<F>,
  say: Say,
  typed: Typed,
  known: { readonly [Name in keyof F]?: Known<ValuesOf<F>[Name]> } = {},
): { readonly [Name in keyof F]: Field } {
  const field = fieldsOf(area, say, typed);
  const shown = Object.entries(fields).map(([name, declared]) => {
    const { optionLabel, ...rest } = (known[name] ?? {}) as Known<string>;
    const labelOf = optionLabel ?? ((value) => say(`${area}.${name}s.${value}`));
    return [
      name,
      field({
        name,
        ...declared,
        type: 'long' in declared ? 'area' : typeOf[declared.kind],
        hintValues: 'least' in declared ? { least: declared.least, most: declared.most } : undefined,
        options:
          'values' in declared
            ? declared.values.map((value) => ({ value, label: labelOf(value) }))
            : undefined,
        ...rest,
      }),
    ];
  });
  return Object.fromEntries(shown);
}

/** Labels and hints are the keys `<area>.fields.<name>` and `<area>.hints.<name>`. */
export function fieldsOf(area: string, say: Say, { form, problems }: Typed): (wish: Wish) => Field {
  return ({ name, label, type = 'text', start, optional = false, list, autocomplete, ...wish }) => {
    // What was typed is kept in every field but one.
    const value = type === 'password' ? '' : (form.get(name)?.[0] ?? String(start ?? ''));
    const problem = problemOn(name, problems, say);
    const hint = wish.hint === true ? say(`${area}.hints.${name}`, wish.hintValues) : wish.hint || undefined;
    const describing = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean);
    return {
      id: name,
      name,
      label: label ?? say(`${area}.fields.${name}`),
      value,
      hint,
      problem,
      describedBy: describing.length > 0 ? describing.join(' ') : undefined,
      ...boxOf(type),
      optional,
      ...chosenOf(form, { name, start, options: wish.options }, type === 'boxes' ? undefined : value),
      list,
      autocomplete,
    };
  };
}

/** `value` is the only one that can be chosen, where there is one. Boxes that nobody ticked are not sent. */
function chosenOf(
  form: Fields,
  { name, start, options }: Pick<Wish, 'name' | 'start' | 'options'>,
  value: string | undefined,
): Pick<Field, 'options' | 'ticked'> {
  const sent = form.size > 0;
  const ticked = sent ? (form.get(name) ?? []) : [start ?? []].flat().map(String);
  const chosen = value === undefined ? ticked : [value];
  return {
    options: options?.map((option) => ({ ...option, chosen: chosen.includes(option.value) })),
    ticked: sent ? ticked.length > 0 : start === true,
  };
}

function boxOf(
  type: NonNullable<Wish['type']>,
): Pick<Field, 'type' | 'inputmode' | 'narrow' | 'area' | 'boxes' | 'tick'> {
  return {
    // A number field of the browser drops what it does not understand, and then what was typed cannot be kept.
    type: type === 'number' ? 'text' : type,
    inputmode: type === 'number' ? 'numeric' : undefined,
    narrow: type === 'number' || type === 'date',
    area: type === 'area',
    boxes: type === 'boxes',
    tick: type === 'tick',
  };
}

/** With one more option before the others, which stands for nothing chosen. */
export function withNone(field: Field, label: string): Field {
  const options = field.options ?? [];
  const none = { value: '', label, chosen: !options.some(({ chosen }) => chosen) };
  return { ...field, options: [none, ...options] };
}

/** What is wrong with a field, in words; undefined where nothing is. */
export function problemOn(name: string, problems: readonly Problem[], say: Say): string | undefined {
  const problem = problems.find(({ field }) => field === name);
  return problem && say(problem.message, problem.values);
}

/** The title of a page whose form has problems says so first, for those who hear it. */
export function titleOf(title: string, problems: readonly Problem[], say: Say): string {
  return problems.length > 0 ? say('staff.problem-title', { title }) : title;
}
