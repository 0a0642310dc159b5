import { asksAbout } from '../conditions.ts';
import type { Questionnaire } from '../definition.ts';
import { type Found, placed } from '../places.ts';
import type { Question } from '../questions/index.ts';
import { canHold, stepsForAll } from '../reachability.ts';

/**
 * Questions that no answers lead to. To be looked for only where conditions and lists are sound; stops at the first
 * condition that is too tangled to decide.
 */
export function reachProblems(questionnaire: Questionnaire): readonly Found[] {
  const earlier = new Map<string, Question>();
  const never = new Set<string>();
  const steps = stepsForAll();
  const found: Found[] = [];
  for (const { question, path } of placed(questionnaire)) {
    const { showIf } = question;
    const reached = showIf ? canHold(showIf, earlier, questionnaire, steps) : true;
    if (reached === 'unknown')
      return [...found, { path: [...path, 'showIf'], message: 'condition-too-tangled' }];
    if (!reached) {
      never.add(question.key);
      const leansOn = asksAbout(showIf ?? { all: [] }).find((key) => never.has(key));
      found.push(neverShown([...path, 'showIf'], leansOn));
    }
    earlier.set(question.key, question);
  }
  return found;
}

function neverShown(path: Found['path'], leansOn: string | undefined): Found {
  if (leansOn === undefined) return { path, message: 'never-shown' };
  return { path, message: 'leans-on-never-shown', values: { question: leansOn } };
}
