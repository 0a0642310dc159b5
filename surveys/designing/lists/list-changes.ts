/** Changes to a whole choice list: one question gets its own, or the list is taken away. */
import { Failure } from '../../failures.ts';
import type { Localised } from '../../languages.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { at } from '../../questionnaires/places.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { settingsOf, withSetting } from '../kinds.ts';
import { withPart } from '../parts.ts';
import { shortFor, usesOfList } from './usage.ts';

/**
 * The questionnaire with a copy of a list, for one question alone. The choices keep their keys, so that conditions on the
 * question stay as they are. Throws `not-found` where the question does not have the list.
 */
export function ownCopy(
  body: Questionnaire,
  { list, question, key, name }: { list: string; question: string; key: string; name: Localised },
): Questionnaire {
  const before = questionsOf(body).find((one) => one.key === question);
  const copied = body.choiceLists[list];
  const changed = before && withList(before, list, key);
  if (!copied || !changed || changed === before)
    throw new Failure('not-found', `list ${list} of ${question}`);
  const withCopy = withPart(body, { kind: 'list', key }, { ...copied, name });
  return withPart(withCopy, { kind: 'question', key: question }, changed);
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
