/** The short form: the items marked for it, with three steps where there is a list for that. */
import type { Questionnaire, Section } from '../definition.ts';
import { Question } from '../questions/index.ts';

/** Only the items of the short form, each naming its three-step list. */
export function shortened(sections: readonly Section[], { choiceLists }: Questionnaire): readonly Section[] {
  return changed(sections, (question) => (question.short ? [withShortList(question, choiceLists)] : []));
}

/** Every item, with nothing left that tells of a short form. */
export function withoutShort(sections: readonly Section[]): readonly Section[] {
  return changed(sections, (question) => [question]);
}

function withShortList(question: Question, choiceLists: Questionnaire['choiceLists']): Question {
  switch (question.kind) {
    case 'scale':
      return { ...question, choices: question.shortChoices ?? shortOf(question.choices, choiceLists) };
    case 'one':
    case 'ladder':
      return { ...question, choices: shortOf(question.choices, choiceLists) };
    default:
      return question;
  }
}

function shortOf(list: string, choiceLists: Questionnaire['choiceLists']): string {
  return choiceLists[list]?.short ?? list;
}

function changed(
  sections: readonly Section[],
  change: (question: Question) => readonly Question[],
): readonly Section[] {
  return sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap(change).map((question) => plain(question)),
  }));
}

function plain(question: Question): Question {
  const fields = Object.entries(question).filter(([name]) => name !== 'short' && name !== 'shortChoices');
  return Question.parse(Object.fromEntries(fields));
}
