/** What is wrong within one part of a questionnaire, whatever the other questions are. */
import type { Questionnaire } from '../definition.ts';
import type { Found } from '../places.ts';
import type { Question } from '../questions/index.ts';
import { textsIn } from '../texts.ts';
import { listProblemsOf } from './lists.ts';
import { promiseProblems } from './promises.ts';
import { wordProblems } from './words.ts';

/** All that stands around the sections: languages, lists, areas and so on. */
export type QuestionnaireFrame = Omit<Questionnaire, 'sections'>;

/** By what it is about. */
export interface InWords {
  readonly words: readonly Found[];
  readonly promises: readonly Found[];
}

/** The ways to it begin at the question, wherever that stands. */
export interface InQuestion extends InWords {
  readonly lists: readonly Found[];
}

/** Any place will do: the checks only look at where in a question a text stands. */
const anyPlace = ['sections', 0, 'questions', 0];

export function inQuestion(question: Question, around: QuestionnaireFrame): InQuestion {
  const fromQuestion = (found: Found): Found => ({ ...found, path: found.path.slice(anyPlace.length) });
  const { words, promises } = inWords(question, around, anyPlace);
  return {
    lists: listProblemsOf({ question, path: [] }, around),
    words: words.map(fromQuestion),
    promises: promises.map(fromQuestion),
  };
}

/** Of any value with texts in it, at its place in the questionnaire. */
export function inWords(value: object, around: QuestionnaireFrame, path: Found['path'] = []): InWords {
  const spots = textsIn(value, path);
  return {
    words: spots.flatMap((spot) => wordProblems(spot, around)),
    promises: spots.flatMap(promiseProblems),
  };
}
