/** Choice lists, areas and ways out: that what is named is there, and that what is ordered has an order. */
import type { ChoiceList } from '../choices.ts';
import type { Questionnaire } from '../definition.ts';
import { type Placed, placed } from '../placed.ts';
import type { Found } from '../places.ts';
import { kindOf, type Question } from '../questions/index.ts';

/** A short list has no more steps than this. */
const mostShortSteps = 3;

const needOrder: readonly Question['kind'][] = ['scale', 'ladder', 'yes-no'];

export function listProblems(questionnaire: Questionnaire): readonly Found[] {
  const lists = Object.entries(questionnaire.choiceLists);
  return [
    ...unknownOf(questionnaire.alwaysOffer, questionnaire.nonAnswers).map((way) =>
      unknown('way-out', way, ['alwaysOffer']),
    ),
    ...lists.flatMap(([name, list]) => orderProblems(name, list)),
    ...lists.flatMap(([name, list]) =>
      shortProblems(questionnaire, list.short, ['choiceLists', name, 'short'], list.ordered),
    ),
    ...placed(questionnaire).flatMap((at) => questionProblems(questionnaire, at)),
  ];
}

function questionProblems(questionnaire: Questionnaire, at: Placed): readonly Found[] {
  const { choiceLists, areas, nonAnswers } = questionnaire;
  const { question, path } = at;
  const ways = 'nonAnswers' in question ? (question.nonAnswers ?? []) : [];
  const unknownLists = unknownOf(kindOf(question).lists(question), choiceLists);
  return [
    ...unknownLists.map((list) => unknown('list', list, path)),
    ...unknownOf('areas' in question ? question.areas : [], areas).map((area) => unknown('area', area, path)),
    ...unknownOf(ways, nonAnswers).map((way) => unknown('way-out', way, path)),
    ...('shortChoices' in question
      ? shortProblems(questionnaire, question.shortChoices, [...path, 'shortChoices'], true)
      : []),
    ...(unknownLists.length === 0 ? fitProblems(questionnaire, at) : []),
  ];
}

/** That the list named suits the question: ordered where the kind needs it, and with no choice that is a way out too. */
function fitProblems(questionnaire: Questionnaire, { question, path }: Placed): readonly Found[] {
  if (!('choices' in question)) return [];
  const found: Found[] = [];
  const list = questionnaire.choiceLists[question.choices];
  const values = { list: question.choices };
  if (needOrder.includes(question.kind) && !list?.ordered)
    found.push({ path, message: 'list-needs-order', values });
  if (question.kind === 'yes-no' && list?.choices.length !== 2)
    found.push({ path, message: 'not-yes-or-no', values });
  if ('scored' in question && question.scored === false && !list?.ordered) {
    found.push({ path, message: 'nothing-to-score', values });
  }
  return [...found, ...bothChoiceAndWayOut(questionnaire, { question, path })];
}

function bothChoiceAndWayOut(questionnaire: Questionnaire, { question, path }: Placed): readonly Found[] {
  const ways = kindOf(question).waysOut(question, questionnaire);
  const named = kindOf(question).lists(question);
  const short = 'shortChoices' in question && question.shortChoices ? [question.shortChoices] : [];
  const shortOf = named.flatMap((list) => questionnaire.choiceLists[list]?.short ?? []);
  const choices = [...named, ...short, ...shortOf].flatMap(
    (list) => questionnaire.choiceLists[list]?.choices ?? [],
  );
  const both = new Set(choices.map(({ key }) => key).filter((key) => ways.includes(key)));
  return [...both].map((choice) => ({ path, message: 'choice-is-way-out', values: { choice } }));
}

/** An ordered list has a step of its own on every choice; a list without order has none. */
function orderProblems(list: string, { ordered, choices }: ChoiceList): readonly Found[] {
  const steps = choices.map(({ step }) => step).filter((step) => step !== undefined);
  const path = ['choiceLists', list];
  if (!ordered) return steps.length > 0 ? [{ path, message: 'steps-without-order', values: { list } }] : [];
  const distinct = new Set(steps).size === choices.length;
  return distinct ? [] : [{ path, message: 'order-without-steps', values: { list } }];
}

function shortProblems(
  { choiceLists }: Questionnaire,
  short: string | undefined,
  path: Found['path'],
  ordered: boolean,
): readonly Found[] {
  if (short === undefined) return [];
  if (!Object.hasOwn(choiceLists, short)) return [unknown('short-list', short, path)];
  const list = choiceLists[short];
  const fits = ordered && list?.ordered === true && list.choices.length <= mostShortSteps;
  return fits ? [] : [{ path, message: 'not-a-short-list', values: { list: short, most: mostShortSteps } }];
}

function unknownOf(names: readonly string[], known: Readonly<Record<string, unknown>>): readonly string[] {
  return names.filter((name) => !Object.hasOwn(known, name));
}

function unknown(what: string, given: string, path: Found['path']): Found {
  return { path, message: `unknown-${what}`, values: { given } };
}
