/** What one revision did to questions, undone in the questionnaire as it is now. */
import { isSame } from '../../documents/fields.ts';
import { mergeTyped } from '../../documents/merging.ts';
import { Failure } from '../../failures.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { fitted } from '../document/changing-kind.ts';
import { withPart } from '../document/parts.ts';
import { homeOf, questionIn } from '../document/placing.ts';
import { putBack, putQuestionBack, takenAway } from '../document/removing.ts';
import { removeSeveral } from '../document/several.ts';
import { differencesBetween } from './differences.ts';

/**
 * What was taken away is put back (`putBack`), what was moved stands where it did, and what was changed says what it said,
 * each for as long as nobody has done the same to it since. Throws `not-found` where the revision did nothing of that.
 */
export function undone(now: Questionnaire, before: Questionnaire, after: Questionnaire): Questionnaire {
  const { sections, questions } = takenAway(before, after);
  const moved = movedKeys(before, after);
  const changed = changedQuestions(before, after);
  const isEmpty = sections.length + questions.length + moved.length + changed.length === 0;
  if (isEmpty) throw new Failure('not-found', 'nothing to undo');
  const whole = sections.length + questions.length > 0 ? putBack(now, before, after) : now;
  return withWordsBack(withPlacesBack(whole, before, after, moved), after, changed);
}

function movedKeys(before: Questionnaire, after: Questionnaire): readonly string[] {
  return differencesBetween(before, after).flatMap((one) =>
    one.what === 'moved' && one.thing === 'question' ? [one.key] : [],
  );
}

function changedQuestions(before: Questionnaire, after: Questionnaire): readonly Question[] {
  const now = new Map(questionsOf(after).map((one) => [one.key, one]));
  return questionsOf(before).filter((one) => now.has(one.key) && !isSame(one, now.get(one.key)));
}

function withPlacesBack(
  now: Questionnaire,
  before: Questionnaire,
  after: Questionnaire,
  moved: readonly string[],
): Questionnaire {
  const still = new Set(moved.filter((key) => homeOf(now, key) === homeOf(after, key)));
  return questionsOf(before)
    .filter(({ key }) => still.has(key))
    .reduce(
      (body, { key }) => putQuestionBack(body, before, questionIn(now, key)),
      removeSeveral(now, still),
    );
}

function withWordsBack(
  now: Questionnaire,
  after: Questionnaire,
  changed: readonly Question[],
): Questionnaire {
  return changed.reduce((body, mine) => {
    const theirs = questionsOf(body).find(({ key }) => key === mine.key);
    if (!theirs) return body;
    const merged = mergeTyped({
      mine: { ...mine },
      before: { ...questionIn(after, mine.key) },
      now: { ...theirs },
    });
    if (merged.conflicts.length > 0) return body;
    const value = { ...fitted(merged.value as unknown as Question) };
    return withPart(body, { kind: 'question', key: mine.key }, value);
  }, now);
}
