/** A question in one unit, or over several, as a side of a comparison. */
import type { Disclosed } from '../disclosure/disclosed.ts';
import { positiveOf, wholeOf } from '../disclosure/wholes.ts';
import { type ComparedUnit, disclosedIn, textIn } from './compared.ts';
import type { Figure, Side } from './comparison.ts';

/** What a unit tells of a question. Hidden is hidden: no reason is told (disclosure.md, rule 5). */
export function sideOf(unit: ComparedUnit, name: string, label: string): Side {
  const disclosed = disclosedIn(unit, name);
  if (!disclosed) return { label, as: 'not-asked' };
  const figure = figureOf(unit, name, disclosed);
  return figure ? { label, as: 'told', figure } : { label, as: 'hidden' };
}

/** The same with the question's own words beside it, where the sides were asked in different ones. */
export function wordedSide(
  unit: ComparedUnit,
  name: string,
  { label, language }: { readonly label: string; readonly language: 'sv' | 'en' },
): Side {
  const side = sideOf(unit, name, label);
  return side.as === 'not-asked' ? side : { ...side, question: textIn(unit, name, language) };
}

function figureOf(unit: ComparedUnit, name: string, disclosed: Disclosed): Figure | undefined {
  const told = positiveOf(disclosed);
  return told && told.of > 0 ? { ...told, invited: invitedTo(unit, name, disclosed) } : undefined;
}

/** A follow-up was put to those who were led to it, and how many of the others would have been nobody knows. */
function invitedTo({ asked, invited }: ComparedUnit, name: string, disclosed: Disclosed): number | undefined {
  if (disclosed.as !== 'ordered' || disclosed.outOf !== 'answers') return undefined;
  const isForAll = asked.by.get(name)?.showIf === undefined;
  return isForAll && disclosed.of <= invited ? invited : undefined;
}

/**
 * The sum of what the units tell of a question (disclosure.md, rule 5), with how many of them are not in it; those that
 * were not asked it are not counted. Hidden where fewer than `least` tell it: one alone is no whole. Never more exact than the
 * sum, so that it gives nothing away: what would is hidden in the tables before they are read (`register/linking.ts`).
 */
export function sumSide(units: readonly ComparedUnit[], name: string, label: string, least = 1): Side {
  const told = units.flatMap((unit) => {
    const disclosed = disclosedIn(unit, name);
    return disclosed ? [{ unit, disclosed }] : [];
  });
  return told.length === 0 ? { label, as: 'not-asked' } : sumOf(told, name, label, least);
}

interface ToldBy {
  readonly unit: ComparedUnit;
  readonly disclosed: Disclosed;
}

function sumOf(told: readonly ToldBy[], name: string, label: string, least: number): Side {
  const adding = told.filter(({ disclosed }) => disclosed.as === 'ordered' && disclosed.outOf === 'answers');
  const whole = wholeOf(adding.map(({ disclosed }) => positiveOf(disclosed)));
  if (!whole || whole.of === 0 || whole.units < least) return { label, as: 'hidden' };
  const { positive, of } = whole;
  const invited = adding.map(({ unit, disclosed }) => invitedTo(unit, name, disclosed));
  const figure = {
    positive,
    of,
    invited: invited.every((one) => one !== undefined) ? sum(invited) : undefined,
    without: told.length - adding.length + whole.without,
  };
  return { label, as: 'told', figure };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
