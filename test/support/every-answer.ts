/** Every answer that a small question can get, as far as conditions can tell them apart. */
import type { Answer } from '../../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';

/** None for a question that has no choices. An order of choices is given once: no condition asks for it. */
export function everyAnswer(question: Question, around: Questionnaire): readonly Answer[] {
  const kind = kindOf(question);
  const choices = kind.choices(question, around);
  const inputs = kind.together(question, around) ? subsets(choices) : choices.map((choice) => [choice]);
  return inputs.flatMap((input) => {
    const read = kind.read(question, input, around);
    return read.ok && read.value !== undefined ? [read.value] : [];
  });
}

function subsets([first, ...rest]: readonly string[]): string[][] {
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((set) => [set, [first, ...set]]);
}
