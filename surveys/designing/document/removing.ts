/** Taking questions and sections away, and putting them back where they were. */
import { Failure } from '../../failures.ts';
import { type Questionnaire, questionsOf, type Section } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { withListsFrom } from './own-lists.ts';
import { addQuestion, changed, sectionPlaceOf } from './placing.ts';

/** The questionnaire without a section and its questions. Throws `not-found` where it is gone. */
export function removeSection(body: Questionnaire, key: string): Questionnaire {
  return { ...body, sections: body.sections.toSpliced(sectionPlaceOf(body, key), 1) };
}

/**
 * What one revision took away (`before` had it, `after` does not), put back into the questionnaire as it is `now`: in its
 * place, after what stood before it, or at the end of its section. What others have done since stays; what is back
 * already is not put in twice. Throws `not-found` where that revision took nothing away.
 */
export function putBack(now: Questionnaire, before: Questionnaire, after: Questionnaire): Questionnaire {
  const { sections, questions } = takenAway(before, after);
  if (sections.length === 0 && questions.length === 0)
    throw new Failure('not-found', 'nothing was taken away');
  const shells = sections.reduce((body, section) => withSectionBack(body, before, section), now);
  const whole = questions.reduce((body, question) => putQuestionBack(body, before, question), shells);
  return withListsFrom(before, whole);
}

export interface TakenAway {
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
}

/** What was there before, and is there no more. */
export function takenAway(before: Questionnaire, after: Questionnaire): TakenAway {
  return {
    sections: before.sections.filter(({ key }) => !hasSection(after, key)),
    questions: questionsOf(before).filter(({ key }) => !hasQuestion(after, key)),
  };
}

/** Its questions are put back one by one: somebody may have moved one of them to another section. */
function withSectionBack(body: Questionnaire, before: Questionnaire, section: Section): Questionnaire {
  if (hasSection(body, section.key)) return body;
  const at = sectionPlaceOf(before, section.key);
  const above = before.sections.slice(0, at).findLast(({ key }) => hasSection(body, key));
  const there = above ? sectionPlaceOf(body, above.key) + 1 : 0;
  return { ...body, sections: body.sections.toSpliced(there, 0, { ...section, questions: [] }) };
}

/** A question put where it stood before, for as long as it is nowhere. */
export function putQuestionBack(
  body: Questionnaire,
  before: Questionnaire,
  question: Question,
): Questionnaire {
  if (hasQuestion(body, question.key)) return body;
  const isIt = ({ key }: Question) => key === question.key;
  const home = before.sections.find(({ questions }) => questions.some(isIt)) as Section;
  const shelled = withSectionBack(body, before, home);
  const at = sectionPlaceOf(shelled, home.key);
  const here = shelled.sections[at]?.questions ?? [];
  const above = home.questions
    .slice(0, home.questions.findIndex(isIt))
    .findLast(({ key }) => here.some((one) => one.key === key));
  if (above) return addQuestion(shelled, question, { after: above.key });
  return changed(shelled, at, (questions) => [question, ...questions]);
}

function hasSection({ sections }: Questionnaire, key: string): boolean {
  return sections.some((section) => section.key === key);
}

function hasQuestion(body: Questionnaire, key: string): boolean {
  return questionsOf(body).some((question) => question.key === key);
}
