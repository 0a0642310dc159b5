/** Drop-down lists that make one answer together: a place in an order each, or month and year. */
import type { Say } from '../../surveys/languages.ts';
import type { Control } from '../../surveys/questionnaires/questions/kind.ts';
import type { ShownQuestion } from './questions.ts';

type Labels = Partial<Record<Control, readonly [first: string, next: string]>>;

/** What the first and those after it are called. */
const labels: Labels = {
  places: ['answering.select.first-place', 'answering.select.place'],
  month: ['answering.select.month', 'answering.select.year'],
};

/** Each list with what has been chosen in it. The first has the id that an error leads to. */
export function selectsOf(
  { control, selects }: ShownQuestion,
  anchor: string,
  values: readonly string[],
  say: Say,
) {
  const [first = '', next = ''] = labels[control] ?? [];
  return selects.map((options, i) => ({
    id: i === 0 ? anchor : `${anchor}_${i + 1}`,
    label: say(i === 0 ? first : next, { place: i + 1 }),
    options: options.map((one) => ({ ...one, selected: one.value === values[i] })),
  }));
}
