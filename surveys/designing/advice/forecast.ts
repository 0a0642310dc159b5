/** Whether the questions of background could single somebody out (disclosure.md, rule 10), told while they are written. */
import type { Collection } from '../../audits/collection.ts';
import type { Fields } from '../../documents/fields.ts';
import { isBackground } from '../../questionnaires/background.ts';
import { splitProblems } from '../../questionnaires/checks/keys.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { placed } from '../../questionnaires/places.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { partIn } from '../document/parts.ts';

interface Background {
  readonly question: Question;
  /** How many answers it tells people apart by; non-answers are none. */
  readonly choices: number;
}

/** `fine`: k or more in a group; `few`: fewer than k; `alone`: fewer than two, so that most are by themselves. */
type Outlook = 'fine' | 'few' | 'alone';

export interface Expected {
  /** People in a group, were all answers given equally often. */
  readonly size: number;
  readonly outlook: Outlook;
}

export interface Forecast {
  readonly background: readonly Background[];
  /** How many groups the answers make together. */
  readonly groups: number;
  readonly invited: number | undefined;
  readonly k: number;
  /** Undefined while nobody has said how many are invited. */
  readonly expected: Expected | undefined;
  /** The question with most answers, where the outlook is not fine. */
  readonly worst: Worst | undefined;
}

interface Worst extends Background {
  /** Were it taken away. */
  readonly without: Expected;
  /** Were its steps twice as coarse; undefined where it has two already. */
  readonly coarser: (Expected & { readonly choices: number }) | undefined;
}

/** `invited` is people; `k` the smallest group that may be shown. */
export function forecastOf(
  body: Questionnaire,
  { invited, k }: { readonly invited: number | undefined; readonly k: number },
): Forecast {
  const background = backgroundOf(body);
  const groups = background.reduce((product, { choices }) => product * choices, 1);
  const expected = invited === undefined ? undefined : expectedIn(invited / groups, k);
  const worst = [...background].sort((a, b) => b.choices - a.choices)[0];
  const isBad = expected !== undefined && expected.outlook !== 'fine';
  return {
    background,
    groups,
    invited,
    k,
    expected,
    worst: isBad && worst && invited !== undefined ? worstOf(worst, groups, invited, k) : undefined,
  };
}

/** Without a question: the size of a group. */
export function expectedWithout(
  { groups, invited, k }: Pick<Forecast, 'groups' | 'invited' | 'k'>,
  { choices }: Pick<Background, 'choices'>,
): Expected | undefined {
  return invited === undefined ? undefined : expectedIn((invited * choices) / groups, k);
}

/** Closed questions of background, and those that results are declared to be split by. */
export function backgroundOf(body: Questionnaire): readonly Background[] {
  const splits = body.splits ?? [];
  return placed(body).flatMap(({ question, path }) => {
    const counts = isBackground(question, body.sections[Number(path[1])]) || splits.includes(question.key);
    const choices = counts ? choicesOf(question, body) : 0;
    return choices > 1 ? [{ question, choices }] : [];
  });
}

/** The smallest of the planned collections for the audience: there it is easiest to be recognised. */
export function smallestPlanned<C extends Pick<Collection, 'audience' | 'status' | 'invited'>>(
  collections: readonly C[],
  { audience }: Pick<Questionnaire, 'audience'>,
): C | undefined {
  const planned = collections.filter((one) => one.status === 'planned' && one.audience === audience);
  return [...planned].sort((a, b) => a.invited - b.invited)[0];
}

/** 0 for words of one's own, and while a list that it names is gone. A month is told apart by month, a pair by both. */
function choicesOf(question: Question, body: Questionnaire): number {
  const kind = kindOf(question);
  if (!kind.lists(question).every((list) => Object.hasOwn(body.choiceLists, list))) return 0;
  if (question.kind === 'month') return Math.max(0, question.to - question.from + 1) * 12;
  const parts = kind.parts?.(question, body);
  if (!parts) return kind.offered(question, body).length;
  return kind
    .lists(question)
    .map((list) => body.choiceLists[list]?.choices.length ?? 1)
    .reduce((product, count) => product * count ** (parts.length / kind.lists(question).length), 1);
}

function worstOf(worst: Background, groups: number, invited: number, k: number): Worst {
  const { choices } = worst;
  const half = Math.ceil(choices / 2);
  const coarser = { ...expectedIn((invited * choices) / (groups * half), k), choices: half };
  return {
    ...worst,
    without: expectedIn((invited * choices) / groups, k),
    coarser: choices > 2 ? coarser : undefined,
  };
}

function expectedIn(size: number, k: number): Expected {
  return { size, outlook: size >= k ? 'fine' : size < 2 ? 'alone' : 'few' };
}

/** Which questions results may be split by, one at a time (disclosure.md, rule 4): chosen before the collection opens. */

export interface Split extends Background {
  readonly chosen: boolean;
  /** People in each part, were all answers given equally often; undefined while nobody has said how many are invited. */
  readonly size: number | undefined;
  /** Whether that is enough to be shown. */
  readonly isEnough: boolean;
}

/** Every question that a split can be declared by. `kCut` is the smallest part that may be shown. */
export function splitsOf(
  body: Questionnaire,
  { invited, kCut }: { readonly invited: number | undefined; readonly kCut: number },
): readonly Split[] {
  return splittable(body).map((background) => {
    const size = invited === undefined ? undefined : invited / background.choices;
    const chosen = (body.splits ?? []).includes(background.question.key);
    return { ...background, chosen, size, isEnough: size !== undefined && size >= kCut };
  });
}

/** The part `about` with other splits, in the order of the questions; keys that cannot be split by are left out. */
export function withSplits(body: Questionnaire, keys: readonly string[]): Fields {
  const { splits: _, ...about } = partIn(body, { kind: 'about' }) ?? {};
  const chosen = splittable(body).flatMap(({ question }) =>
    keys.includes(question.key) ? [question.key] : [],
  );
  return chosen.length === 0 ? about : { ...about, splits: chosen };
}

function splittable(body: Questionnaire): readonly Background[] {
  return backgroundOf(body).filter(
    ({ question }) => splitProblems({ ...body, splits: [question.key] }).length === 0,
  );
}
