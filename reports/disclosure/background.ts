/** Which questions ask who somebody is: they are told from kCut answers on (disclosure.md, rule 3). */

import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';

/** Keys of the questions that are marked so, lie in a section of background, or split the results. */
export function backgroundOf({
  sections,
  splits = [],
}: Pick<Questionnaire, 'sections' | 'splits'>): ReadonlySet<string> {
  const marked = sections.flatMap(({ optional, questions }) =>
    questions.filter((question) => optional === 'background' || isMarked(question)).map(({ key }) => key),
  );
  return new Set([...marked, ...splits]);
}

function isMarked(question: Question): boolean {
  return 'background' in question && question.background === true;
}
