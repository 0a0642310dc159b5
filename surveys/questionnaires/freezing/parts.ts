/** Questions of several parts, taken apart: what is frozen, and all that comes after, has only ordinary questions. */
import type { Section } from '../definition.ts';
import { kindOf, Question } from '../questions/index.ts';
import type { Surroundings } from '../questions/kind.ts';

/** The sections with every question as the ordinary ones that it is asked as: itself, for most kinds. */
export function takenApart(sections: readonly Section[], around: Surroundings): readonly Section[] {
  return sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question) => askedAs(question, around)),
  }));
}

function askedAs(question: Question, around: Surroundings): readonly Question[] {
  const parts = kindOf(question).parts?.(question, around);
  return parts ? parts.map((part) => Question.parse(part)) : [question];
}
