/** What differs between two states of a questionnaire, as data; `views/designing/differences.ts` says it in words. */

import { type FieldChange, fieldChanges } from '../../documents/field-changes.ts';
import type { Fields } from '../../documents/fields.ts';
import { misplaced } from '../../documents/order.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { digestOf } from '../../questionnaires/digest.ts';
import { partIn } from '../document/parts.ts';

type Thing = 'question' | 'section' | 'list' | 'area' | 'non-answer';

export type BodyDifference =
  | { readonly what: 'added' | 'removed'; readonly thing: Thing; readonly key: string }
  /** Moved from one section to another, or within its own. `from` and `to` are keys; undefined for a section. */
  | {
      readonly what: 'moved';
      readonly thing: 'question' | 'section';
      readonly key: string;
      readonly from: string | undefined;
      readonly to: string | undefined;
    }
  /** A field of a thing, or (`about`) of the whole. */
  | (FieldChange & { readonly what: 'changed'; readonly thing: Thing | 'about'; readonly key: string })
  /** The same areas or non-answers in another order. */
  | { readonly what: 'reordered'; readonly thing: 'area' | 'non-answer' }
  /** Something else, which no page has a word for. */
  | { readonly what: 'other' };

/**
 * Every difference, in the order of the questionnaire: what was added and taken away, moved, and changed field by field.
 * Empty exactly where both have the same digest, and their non-answers the same order.
 */
export function differencesBetween(before: Questionnaire, now: Questionnaire): readonly BodyDifference[] {
  const [had, has] = [thingsIn(before), thingsIn(now)];
  const found = [
    ...changedIn('about', '', partIn(before, { kind: 'about' }), partIn(now, { kind: 'about' })),
    ...things.flatMap((thing) => between(thing, had[thing], has[thing])),
    ...changedIn('about', '', { alwaysOffer: before.alwaysOffer }, { alwaysOffer: now.alwaysOffer }),
  ];
  return found.length === 0 && digestOf(before) !== digestOf(now) ? [{ what: 'other' }] : found;
}

const things = ['section', 'question', 'list', 'area', 'non-answer'] as const;

/** By key, in order. A question is at home in its section. */
type Things = ReadonlyMap<string, { readonly value: Fields; readonly home?: string }>;

function thingsIn(body: Questionnaire): Readonly<Record<Thing, Things>> {
  const { sections, choiceLists, areas, nonAnswers } = body;
  const inHomes = sections.flatMap(({ key: home, questions }) => questions.map((value) => ({ value, home })));
  return {
    section: new Map(sections.map(({ questions: _, ...value }) => [value.key, { value }])),
    question: new Map(inHomes.map((one) => [one.value.key, one])),
    list: named(choiceLists),
    area: named(areas),
    'non-answer': named(nonAnswers),
  };
}

function named(values: Readonly<Record<string, Fields>>): Things {
  return new Map(Object.entries(values).map(([key, value]) => [key, { value }]));
}

function between(thing: Thing, had: Things, has: Things): readonly BodyDifference[] {
  const moved = movedBetween(had, has);
  return [
    ...[...has.keys()].filter((key) => !had.has(key)).map((key) => ({ what: 'added', thing, key }) as const),
    ...[...had.keys()]
      .filter((key) => !has.has(key))
      .map((key) => ({ what: 'removed', thing, key }) as const),
    ...[...has].flatMap(([key, { value, home: to }]): readonly BodyDifference[] => {
      const old = had.get(key);
      if (!old) return [];
      const isMoved = (thing === 'section' || thing === 'question') && moved.has(key);
      return [
        ...(isMoved ? [{ what: 'moved', thing, key, from: old.home, to } as const] : []),
        ...changedIn(thing, key, old.value, value),
      ];
    }),
    ...((thing === 'area' || thing === 'non-answer') && moved.size > 0
      ? [{ what: 'reordered', thing } as const]
      : []),
  ];
}

/** Keys of what has another home, or another place within its own. */
function movedBetween(had: Things, has: Things): ReadonlySet<string> {
  const homes = new Set([...has.values()].map(({ home }) => home));
  const within = (all: Things, home: string | undefined) =>
    [...all].filter(([, one]) => one.home === home).map(([key]) => key);
  const astray = [...has].filter(([key, { home }]) => had.has(key) && had.get(key)?.home !== home);
  const moved = [...homes].flatMap((home) => [...misplaced(within(had, home), within(has, home))]);
  return new Set([...astray.map(([key]) => key), ...moved]);
}

function changedIn(
  thing: Thing | 'about',
  key: string,
  before: Fields = {},
  now: Fields = {},
): readonly BodyDifference[] {
  return fieldChanges(before, now).map((change) => ({ what: 'changed', thing, key, ...change }));
}
