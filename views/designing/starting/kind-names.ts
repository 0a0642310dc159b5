import { type KindName, Question } from '../../../surveys/questionnaires/questions/index.ts';

/** The kinds of question that people answer, in the order of the register. */
export const kindNames: readonly KindName[] = Question.options
  .map(({ shape }) => shape.kind.value)
  .filter((kind) => kind !== 'information');
