/** What is ticked of a whole choice list: that its middle is neither good nor bad, and that its answers say what has changed. */
import type { Fields } from '../../forms/reading.ts';
import type { Choice, ChoiceList } from '../../questionnaires/choices.ts';

interface ListTicks {
  readonly neutral: boolean;
  readonly change: boolean;
}

function ticksOf(list: ChoiceList | undefined): ListTicks {
  return {
    neutral: list?.choices.some(({ neutral }) => neutral) ?? false,
    change: list?.measures === 'change',
  };
}

/**
 * As they were ticked. A form says with a hidden field that it has them, since an empty box is not sent; one without keeps
 * what the list has, for as long as it has an order.
 */
export function readTicks(form: Fields, before: ChoiceList | undefined, isOrdered = true): ListTicks {
  if (!form.has('ticks')) return ticksOf(isOrdered ? before : undefined);
  return { neutral: form.has('neutral'), change: form.has('change') };
}

/**
 * The choices with the neutral one marked: the middle of them by their steps; undefined where they have no middle. Of choices
 * that a file has marked in another way, and that stand as they stood, the marks are kept.
 */
export function withMiddle(
  choices: readonly Choice[],
  isNeutral: boolean,
  before: ChoiceList | undefined,
): Choice[] | undefined {
  if (!isNeutral) return choices.map(({ neutral: _, ...choice }) => choice);
  const keysOf = (all: readonly Choice[]) => all.map(({ key }) => key).join();
  if (ticksOf(before).neutral && before && keysOf(before.choices) === keysOf(choices)) return [...choices];
  const inOrder = [...choices].sort((a, b) => (a.step ?? 0) - (b.step ?? 0));
  const middle = choices.length % 2 === 1 ? inOrder[(choices.length - 1) / 2] : undefined;
  return (
    middle &&
    choices.map(({ neutral: _, ...one }) => (one.key === middle.key ? { ...one, neutral: true } : one))
  );
}
