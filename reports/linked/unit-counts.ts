/** The counts of one unit as they are told, of which sums are made. */
import { asksAbout } from '../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import type { Bounds, Choices, Disclosed, Ordered, UnitTables } from '../disclosure/disclosed.ts';

/** What has to be known of a unit to link it. */
export interface UnitHead {
  /** Its collection. */
  readonly id: string;
  /** The unit that was asked of these people and others at the same time: a whole site, or a service that these are joined in. */
  readonly within?: string | undefined;
  /** Somebody has seen it, so that nothing in it can be hidden any more. */
  readonly released: boolean;
}

export interface LinkedUnit {
  readonly head: UnitHead;
  readonly tables: UnitTables;
  /** By the key of a follow-up: the questions that lead on to it (`gatesOf`). It is hidden with them. */
  readonly gates?: Readonly<Record<string, readonly string[]>>;
  /** Keys of background questions: they are told from kCut, and so is what is left over of them. */
  readonly background?: ReadonlySet<string>;
}

/** The questions that lead on to each follow-up. */
export function gatesOf(questionnaire: Questionnaire): Readonly<Record<string, readonly string[]>> {
  const followUps = questionsOf(questionnaire).flatMap(({ key, showIf }) =>
    showIf ? [[key, asksAbout(showIf)] as const] : [],
  );
  return Object.fromEntries(followUps);
}

/** A question of a unit that is told. Counts are out of `of`. */
export interface QuestionCounts {
  /** Counts out of different things are not added up. */
  readonly outOf: string;
  readonly of: number;
  /** By side or choice key. What a unit tells together with others lies between nothing and all of it. */
  readonly counts: ReadonlyMap<string, Bounds>;
  /** Whether every count is a side: it may be pinned neither to nobody nor to everybody. */
  readonly areSides: boolean;
  /** Counts that come to `of` with a rest that is told so. */
  readonly adding: readonly { readonly keys: readonly string[]; readonly rest: Bounds }[];
  /** Choices that are told together. */
  readonly joined: { readonly keys: readonly string[]; readonly sum: Bounds } | undefined;
}

/** Undefined where the question is not told. */
export function countsOf(tables: UnitTables, question: string): QuestionCounts | undefined {
  const told: Disclosed | undefined = tables.questions[question];
  if (tables.answered === undefined || told === undefined || told.as === 'suppressed') return undefined;
  if (told.as === 'ordered') return sidesOf(told);
  if (told.as === 'choices') return choicesOf(told);
  const counts = new Map(told.choices.map(({ key, low, high }) => [key, { low, high }]));
  const { of, outOf } = told;
  const adding = [...counts].map(([key, { low, high }]) => ({
    keys: [key],
    rest: { low: of - high, high: of - low },
  }));
  return { outOf, of, counts, areSides: true, adding, joined: undefined };
}

/** The rest is left out: it is told by what it is the rest of, and holds a neutral middle or not. */
function sidesOf({ outOf, of, sides }: Ordered): QuestionCounts {
  const named = sides.filter(({ side }) => side !== 'rest');
  const counts = new Map(named.map(({ side, low, high }) => [side as string, { low, high }]));
  const { low, high } = sides.find(({ side }) => side === 'rest') ?? { low: 0, high: 0 };
  const adding = [{ keys: [...counts.keys()], rest: { low, high } }];
  return { outOf, of, counts, areSides: true, adding, joined: undefined };
}

function choicesOf({ counts: what, n, choices, others }: Choices): QuestionCounts {
  const alone = choices.map(({ key, low, high }) => [key, { low, high }] as const);
  const least = others?.keys.length === 1 ? others.low : 0;
  const joined = (others?.keys ?? []).map((key) => [key, { low: least, high: others?.high ?? 0 }] as const);
  const counts = new Map([...alone, ...joined]);
  const adding = [{ keys: [...counts.keys()], rest: { low: 0, high: 0 } }];
  const told = others && { keys: others.keys, sum: { low: others.low, high: others.high } };
  return { outOf: what, of: n, counts, areSides: false, adding, joined: told };
}
