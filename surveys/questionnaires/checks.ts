/** What no schema can say of a questionnaire: that its parts fit together and that every question can be reached. */
import type { Problem } from '../failures.ts';
import { conditionProblems } from './checks/conditions.ts';
import { keyProblems } from './checks/keys.ts';
import { listProblems } from './checks/lists.ts';
import { natureProblems } from './checks/nature.ts';
import { promiseProblems } from './checks/promises.ts';
import { reachProblems } from './checks/reach.ts';
import { splitProblems } from './checks/splits.ts';
import { wordProblems } from './checks/words.ts';
import type { Questionnaire } from './definition.ts';
import { type Found, problemOf } from './places.ts';

const checks: readonly ((questionnaire: Questionnaire) => readonly Found[])[] = [
  natureProblems,
  keyProblems,
  listProblems,
  conditionProblems,
  reachProblems,
  splitProblems,
  wordProblems,
  promiseProblems,
];

/** Everything that is wrong with a questionnaire that the schema has read, each with its place; empty when it fits. */
export function problemsIn(questionnaire: Questionnaire): readonly Problem[] {
  return foundIn(questionnaire).map((found) => problemOf(questionnaire, found));
}

/** The same before the places are put in words, which takes a while where there are many. */
export function foundIn(questionnaire: Questionnaire): readonly Found[] {
  return checks.flatMap((check) => check(questionnaire));
}
