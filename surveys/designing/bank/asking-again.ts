/** A follow-up that asks again what findings rest on, so that rounds can be compared. */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { identitiesIn, identityOf, nameOf } from '../approving/equivalence.ts';
import { keysIn } from '../document/keys.ts';
import { questionIn } from '../document/placing.ts';
import { takeQuestion } from './copying-from.ts';

/** What a finding rests on in a collection: a question, or all of an area that have a good and a bad side. */
export interface Rest {
  /** As it was put to people. */
  readonly asked: Questionnaire;
  /** As its auditors approved it: with the words that every service has in its own way. */
  readonly source: Questionnaire;
  readonly kind: 'question' | 'area';
  readonly key: string;
}

/**
 * The questionnaire with those questions last in a section, each once, in the order of the findings, and how many they are.
 * One that it has already is not put twice; one that cannot be compared is left out. Throws `conflict` where there is no room.
 */
export function askAgain(
  template: Questionnaire,
  section: string,
  rests: readonly Rest[],
): { readonly body: Questionnaire; readonly count: number } {
  let body = template;
  let count = 0;
  for (const { source, keys } of rests.map(comparable)) {
    for (const key of keys) {
      const same = nameOf(identityOf(source, questionIn(source, key)));
      if (identitiesIn(body).some((one) => nameOf(one) === same)) continue;
      body = takeQuestion(body, source, key, { endOf: section }, { revision: 1, taken: keysIn(body) });
      count += 1;
    }
  }
  return { body, count };
}

/** The keys under which they were approved: a question in several parts is asked again as a whole. */
function comparable({ asked, source, kind, key }: Rest) {
  const there = new Set(questionsOf(source).map((question) => question.key));
  const found = questionsOf(asked).filter(
    (question) =>
      (kind === 'question' ? question.key === key : isOf(question, key)) &&
      kindOf(question).sides(question, asked) !== undefined,
  );
  const keys = found.map((question) => ('group' in question && question.group?.key) || question.key);
  return { source, keys: [...new Set(keys)].filter((one) => there.has(one)) };
}

function isOf(question: Question, area: string): boolean {
  if (
    ('background' in question && question.background) ||
    ('scored' in question && question.scored === false)
  )
    return false;
  return 'areas' in question && question.areas.includes(area);
}
