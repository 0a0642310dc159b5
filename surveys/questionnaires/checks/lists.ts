/** Choice lists, areas and non-answers: that what is named is there, and that what is ordered has an order. */
import type { ChoiceList } from '../choices.ts';
import type { Questionnaire } from '../definition.ts';
import { at, type Found, type Placed, placed } from '../places.ts';
import { kindOf } from '../questions/index.ts';
import type { Setting } from '../questions/kind.ts';

/** What the lists of a question are looked up in. */
type Lists = Pick<Questionnaire, 'choiceLists' | 'areas' | 'nonAnswers' | 'alwaysOffer'>;

/** A short list has no more steps than this. */
const mostShortSteps = 3;

export function listProblems(questionnaire: Questionnaire): readonly Found[] {
  const lists = Object.entries(questionnaire.choiceLists);
  return [
    ...unknownOf(questionnaire.alwaysOffer, questionnaire.nonAnswers).map((nonAnswer) =>
      unknown('non-answer', nonAnswer, ['alwaysOffer']),
    ),
    ...lists.flatMap(([name, list]) => orderProblems(name, list)),
    ...lists.flatMap(([name, list]) =>
      shortProblems(questionnaire, list.short, ['choiceLists', name, 'short'], list.ordered),
    ),
    ...placed(questionnaire).flatMap((where) => listProblemsOf(where, questionnaire)),
  ];
}

function listProblemsOf(where: Placed, questionnaire: Lists): readonly Found[] {
  const { choiceLists, areas, nonAnswers } = questionnaire;
  const { question, path } = where;
  const own = 'nonAnswers' in question ? (question.nonAnswers ?? []) : [];
  const unknownLists = unknownOf(kindOf(question).lists(question), choiceLists);
  return [
    ...unknownLists.map((list) => unknown('list', list, path)),
    ...unknownOf('areas' in question ? question.areas : [], areas).map((area) => unknown('area', area, path)),
    ...unknownOf(own, nonAnswers).map((nonAnswer) => unknown('non-answer', nonAnswer, path)),
    ...('shortChoices' in question
      ? shortProblems(questionnaire, question.shortChoices, [...path, 'shortChoices'], true)
      : []),
    ...(unknownLists.length === 0 ? fitProblems(questionnaire, where) : []),
  ];
}

/** That the lists named suit the question: with order and so many choices as its kind needs, and no non-answer among them. */
function fitProblems(questionnaire: Lists, { question, path }: Placed): readonly Found[] {
  const kind = kindOf(question);
  const misfits = kind.misfits(question, questionnaire);
  return [
    ...kind.settings.flatMap((setting) => unfitList(questionnaire, { question, path }, setting)),
    ...misfits.map((misfit) => ({ ...misfit, path: [...path, ...misfit.path] })),
    ...nothingToScore(questionnaire, { question, path }),
    ...bothChoiceAndNonAnswer(questionnaire, { question, path }),
  ];
}

function unfitList({ choiceLists }: Lists, { question, path }: Placed, setting: Setting): readonly Found[] {
  if (setting.is !== 'list') return [];
  const name = String(at(question, setting.path));
  const list = choiceLists[name];
  if (!list) return [];
  const { ordered, least = 2, most = list.choices.length } = setting;
  const given = list.choices.length;
  const fits = given >= least && given <= most;
  return [
    ...(ordered && !list.ordered ? [{ path, message: 'list-needs-order', values: { list: name } }] : []),
    ...(fits
      ? []
      : [{ path, message: 'list-of-other-length', values: { list: name, given, wanted: least } }]),
  ];
}

function nothingToScore({ choiceLists }: Lists, { question, path }: Placed): readonly Found[] {
  if (!('choices' in question && 'scored' in question) || question.scored !== false) return [];
  const values = { list: question.choices };
  return choiceLists[question.choices]?.ordered ? [] : [{ path, message: 'nothing-to-score', values }];
}

function bothChoiceAndNonAnswer(questionnaire: Lists, { question, path }: Placed): readonly Found[] {
  const nonAnswers = kindOf(question).nonAnswersOf(question, questionnaire);
  const named = kindOf(question).lists(question);
  const short = 'shortChoices' in question && question.shortChoices ? [question.shortChoices] : [];
  const shortOf = named.flatMap((list) => questionnaire.choiceLists[list]?.short ?? []);
  const choices = [...named, ...short, ...shortOf].flatMap(
    (list) => questionnaire.choiceLists[list]?.choices ?? [],
  );
  const both = new Set(choices.map(({ key }) => key).filter((key) => nonAnswers.includes(key)));
  return [...both].map((choice) => ({ path, message: 'choice-is-non-answer', values: { choice } }));
}

/** An ordered list has a step of its own on every choice, and none of them is "something else"; a list without order has no steps. */
function orderProblems(list: string, { ordered, choices }: ChoiceList): readonly Found[] {
  const steps = choices.map(({ step }) => step).filter((step) => step !== undefined);
  const path = ['choiceLists', list];
  if (!ordered) return steps.length > 0 ? [{ path, message: 'steps-without-order', values: { list } }] : [];
  const distinct = new Set(steps).size === choices.length;
  const namely = choices.some((choice) => choice.namely);
  return [
    ...(distinct ? [] : [{ path, message: 'order-without-steps', values: { list } }]),
    ...(namely ? [{ path, message: 'namely-in-order', values: { list } }] : []),
  ];
}

function shortProblems(
  { choiceLists }: Lists,
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
