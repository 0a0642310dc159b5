/** Conditions lean on earlier questions and on choices that are there, and go round in no circle. */
import { asksAbout, type Condition, choicesNamed, depthOf } from '../conditions.ts';
import type { Questionnaire } from '../definition.ts';
import { type Found, type Placed, placed } from '../places.ts';
import { kindOf, type Question } from '../questions/index.ts';
import { canHold, stepsForAll } from '../reachability.ts';

/** More than this and nobody can tell when the question is shown. */
const deepest = 4;

export function conditionProblems(questionnaire: Questionnaire): readonly Found[] {
  const order = new Map(placed(questionnaire).map((at, place) => [at.question.key, { ...at, place }]));
  const cycles = new Set<string>();
  return placed(questionnaire).flatMap((at, place) => {
    const { showIf } = at.question;
    if (!showIf) return followUpProblems(at);
    const path = [...at.path, 'showIf'];
    if (depthOf(showIf) > deepest)
      return [{ path, message: 'condition-too-deep', values: { most: deepest } }];
    return [...new Set(asksAbout(showIf))]
      .flatMap((key): readonly Found[] => {
        const asked = order.get(key);
        if (!asked) return [{ path, message: 'condition-on-missing', values: { question: key } }];
        if (asked.place >= place) return circleOrLater(at, key, order, cycles);
        if (isOneGroup(asked.question, at.question))
          return [{ path, message: 'condition-on-own-part', values: { question: key } }];
        return choiceProblems(questionnaire, showIf, asked, path);
      })
      .concat(followUpProblems(at));
  });
}

/** Parts of one question stand on one page, and nothing appears on a page that is open. */
function isOneGroup(a: Placed['question'], b: Placed['question']): boolean {
  return 'group' in a && 'group' in b && a.group !== undefined && a.group.key === b.group?.key;
}

/** A follow-up is shown by its condition, so the condition has to ask about the question that it follows up. */
function followUpProblems({ question, path }: Placed): readonly Found[] {
  const { followUpTo, showIf } = question;
  if (followUpTo === undefined) return [];
  const values = { question: followUpTo };
  if (!showIf) return [{ path: [...path, 'followUpTo'], message: 'follow-up-without-condition', values }];
  const named = asksAbout(showIf).includes(followUpTo);
  return named ? [] : [{ path: [...path, 'followUpTo'], message: 'follow-up-to-other', values }];
}

function circleOrLater(
  { question, path }: Placed,
  later: string,
  order: ReadonlyMap<string, Placed>,
  told: Set<string>,
): readonly Found[] {
  const back = wayTo(question.key, later, order);
  if (!back)
    return [{ path: [...path, 'showIf'], message: 'condition-on-later', values: { question: later } }];
  const circle = [question.key, ...back];
  const name = [...new Set(circle)].sort().join(' ');
  if (told.has(name)) return [];
  told.add(name);
  return [
    { path: [...path, 'showIf'], message: 'condition-in-circle', values: { circle: circle.join(' → ') } },
  ];
}

/** The questions from one to another along their conditions, both included; undefined when there is no way. */
function wayTo(
  goal: string,
  from: string,
  order: ReadonlyMap<string, Placed>,
): readonly string[] | undefined {
  const ways: string[][] = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const last = way.at(-1) ?? from;
    if (last === goal) return way;
    const { showIf } = order.get(last)?.question ?? {};
    for (const next of showIf && depthOf(showIf) <= deepest ? asksAbout(showIf) : []) {
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function choiceProblems(
  questionnaire: Questionnaire,
  condition: Condition,
  { question }: Placed,
  path: Found['path'],
): readonly Found[] {
  const kind = kindOf(question);
  if (kind.parts) return [{ path, message: 'condition-on-parts', values: { question: question.key } }];
  const known = kind.lists(question).every((list) => Object.hasOwn(questionnaire.choiceLists, list));
  if (!known) return [];
  const choices = kind.choices(question, questionnaire);
  if (choices.length === 0)
    return [{ path, message: 'condition-on-text', values: { question: question.key } }];
  return choicesNamed(condition, question.key)
    .filter((choice) => !choices.includes(choice))
    .map((choice) => ({
      path,
      message: 'condition-on-missing-choice',
      values: { question: question.key, choice },
    }));
}

/**
 * Questions that no answers lead to. To be looked for only where conditions and lists are sound; stops at the first
 * condition that is too tangled to decide.
 */
export function reachProblems(questionnaire: Questionnaire): readonly Found[] {
  const earlier = new Map<string, Question>();
  const never = new Set<string>();
  const steps = stepsForAll();
  const found: Found[] = [];
  for (const { question, path } of placed(questionnaire)) {
    const { showIf } = question;
    const reached = showIf ? canHold(showIf, earlier, questionnaire, steps) : true;
    if (reached === 'unknown')
      return [...found, { path: [...path, 'showIf'], message: 'condition-too-tangled' }];
    if (!reached) {
      never.add(question.key);
      const leansOn = asksAbout(showIf ?? { all: [] }).find((key) => never.has(key));
      found.push(neverShown([...path, 'showIf'], leansOn));
    }
    earlier.set(question.key, question);
  }
  return found;
}

function neverShown(path: Found['path'], leansOn: string | undefined): Found {
  if (leansOn === undefined) return { path, message: 'never-shown' };
  return { path, message: 'leans-on-never-shown', values: { question: leansOn } };
}
