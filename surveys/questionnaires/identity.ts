/** What a question counts as, over copies, versions and rounds: itself, or what its `equivalentTo` names. */
import type { Questionnaire } from './definition.ts';

export interface Identity {
  readonly questionnaire: string;
  readonly question: string;
}

/** Whatever may say what it counts as. */
export interface Counting {
  readonly key: string;
  readonly equivalentTo?: Identity | undefined;
}

/** What a question counts as when rounds are compared. */
export function identityOf({ key }: Pick<Questionnaire, 'key'>, question: Counting): Identity {
  return question.equivalentTo ?? { questionnaire: key, question: question.key };
}
