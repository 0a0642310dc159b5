/** What no schema can say of a questionnaire: that its parts fit together and that every question can be reached. */
import { conditionProblems } from './checks/conditions.ts';
import { keyProblems } from './checks/keys.ts';
import { listProblems } from './checks/lists.ts';
import {
  type InQuestion,
  type InWords,
  inQuestion,
  inWords,
  type QuestionnaireFrame,
} from './checks/parts.ts';
import { reachProblems } from './checks/reach.ts';
import { splitProblems } from './checks/splits.ts';
import { strayMarks } from './checks/words.ts';
import type { Questionnaire } from './definition.ts';
import { type Found, placed } from './places.ts';
import { kindOf, type Question } from './questions/index.ts';
import type { Path } from './texts.ts';

/** The checks of its parts, for those who remember what is wrong within one. */
interface PartChecks {
  readonly question: (question: Question, around: QuestionnaireFrame) => InQuestion;
  readonly around: (around: QuestionnaireFrame) => InWords;
}

const afresh: PartChecks = { question: inQuestion, around: (around) => inWords(around, around) };

/**
 * Everything that is wrong with a questionnaire that the schema has read; empty when it fits. Without the places in words,
 * which takes a while where there are many (`problemOf`).
 */
export function foundIn(questionnaire: Questionnaire, parts: PartChecks = afresh): readonly Found[] {
  const { sections, ...around } = questionnaire;
  const questions = sections.map((section, i) =>
    section.questions.map((question, j) =>
      placedAt(['sections', i, 'questions', j], parts.question(question, around)),
    ),
  );
  const lists = [...listProblems(questionnaire), ...questions.flat().flatMap(({ lists }) => lists)];
  const conditions = conditionProblems(questionnaire);
  const isSound = lists.length + conditions.length === 0;
  // In the order that the texts stand in.
  const texts = [
    parts.around(around),
    ...sections.flatMap(({ questions: _, ...section }, i) => [
      inWords(section, around, ['sections', i]),
      ...(questions[i] ?? []),
    ]),
  ];
  return [
    ...natureProblems(questionnaire),
    ...keyProblems(questionnaire),
    ...lists,
    ...conditions,
    ...(isSound ? reachProblems(questionnaire) : []),
    ...splitProblems(questionnaire),
    ...strayMarks(questionnaire),
    ...texts.flatMap(({ words }) => words),
    ...texts.flatMap(({ promises }) => promises),
  ];
}

function placedAt(path: Path, { lists, words, promises }: InQuestion): InQuestion {
  const at = (found: Found): Found => ({ ...found, path: [...path, ...found.path] });
  return { lists: lists.map(at), words: words.map(at), promises: promises.map(at) };
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
