/** Counting answers. Exact and secret: only `disclosure` may read it (disclosure.md, rule 8). */
import type { Answer, Answers } from '../surveys/questionnaires/answers.ts';
import { type Questionnaire, questionsOf } from '../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../surveys/questionnaires/questions/index.ts';

export interface Tally {
  /** How many responses there are. */
  readonly answered: number;
  /** By question key; questions of free text and information are not counted. */
  readonly questions: ReadonlyMap<string, QuestionTally>;
  /** By the key of a question that splits: the answers of those who chose each, and of those who gave it no answer. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, PartTally>>;
}

/** The real answers of a part of those who answered, by question key. */
export type PartTally = ReadonlyMap<string, Pick<QuestionTally, 'n' | 'choices'>>;

export interface QuestionTally {
  /** Real answers: non-answers and skipped questions do not count. */
  readonly n: number;
  /** By choice key, in the order asked: of several-choice questions they may exceed n, of a rank they are first places. */
  readonly choices: Readonly<Record<string, number>>;
  /** By non-answer key. */
  readonly nonAnswers: Readonly<Record<string, number>>;
  /** Neither answered nor a non-answer: skipped or, for a follow-up, not asked. */
  readonly nothing: number;
}

/** Counts the responses to one collection, in any order. Answers that the questionnaire does not know are a bug. */
export async function tally(
  questionnaire: Questionnaire,
  responses: AsyncIterable<Answers> | Iterable<Answers>,
): Promise<Tally> {
  const counts = emptyCounts(questionnaire);
  const splits = splitsOf(questionnaire);
  let answered = 0;
  for await (const answers of responses) {
    answered += 1;
    countAll(counts, answers);
    for (const split of splits) countAll(partOf(split, answers, questionnaire), answers);
  }
  return {
    answered,
    questions: new Map([...counts].map(([key, counted]) => [key, finished(counted, answered)])),
    parts: new Map(splits.map(({ question, parts }) => [question.key, parts])),
  };
}

interface Split {
  readonly question: Question;
  readonly keys: ReadonlySet<string>;
  readonly parts: Map<string, Map<string, Count>>;
}

/** Stands for those who gave no answer to the question that splits. */
export const noAnswerPart = 'no-answer';

function splitsOf(questionnaire: Questionnaire): readonly Split[] {
  return countable(questionnaire)
    .filter(({ key }) => questionnaire.splits?.includes(key))
    .map((question) => {
      const keys = kindOf(question)
        .offered(question, questionnaire)
        .map(({ key }) => key);
      return { question, keys: new Set(keys), parts: new Map() };
    });
}

/** The counts of the one part that somebody is in. */
function partOf({ question, keys, parts }: Split, answers: Answers, questionnaire: Questionnaire) {
  const answer = answers[question.key];
  const [given = noAnswerPart] = answer === undefined ? [] : kindOf(question).keysCounted(answer);
  const key = keys.has(given) ? given : noAnswerPart;
  const counts = parts.get(key) ?? emptyCounts(questionnaire);
  parts.set(key, counts);
  return counts;
}

interface Count {
  readonly keysCounted: (answer: Answer) => readonly string[];
  n: number;
  readonly choices: Record<string, number>;
  readonly nonAnswers: Record<string, number>;
}

function countable(questionnaire: Questionnaire): readonly Question[] {
  return questionsOf(questionnaire).filter(
    (question) => kindOf(question).offered(question, questionnaire).length > 0,
  );
}

function emptyCounts(questionnaire: Questionnaire): Map<string, Count> {
  return new Map(
    countable(questionnaire).map((question) => [question.key, emptyCount(question, questionnaire)]),
  );
}

function countAll(counts: ReadonlyMap<string, Count>, answers: Answers): void {
  for (const key in answers) count(counts.get(key), answers[key] as Answer);
}

function emptyCount(question: Question, questionnaire: Questionnaire): Count {
  const { offered, nonAnswersOf, keysCounted } = kindOf(question);
  const zeros = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 0]));
  const choices = zeros(offered(question, questionnaire).map(({ key }) => key));
  return { keysCounted, n: 0, choices, nonAnswers: zeros(nonAnswersOf(question, questionnaire)) };
}

function count(counted: Count | undefined, answer: Answer): void {
  if (!counted) return;
  let real = false;
  for (const key of counted.keysCounted(answer)) {
    if (key in counted.nonAnswers) counted.nonAnswers[key] = (counted.nonAnswers[key] ?? 0) + 1;
    else {
      if (!(key in counted.choices))
        throw new Error(`an answer that the questionnaire does not know: ${key}`);
      counted.choices[key] = (counted.choices[key] ?? 0) + 1;
      real = true;
    }
  }
  if (real) counted.n += 1;
}

function finished({ n, choices, nonAnswers }: Count, answered: number): QuestionTally {
  const out = Object.values(nonAnswers).reduce((sum, some) => sum + some, 0);
  return { n, choices, nonAnswers, nothing: answered - n - out };
}
