/** The auditors' own word on which question of another round a question is the same as. */
import { Failure } from '../../failures.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { partIn, withPart } from '../document/parts.ts';
import { questionIn } from '../document/placing.ts';
import { type Identity, identityOf, nameOf } from './equivalence.ts';

/**
 * The questionnaire with a question that counts as another one when rounds are compared (`equivalence.ts`); undefined
 * lets it count as itself. Throws `not-found`, and `conflict` where another question here counts as that one already:
 * an answer cannot be compared with two.
 */
export function countAs(body: Questionnaire, key: string, as: Identity | undefined): Questionnaire {
  const question = questionIn(body, key);
  const others = questionsOf(body).filter((one) => one.key !== key);
  if (as && others.some((one) => nameOf(identityOf(body, one)) === nameOf(as)))
    throw new Failure('conflict', `two questions count as ${as.question}`);
  const { equivalentTo: _, ...rest } = (partIn(body, { kind: 'question', key }) ?? question) as Question & {
    equivalentTo?: Identity;
  };
  return withPart(body, { kind: 'question', key }, as ? { ...rest, equivalentTo: as } : rest);
}
