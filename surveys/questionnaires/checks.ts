/** What no schema can say of a questionnaire: that its parts fit together and that every question can be reached. */
import { conditionProblems, reachProblems } from './checks/conditions.ts';
import { keyProblems, splitProblems } from './checks/keys.ts';
import { listProblems } from './checks/lists.ts';
import { promiseProblems, strayMarks, wordProblems } from './checks/words.ts';
import type { Questionnaire } from './definition.ts';
import { type Found, placed } from './places.ts';
import { kindOf } from './questions/index.ts';
import { textsIn } from './texts.ts';

/**
 * Everything that is wrong with a questionnaire that the schema has read; empty when it fits. Without the places in words,
 * which takes a while where there are many (`problemOf`).
 */
export function foundIn(questionnaire: Questionnaire): readonly Found[] {
  const lists = listProblems(questionnaire);
  const conditions = conditionProblems(questionnaire);
  const isSound = lists.length + conditions.length === 0;
  const spots = textsIn(questionnaire);
  return [
    ...natureProblems(questionnaire),
    ...keyProblems(questionnaire),
    ...lists,
    ...conditions,
    ...(isSound ? reachProblems(questionnaire) : []),
    ...splitProblems(questionnaire),
    ...strayMarks(questionnaire),
    ...spots.flatMap((spot) => wordProblems(spot, questionnaire)),
    ...spots.flatMap(promiseProblems),
  ];
}

/** A manager answers for a service and by its name; persons answer for themselves, without theirs (disclosure.md, rule 0). */
function natureProblems(questionnaire: Questionnaire): readonly Found[] {
  const { audience, nature } = questionnaire;
  const wanted = audience === 'manager' ? 'named' : 'anonymous';
  if (nature !== wanted) return [{ path: ['nature'], message: `has-to-be-${wanted}`, values: { audience } }];
  return placed(questionnaire)
    .filter(({ question }) => nature === 'anonymous' && kindOf(question).onlyNamed)
    .map(({ path }) => ({ path, message: 'only-in-named' }));
}
