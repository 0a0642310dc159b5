/** Changes to a whole choice list: one question gets its own, or the list is taken away. */
import { Failure } from '../../failures.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { at } from '../../questionnaires/places.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import type { Setting } from '../../questionnaires/questions/kind.ts';
import { settingsOf, withSetting } from '../document/changing-kind.ts';
import { withPart } from '../document/parts.ts';
import { fieldName } from '../document/settings-form.ts';
import { shortFor, usesOfList } from './usage.ts';

/**
 * The questionnaire with a copy of a list, for one question alone and without a name. The choices keep their keys, so that conditions on the
 * question stay as they are. Throws `not-found` where the question does not have the list.
 */
export function ownCopy(
  body: Questionnaire,
  { list, question, key }: { list: string; question: string; key: string },
): Questionnaire {
  const before = questionsOf(body).find((one) => one.key === question);
  const copied = body.choiceLists[list];
  const changed = before && withList(before, list, key);
  if (!copied || !changed || changed === before)
    throw new Failure('not-found', `list ${list} of ${question}`);
  const { name: _, ...own } = copied;
  const withCopy = withPart(body, { kind: 'list', key }, own);
  return withPart(withCopy, { kind: 'question', key: question }, changed);
}

/** Where a new list was wished for: a question's key, and the name of the field in its form (`set-choices`). */
export interface Wished {
  readonly question: string;
  readonly field: string;
}

/** The questionnaire with a list chosen in a field of a question; as it was where there is no such field any more. */
export function giveList(
  body: Questionnaire,
  { question, field, list }: Wished & { list: string },
): Questionnaire {
  const before = questionsOf(body).find(({ key }) => key === question);
  const setting = settingOf(body, { question, field });
  if (!before || !setting) return body;
  const chosen = withSetting(before, setting.path, list) as Question;
  return withPart(body, { kind: 'question', key: question }, chosen);
}

/** What the question asks of the list; undefined where there is no such field any more. */
export function settingOf(
  body: Questionnaire,
  { question, field }: Wished,
): Extract<Setting, { is: 'list' }> | undefined {
  const kind = questionsOf(body).find(({ key }) => key === question)?.kind;
  const settings = kind ? settingsOf(kind) : [];
  return settings.find((one) => one.is === 'list' && fieldName(one) === field) as
    | Extract<Setting, { is: 'list' }>
    | undefined;
}

/** Throws `not-found` where it is gone, and `conflict` where anything uses it. */
export function removeList(body: Questionnaire, key: string): Questionnaire {
  if (!Object.hasOwn(body.choiceLists, key)) throw new Failure('not-found', `list ${key}`);
  if (usesOfList(body, key).length > 0 || shortFor(body, key).length > 0)
    throw new Failure('conflict', `list ${key} is used`);
  const kept = Object.entries(body.choiceLists).filter(([other]) => other !== key);
  return { ...body, choiceLists: Object.fromEntries(kept) };
}

/** The question itself where it does not name the list in a setting. */
function withList(question: Question, list: string, key: string): Question {
  return settingsOf(question.kind)
    .filter(({ is, path }) => is === 'list' && at(question, path) === list)
    .reduce((changed: object, { path }) => withSetting(changed, path, key), question) as Question;
}
