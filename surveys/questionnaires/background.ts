/** Which questions are about who somebody is, and not about how it is: told from larger groups only (disclosure.md, rule 3). */
import type { Questionnaire, Section } from './definition.ts';
import type { Question } from './questions/index.ts';

/** Marked so itself, or in a section of background. */
export function isBackground(question: Question, section: Pick<Section, 'optional'> | undefined): boolean {
  return ('background' in question && question.background === true) || section?.optional === 'background';
}

/** The keys of those questions, and of those that results are declared to be split by. */
export function backgroundKeys({
  sections,
  splits = [],
}: Pick<Questionnaire, 'sections' | 'splits'>): ReadonlySet<string> {
  return new Set([
    ...splits,
    ...sections.flatMap((section) =>
      section.questions.flatMap((question) => (isBackground(question, section) ? [question.key] : [])),
    ),
  ]);
}
