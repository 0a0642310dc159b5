/** The auditors' own word on which question of another round a question is the same as. */
import { Failure } from '../../failures.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { partIn, withPart } from '../document/parts.ts';
import { questionIn } from '../document/placing.ts';
import { type Identity, identityOf } from './equivalence.ts';

/**
 * The questionnaire with a question that counts as another one when rounds are compared (`equivalence.ts`); undefined
 * lets it count as itself. Throws `not-found`, and `conflict` where another question here counts as that one already:
 * an answer cannot be compared with two.
 */
export function countAs(body: Questionnaire, key: string, as: Identity | undefined): Questionnaire {
  const question = questionIn(body, key);
  const wanted = as ?? { questionnaire: body.key, question: key };
  if (as && others(body, key).some((one) => isEqual(identityOf(body, one), wanted)))
    throw new Failure('conflict', `two questions count as ${wanted.question}`);
  const { equivalentTo: _, ...rest } = (partIn(body, { kind: 'question', key }) ?? question) as Question & {
    equivalentTo?: Identity;
  };
  return withPart(body, { kind: 'question', key }, as ? { ...rest, equivalentTo: as } : rest);
}

function others({ sections }: Questionnaire, key: string): readonly Question[] {
  return sections.flatMap(({ questions }) => questions).filter((one) => one.key !== key);
}

function isEqual(a: Identity, b: Identity): boolean {
  return a.questionnaire === b.questionnaire && a.question === b.question;
}
