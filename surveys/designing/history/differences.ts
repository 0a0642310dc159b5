/** What differs between two states of a questionnaire, as data; `views/designing/differences.ts` says it in words. */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { digestOf } from '../../questionnaires/digest.ts';
import type { Fields } from '../document/fields.ts';
import { type Part, partIn } from '../document/parts.ts';
import { type FieldChange, fieldChanges } from '../merging/field-changes.ts';
import { misplaced } from '../merging/order.ts';

export type Thing = 'question' | 'section' | 'list' | 'area' | 'way-out';

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
  /** The same areas or ways out in another order. */
  | { readonly what: 'reordered'; readonly thing: 'area' | 'way-out' }
  /** Something else, which no page has a word for. */
  | { readonly what: 'other' };

/**
 * Every difference, in the order of the questionnaire: what was added and taken away, moved, and changed field by field.
 * Empty exactly where both have the same digest, and their ways out the same order.
 */
export function differencesBetween(before: Questionnaire, now: Questionnaire): readonly BodyDifference[] {
  const found = [
    ...changedIn('about', '', partIn(before, { kind: 'about' }), partIn(now, { kind: 'about' })),
    ...sections(before, now),
    ...questions(before, now),
    ...named('list', before.choiceLists, now.choiceLists),
    ...named('area', before.areas, now.areas),
    ...order('area', before.areas, now.areas),
    ...named('way-out', before.nonAnswers, now.nonAnswers),
    ...order('way-out', before.nonAnswers, now.nonAnswers),
    ...changedIn('about', '', { alwaysOffer: before.alwaysOffer }, { alwaysOffer: now.alwaysOffer }),
  ];
  return found.length === 0 && digestOf(before) !== digestOf(now) ? [{ what: 'other' }] : found;
}

function sections(before: Questionnaire, now: Questionnaire): readonly BodyDifference[] {
  const had = before.sections.map(({ key }) => key);
  const has = now.sections.map(({ key }) => key);
  const moved = misplaced(had, has);
  return [
    ...cameAndWent('section', had, has),
    ...both(had, has).flatMap((key) => [
      ...(moved.has(key)
        ? [{ what: 'moved', thing: 'section', key, from: undefined, to: undefined } as const]
        : []),
      ...changedPart({ kind: 'section', key }, before, now),
    ]),
  ];
}

function questions(before: Questionnaire, now: Questionnaire): readonly BodyDifference[] {
  const had = homes(before);
  const has = homes(now);
  const moved = new Set(
    now.sections.flatMap(({ key }) => [...misplaced(within(before, key), within(now, key))]),
  );
  return [
    ...cameAndWent('question', [...had.keys()], [...has.keys()]),
    ...both([...had.keys()], [...has.keys()]).flatMap((key) => [
      ...(had.get(key) !== has.get(key) || moved.has(key)
        ? [{ what: 'moved', thing: 'question', key, from: had.get(key), to: has.get(key) } as const]
        : []),
      ...changedPart({ kind: 'question', key }, before, now),
    ]),
  ];
}

/** Key of each question, and of the section it is in. */
function homes({ sections }: Questionnaire): ReadonlyMap<string, string> {
  return new Map(sections.flatMap(({ key, questions }) => questions.map((one) => [one.key, key] as const)));
}

function within({ sections }: Questionnaire, section: string): readonly string[] {
  return sections.find(({ key }) => key === section)?.questions.map(({ key }) => key) ?? [];
}

function named(
  thing: Thing,
  had: Readonly<Record<string, Fields>>,
  has: Readonly<Record<string, Fields>>,
): readonly BodyDifference[] {
  const [old, young] = [Object.keys(had), Object.keys(has)];
  return [
    ...cameAndWent(thing, old, young),
    ...both(old, young).flatMap((key) => changedIn(thing, key, had[key], has[key])),
  ];
}

function order(thing: 'area' | 'way-out', had: object, has: object): readonly BodyDifference[] {
  const moved = misplaced(Object.keys(had), Object.keys(has));
  return moved.size > 0 ? [{ what: 'reordered', thing }] : [];
}

function changedPart(part: Part & { readonly key: string }, before: Questionnaire, now: Questionnaire) {
  const thing = part.kind as 'question' | 'section';
  return changedIn(thing, part.key, partIn(before, part), partIn(now, part));
}

function changedIn(
  thing: Thing | 'about',
  key: string,
  before: Fields = {},
  now: Fields = {},
): readonly BodyDifference[] {
  return fieldChanges(before, now).map((change) => ({ what: 'changed', thing, key, ...change }));
}

function cameAndWent(thing: Thing, had: readonly string[], has: readonly string[]) {
  return [
    ...has.filter((key) => !had.includes(key)).map((key) => ({ what: 'added', thing, key }) as const),
    ...had.filter((key) => !has.includes(key)).map((key) => ({ what: 'removed', thing, key }) as const),
  ];
}

function both(had: readonly string[], has: readonly string[]): readonly string[] {
  return has.filter((key) => had.includes(key));
}
