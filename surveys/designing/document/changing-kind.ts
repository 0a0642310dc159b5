/** A question of a kind from the start, and one turned into another kind. */
import { z } from 'zod';
import type { ChoiceList } from '../../questionnaires/choices.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { at } from '../../questionnaires/places.ts';
import { type KindName, kindOf, Question } from '../../questionnaires/questions/index.ts';
import type { Setting } from '../../questionnaires/questions/kind.ts';

type Lists = Pick<Questionnaire, 'choiceLists'>;

/** In the order of the register. */
export const kindNames: readonly KindName[] = Question.options.map(({ shape }) => shape.kind.value);

/** Those that a questionnaire can have: some ask about a service alone. */
export function kindsIn({ nature }: Pick<Questionnaire, 'nature'>): readonly KindName[] {
  return kindNames.filter((kind) => nature === 'named' || !kindOf({ kind } as Question).onlyNamed);
}

/** Whether there is such a kind of question. */
export function isKind(given: string): given is KindName {
  return kindNames.some((kind) => kind === given);
}

/** Whether a kind of question has a field at all: information has no areas, free text no non-answers. */
export function hasField(kind: KindName, field: string): boolean {
  const made = Question.options.find(({ shape }) => shape.kind.value === kind);
  return made !== undefined && Object.hasOwn(made.shape, field);
}

/** Whether a question of the kind is whole without that setting. */
export function mayLack(kind: KindName, { path }: Pick<Setting, 'path'>): boolean {
  const made = Question.options.find(({ shape }) => shape.kind.value === kind);
  const field: unknown = made && Reflect.get(made.shape, path[0]);
  return path.length === 1 && field instanceof z.ZodOptional;
}

/** What the auditors set for a kind. */
export function settingsOf(kind: KindName): readonly Setting[] {
  return kindOf({ kind } as Question).settings;
}

/** Whether a list has what the setting asks of one: an order, and how many choices. */
export function fits(list: ChoiceList, setting: Extract<Setting, { is: 'list' }>): boolean {
  const many = list.choices.length;
  return (!setting.ordered || list.ordered) && many >= (setting.least ?? 0) && many <= (setting.most ?? many);
}

/**
 * What a kind begins with, by the list's key in the shipped questionnaires. Other kinds begin without one: a list that
 * nobody has chosen may have nothing to do with what is asked, and yet be approved.
 */
const usualLists: Partial<Record<KindName, string>> = {
  scale: 'often4',
  ladder: 'ladder5',
  'yes-no': 'yes-no',
  faces: 'easy3',
};

/** A question without words, with the usual list of its kind; where that is not there, or does not fit, with none yet. */
export function newQuestion(kind: KindName, key: string, lists: Lists): Question {
  const bare = { kind, key, text: {}, ...(hasField(kind, 'areas') && { areas: [] }) };
  const needed = settingsOf(kind).filter((setting) => !mayLack(kind, setting));
  return needed.reduce(
    (question: object, setting) => withSetting(question, setting.path, startOf(kind, setting, lists)),
    bare,
  ) as Question;
}

export interface Turned {
  readonly question: Question;
  /** Names of the fields that the new kind has no room for, and of settings that it cannot use. */
  readonly lost: readonly string[];
}

/**
 * A question as another kind: its words, condition, areas and whatever else fits are kept, and so is a list that the new
 * kind can use. What is missing begins as in a new question.
 */
export function turnInto(question: Question, kind: KindName, lists: Lists): Turned {
  const fresh = newQuestion(kind, question.key, lists);
  const settings = settingsOf(kind);
  const ownPaths = new Set(settings.map(({ path }) => path[0]));
  const kept = Object.fromEntries(
    Object.entries(question).filter(
      ([name]) => name !== 'kind' && !ownPaths.has(name) && hasField(kind, name),
    ),
  );
  const turned = settings.reduce(
    (whole: object, setting) => {
      const value = at(question, setting.path);
      return isUsable(value, setting, question, lists) ? withSetting(whole, setting.path, value) : whole;
    },
    { ...fresh, ...kept },
  ) as Question;
  return { question: turned, lost: lostIn(question, turned) };
}

/** Without fields that its kind does not have: two people's changes put together may bring one of another kind. */
export function fitted(question: Question): Question {
  const own = Object.entries(question).filter(([name]) => hasField(question.kind, name));
  return Object.fromEntries(own) as Question;
}

/** The question with a setting at its place; the question itself stays as it is. */
export function withSetting(question: object, [name, ...rest]: readonly string[], value: unknown): object {
  if (name === undefined) return question;
  const inner = Reflect.get(question, name) as unknown;
  const next =
    rest.length === 0 ? value : withSetting(typeof inner === 'object' && inner ? inner : {}, rest, value);
  return { ...question, [name]: next };
}

function startOf(kind: KindName, setting: Setting, { choiceLists }: Lists): unknown {
  switch (setting.is) {
    case 'list':
      return (
        Object.keys(choiceLists).find(
          (key) => key === usualLists[kind] && fits(choiceLists[key] as ChoiceList, setting),
        ) ?? ''
      );
    case 'words':
      return {};
    case 'whole':
      return setting.start ?? setting.least;
    case 'numbers':
    case 'rows':
      return [];
    case 'yes':
    case 'one-of':
      return undefined; // may be lacking, so nothing begins with it
  }
}

function isUsable(value: unknown, setting: Setting, from: Question, { choiceLists }: Lists): boolean {
  const same = settingsOf(from.kind).some(
    ({ path, is }) => is === setting.is && path.join('.') === setting.path.join('.'),
  );
  if (!same || setting.is !== 'list') return same && value !== undefined;
  const list = choiceLists[String(value)];
  return list !== undefined && fits(list, setting);
}

/** Empty fields are no loss, and what was set with every question of the kind is told once. */
function lostIn(before: Question, after: Question): readonly string[] {
  return Object.entries(before)
    .filter(([name, value]) => name !== 'kind' && !isEmpty(value))
    .filter(([name, value]) => !Object.hasOwn(after, name) || isListChanged(name, value, before, after))
    .map(([name]) => name);
}

function isListChanged(name: string, value: unknown, before: Question, after: Question): boolean {
  const isSetting = settingsOf(before.kind).some(({ path }) => path[0] === name);
  return isSetting && JSON.stringify(value) !== JSON.stringify(Reflect.get(after, name));
}

function isEmpty(value: unknown): boolean {
  if (value === '' || value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
