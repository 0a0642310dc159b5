/** Questions picked out of a questionnaire: with the texts that stand before them, and the conditions that can be kept. */
import { Failure } from '../../failures.ts';
import { asksAbout, type Condition } from '../../questionnaires/conditions.ts';
import { type Questionnaire, questionsOf, type Section } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';

/** What came of picking: how many are answered, and of how many the condition had to go, which everybody is asked now. */
export interface Picked {
  readonly body: Questionnaire;
  readonly count: number;
  readonly freed: number;
}

interface Conditional {
  readonly showIf?: Condition;
  readonly followUpTo?: string;
}

/** What decides whether a question is put to somebody. */
export const conditionOf = (question: Question): Conditional => question as Question & Conditional;

/** The question as it is put to everybody. */
export function unconditional(question: Question): Question {
  const { showIf: _, followUpTo: __, ...free } = question as Question & Conditional;
  return free as Question;
}

/** Refuses ('not-found') the key of a question that is not there. */
export function refuseUnknown(source: Questionnaire, keys: ReadonlySet<string>): void {
  const known = new Set(questionsOf(source).map(({ key }) => key));
  for (const key of keys) if (!known.has(key)) throw new Failure('not-found', `question ${key}`);
}

/** Those of a section that are picked. A text to read comes along with the question after it, or with the last one. */
export function pickedIn({ questions }: Section, keys: ReadonlySet<string>): readonly Question[] {
  const asks = (question: Question) => kindOf(question).asks;
  return questions.filter((question, i) => {
    const leads = asks(question) ? question : (questions.slice(i).find(asks) ?? questions.findLast(asks));
    return leads !== undefined && keys.has(leads.key);
  });
}

export function countAsked(questions: readonly Question[]): number {
  return questions.filter((question) => kindOf(question).asks).length;
}

/** The questionnaire with nothing but what is picked, under the keys that it has. */
export function keepPicked(body: Questionnaire, keys: ReadonlySet<string>): Picked {
  refuseUnknown(body, keys);
  const sections = body.sections
    .map((section) => ({ ...section, questions: [...pickedIn(section, keys)] }))
    .filter(({ questions }) => questions.length > 0);
  const { splits, ...rest } = body;
  const kept = splits?.filter((key) => keys.has(key)) ?? [];
  const picked = { ...rest, ...(kept.length > 0 && { splits: kept }), sections };
  return { ...freed(picked, keys), count: countAsked(questionsOf(picked)) };
}

/** Without the conditions that lean on a question which is not there, or not before: of the questions of these keys, and of texts. */
export function freed(body: Questionnaire, among: ReadonlySet<string>): Pick<Picked, 'body' | 'freed'> {
  const before = new Set<string>();
  let count = 0;
  const sections = body.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      const { showIf } = conditionOf(question);
      const stands = showIf === undefined || asksAbout(showIf).every((key) => before.has(key));
      before.add(question.key);
      if (stands || (kindOf(question).asks && !among.has(question.key))) return question;
      count += 1;
      return unconditional(question);
    }),
  }));
  return { body: count === 0 ? body : { ...body, sections }, freed: count };
}
