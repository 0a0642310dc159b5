/** What is ticked of a whole list: a neutral middle, that it measures change, and a last choice with a line of its own. */
import type { Fields } from '../../forms/reading.ts';
import type { Choice, ChoiceList } from '../../questionnaires/choices.ts';

export interface ListTicks {
  readonly neutral: boolean;
  readonly change: boolean;
  readonly namely: boolean;
}

export function ticksOf(list: ChoiceList | undefined): ListTicks {
  return {
    neutral: list?.choices.some(({ neutral }) => neutral) ?? false,
    change: list?.measures === 'change',
    namely: list?.choices.some(({ namely }) => namely) ?? false,
  };
}

/**
 * As they were ticked. A form says with a hidden field that it has them, since an empty box is not sent; one without keeps
 * what the list has, for as long as that goes with its order.
 */
export function readTicks(form: Fields, before: ChoiceList | undefined, isOrdered = true): ListTicks {
  if (!form.has('ticks')) {
    const was = ticksOf(before);
    return isOrdered ? { ...was, namely: false } : { ...ticksOf(undefined), namely: was.namely };
  }
  return { neutral: form.has('neutral'), change: form.has('change'), namely: form.has('namely') };
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

/** "Something else" stands last, where it has not been marked elsewhere; a choice that is still there keeps its line. */
export function withNamely(choices: readonly Choice[], isWanted: boolean): Choice[] {
  if (!isWanted) return choices.map(({ namely: _, ...choice }) => choice);
  if (choices.some(({ namely }) => namely)) return [...choices];
  return choices.map((choice, i) => (i === choices.length - 1 ? { ...choice, namely: true } : choice));
}
