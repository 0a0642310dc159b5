/**
 * Counting answers, exactly. What comes out is sealed: only `reports/disclosure/` opens it (disclosure.md, rules 3 and 8;
 * test/rooms.test.ts), so that nothing can be worked out of true counts by mistake.
 */
import type { Answers } from '../surveys/questionnaires/answers.ts';
import { type Questionnaire, questionsOf } from '../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../surveys/questionnaires/questions/index.ts';
import { noAnswerPart } from './disclosure/disclosed.ts';
import { emptyCount, type QuestionCount, type QuestionTally } from './question-count.ts';

declare const seal: unique symbol;
/** True counts, to be handed on to disclosure control as they are. */
export interface Tally {
  readonly [seal]: true;
}

export interface TrueCounts {
  /** How many responses there are. */
  readonly answered: number;
  /** By question key; questions of free text and information are not counted. */
  readonly questions: ReadonlyMap<string, QuestionTally>;
  /** By the key of a question that splits: the answers of those who chose each, and of those who gave it no answer. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, PartTally>>;
}

/** The real answers of a part of those who answered, by question key. */
export type PartTally = ReadonlyMap<string, Pick<QuestionTally, 'n' | 'choices'>>;

/** The true counts of a tally. For `reports/disclosure/` alone. */
export function trueCountsOf(tally: Tally): TrueCounts {
  return tally as unknown as TrueCounts;
}

/** The way back, for those who count in another way than `tally`. */
export function sealed(counts: TrueCounts): Tally {
  return counts as unknown as Tally;
}

/** Counts the responses to one collection, in any order, in one pass. Answers that the questionnaire does not know are a bug. */
export async function tally(
  questionnaire: Questionnaire,
  responses: AsyncIterable<Answers> | Iterable<Answers>,
): Promise<Tally> {
  const counting = startCounting(questionnaire);
  for await (const answers of responses) counting.count(answers);
  return counting.tally();
}

type Counts = ReadonlyMap<string, QuestionCount>;

interface Split {
  readonly question: Question;
  readonly keys: ReadonlySet<string>;
  readonly parts: Map<string, Counts>;
}

/** The same bit by bit: responses come in one by one, the tally is taken when there are no more. */
export function startCounting(questionnaire: Questionnaire) {
  const counts = emptyCounts(questionnaire);
  const splits = splitsOf(questionnaire);
  let answered = 0;
  return {
    count(answers: Answers): void {
      answered += 1;
      countIn(counts, answers);
      for (const split of splits) countIn(partOf(split, answers, questionnaire), answers);
    },
    tally: () =>
      sealed({
        answered,
        questions: new Map([...counts].map(([key, count]) => [key, count.tally(answered)])),
        parts: new Map(splits.map(({ question, parts }) => [question.key, finished(parts)])),
      }),
  };
}

function countIn(counts: Counts, answers: Answers): void {
  for (const key in answers) {
    const answer = answers[key];
    if (answer !== undefined) counts.get(key)?.count(answer);
  }
}

function emptyCounts(questionnaire: Questionnaire): Counts {
  const countable = questionsOf(questionnaire).filter(
    (question) => kindOf(question).offered(question, questionnaire).length > 0,
  );
  return new Map(countable.map((question) => [question.key, emptyCount(question, questionnaire)]));
}

function splitsOf(questionnaire: Questionnaire): readonly Split[] {
  const { splits = [] } = questionnaire;
  return questionsOf(questionnaire)
    .filter(({ key }) => splits.includes(key))
    .map((question) => {
      const keys = kindOf(question)
        .offered(question, questionnaire)
        .map(({ key }) => key);
      return { question, keys: new Set(keys), parts: new Map() };
    });
}

/** The counts of the one part that somebody is in. */
function partOf({ question, keys, parts }: Split, answers: Answers, questionnaire: Questionnaire): Counts {
  const answer = answers[question.key];
  const [given = noAnswerPart] = answer === undefined ? [] : kindOf(question).keysCounted(answer);
  const key = keys.has(given) ? given : noAnswerPart;
  const counts = parts.get(key) ?? emptyCounts(questionnaire);
  parts.set(key, counts);
  return counts;
}

function finished(parts: ReadonlyMap<string, Counts>): ReadonlyMap<string, PartTally> {
  const part = (counts: Counts): PartTally =>
    new Map([...counts].map(([key, count]) => [key, count.tally(0)]));
  return new Map([...parts].map(([key, counts]) => [key, part(counts)]));
}
