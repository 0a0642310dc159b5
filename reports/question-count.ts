/** The count of one question, answer by answer: what a million responses are put through. */
import type { Answer } from '../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../surveys/questionnaires/questions/index.ts';

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

export interface QuestionCount {
  count(answer: Answer): void;
  /** The counts so far, of so many responses. */
  tally(answered: number): QuestionTally;
}

/** Throws, when it counts, for an answer that the questionnaire does not know. */
export function emptyCount(question: Question, questionnaire: Questionnaire): QuestionCount {
  const kind = kindOf(question);
  const choices = kind.offered(question, questionnaire).map(({ key }) => key);
  const nonAnswers = kind.nonAnswersOf(question, questionnaire);
  const places = new Map([...choices, ...nonAnswers].map((key, i) => [key, i]));
  const counts = new Float64Array(places.size);
  /** Where an answer that is one word or number is counted, so that it is read once and not a million times. */
  const seen = new Map<Answer, number>();
  let n = 0;
  const add = (place: number) => {
    counts[place] = (counts[place] as number) + 1;
    return place < choices.length;
  };
  const placesOf = (answer: Answer) => kind.keysCounted(answer).map((key) => placeOf(key, places));
  return {
    count(answer) {
      const place = seen.get(answer);
      if (place !== undefined) {
        if (add(place)) n += 1;
        return;
      }
      const counted = placesOf(answer);
      const [first] = counted;
      if (first !== undefined && typeof answer !== 'object') seen.set(answer, first);
      const real = counted.map(add);
      if (real.includes(true)) n += 1;
    },
    tally(answered) {
      const at = (key: string) => [key, counts[placeOf(key, places)] as number] as const;
      const given = nonAnswers.map(at);
      const nothing = answered - n - given.reduce((sum, [, count]) => sum + count, 0);
      return {
        n,
        choices: Object.fromEntries(choices.map(at)),
        nonAnswers: Object.fromEntries(given),
        nothing,
      };
    },
  };
}

function placeOf(key: string, places: ReadonlyMap<string, number>): number {
  const place = places.get(key);
  if (place === undefined) throw new Error(`an answer that the questionnaire does not know: ${key}`);
  return place;
}
