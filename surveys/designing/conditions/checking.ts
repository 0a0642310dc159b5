/** Whether a condition that was typed can be kept, and which question it makes this one a follow-up to. */
import { type Checked, fine, type Problem, wrong } from '../../failures.ts';
import { asksAbout, type Condition } from '../../questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { isAskable } from './route-problems.ts';
import { conditionFrom, isEmpty, isGroup, type Row, type TypedCondition } from './typed.ts';

/** The questions that a condition of this one may ask about: earlier ones with answers to choose. */
export function askableBefore(body: Questionnaire, key: string): readonly Question[] {
  const questions = questionsOf(body);
  const place = questions.findIndex((question) => question.key === key);
  return questions.slice(0, Math.max(0, place)).filter((question) => isAskable(question, body));
}

/**
 * The condition, or what is wrong with its rows: no question, one that cannot be asked about from here, no answer, an
 * answer that is gone, or several where one is asked for. Fields are named as in the form.
 */
export function checkTyped(typed: TypedCondition, body: Questionnaire, key: string): Checked<Condition> {
  const askable = new Map(askableBefore(body, key).map((question) => [question.key, question]));
  const problems = typed.items.flatMap((item, i) =>
    isGroup(item)
      ? item.rows.flatMap((row, j) => rowProblems(row, `${i}-${j}`, askable, body))
      : rowProblems(item, String(i), askable, body),
  );
  const condition = conditionFrom(typed);
  if (problems.length > 0) return wrong(...problems);
  return condition ? fine(condition) : wrong({ field: '0-question', message: 'conditions.problems.nothing' });
}

/** The question that this one follows up, where it asks about exactly one. */
export function followedBy(condition: Condition): string | undefined {
  const asked = [...new Set(asksAbout(condition))];
  return asked.length === 1 ? asked[0] : undefined;
}

function rowProblems(
  row: Row,
  name: string,
  askable: ReadonlyMap<string, Question>,
  body: Questionnaire,
): readonly Problem[] {
  if (isEmpty(row)) return [];
  const problem = (field: string, message: string): readonly Problem[] => [
    { field: `${name}-${field}`, message: `conditions.problems.${message}` },
  ];
  if (row.question === '') return problem('question', 'no-question');
  const question = askable.get(row.question);
  if (!question) return problem('question', 'not-askable');
  if (row.choices.length === 0) return problem('choice', 'no-answer');
  const known = kindOf(question).choices(question, body);
  if (row.choices.some((choice) => !known.includes(choice))) return problem('choice', 'gone-answer');
  return row.asks !== 'anyOf' && row.choices.length > 1 ? problem('choice', 'one-answer') : [];
}
