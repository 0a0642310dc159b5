/** In how much detail a question can at best be told (disclosure.md, rule 10). Nothing is counted for it. */
import { asksAbout } from '../../surveys/questionnaires/conditions.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import { backgroundOf } from './background.ts';
import { type Rules, theRules } from './rules.ts';
import { toldStepsOf } from './steps-told.ts';

export type Outlook = 'steps' | 'sides' | 'never';

/**
 * For n real answers to it. Choices without order count as steps: they are told one by one or not at all. Yes and no are two
 * sides and never more, and so is each of several choices. Undefined for what is never counted: words of one's own, and
 * what is only read. A follow-up that leans on two questions is never told.
 */
export function outlookOf(
  question: Question,
  questionnaire: Questionnaire,
  n: number,
  { k, kCut }: { readonly k: number; readonly kCut: number },
  rules: Rules = theRules,
): Outlook | undefined {
  const { offered, counts } = kindOf(question);
  if (offered(question, questionnaire).length === 0) return undefined;
  const least = Math.max(k, rules.leastK, backgroundOf(questionnaire).has(question.key) ? kCut : 0);
  const leansOnTwo = question.showIf !== undefined && new Set(asksAbout(question.showIf)).size > 1;
  if (n < least || leansOnTwo) return 'never';
  if (counts === 'several') return 'sides';
  const steps = toldStepsOf(question, questionnaire);
  if (!steps) return n >= rules.stepsFrom ? 'steps' : 'never';
  return n >= rules.stepsFrom && steps.length > 2 ? 'steps' : 'sides';
}
