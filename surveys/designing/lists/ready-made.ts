/** Choice lists to take in ready-made: those of the shipped questionnaires, with all their languages. */

import { isSame } from '../../documents/fields.ts';
import { Failure } from '../../failures.ts';
import type { ChoiceList } from '../../questionnaires/choices.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { shippedTemplates } from '../../questionnaires/templates.ts';

/** The questionnaire and key of each, in the order offered. */
const offered = [
  ['users', 'often4'],
  ['users', 'degree4'],
  ['staff', 'true4'],
  ['users', 'ladder5'],
  ['users', 'change5'],
  ['users', 'yes-no'],
  ['users', 'easy3'],
  ['users', 'change3'],
] as const;

interface ReadyMade {
  /** To name it by in a form. */
  readonly id: string;
  readonly key: string;
  readonly list: ChoiceList;
  /** The three steps that stand in for it in the short form. */
  readonly short: { readonly key: string; readonly list: ChoiceList } | undefined;
}

export function readyMadeLists(): readonly ReadyMade[] {
  return offered.map(([from, key]) => {
    const lists = shippedTemplates().find((template) => template.key === from)?.choiceLists ?? {};
    const list = lists[key];
    if (!list) throw new Error(`no list ${key} in the template ${from}`);
    const short = list.short === undefined ? undefined : lists[list.short];
    return {
      id: `${from}.${key}`,
      key,
      list,
      short: list.short !== undefined && short ? { key: list.short, list: short } : undefined,
    };
  });
}

interface Added {
  readonly body: Questionnaire;
  /** Of the list, also where it was there already. */
  readonly key: string;
}

/**
 * The questionnaire with a ready-made list, and its three steps, under the keys that they have in the shipped
 * questionnaires or else under new ones; a list that is there already with the same choices is not added twice.
 * Throws `not-found` for one that is not offered.
 */
export function addReadyMade(
  body: Questionnaire,
  id: string,
  keyFor: (taken: ReadonlySet<string>) => string,
): Added {
  const found = readyMadeLists().find((one) => one.id === id);
  if (!found) throw new Failure('not-found', `ready-made list ${id}`);
  if (!found.short) return withList(body, found, keyFor);
  const short = withList(body, found.short, keyFor);
  const list = { ...found.list, short: short.key };
  return withList(short.body, { key: found.key, list }, keyFor);
}

function withList(
  body: Questionnaire,
  { key, list }: Pick<ReadyMade, 'key' | 'list'>,
  keyFor: (taken: ReadonlySet<string>) => string,
): Added {
  const { choiceLists } = body;
  const there = Object.keys(choiceLists).find((other) => isSameChoices(choiceLists[other], list));
  if (there !== undefined) return { body, key: there };
  const own = Object.hasOwn(choiceLists, key) ? keyFor(new Set(Object.keys(choiceLists))) : key;
  return { body: { ...body, choiceLists: { ...choiceLists, [own]: list } }, key: own };
}

function isSameChoices(one: ChoiceList | undefined, other: ChoiceList): boolean {
  if (one === undefined || one.measures !== other.measures) return false;
  return isSame(one.name, other.name) && isSame(one.choices, other.choices);
}
