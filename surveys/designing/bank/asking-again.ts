/** A follow-up that asks again what findings rest on, so that rounds can be compared. */
import type { Localised } from '../../languages.ts';
import type { Questionnaire, Section } from '../../questionnaires/definition.ts';
import { questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { type Identity, identitiesIn, identityOf, nameOf } from '../approving/equivalence.ts';
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
  for (const rest of rests) {
    const { source } = rest;
    for (const key of keysOf(rest)) {
      const same = nameOf(identityOf(source, questionIn(source, key)));
      if (identitiesIn(body).some((one) => nameOf(one) === same)) continue;
      body = takeQuestion(body, source, key, { endOf: section }, { revision: 1, taken: keysIn(body) });
      count += 1;
    }
  }
  return { body, count };
}

/** A questionnaire like the one that a finding rests on, with a section for what is asked again, and nothing in it yet. */
export function emptiedFrom(
  { source }: Rest,
  { title, section }: { readonly title: Localised; readonly section: Omit<Section, 'questions'> },
): Questionnaire {
  return { ...source, title, sections: [{ ...section, questions: [] }] };
}

/** What those questions count as: with them rounds are compared. */
export function restingOn(rests: readonly Rest[]): readonly Identity[] {
  return rests.flatMap((rest) => comparableIn(rest).map((question) => identityOf(rest.asked, question)));
}

/** The keys under which they were approved: a question in several parts is asked again as a whole. */
function keysOf(rest: Rest): readonly string[] {
  const there = new Set(questionsOf(rest.source).map((question) => question.key));
  const keys = comparableIn(rest).map(
    (question) => ('group' in question && question.group?.key) || question.key,
  );
  return [...new Set(keys)].filter((key) => there.has(key));
}

function comparableIn({ asked, kind, key }: Rest): readonly Question[] {
  return questionsOf(asked).filter(
    (question) =>
      (kind === 'question' ? question.key === key : isOf(question, key)) &&
      kindOf(question).sides(question, asked) !== undefined,
  );
}

function isOf(question: Question, area: string): boolean {
  if (
    ('background' in question && question.background) ||
    ('scored' in question && question.scored === false)
  )
    return false;
  return 'areas' in question && question.areas.includes(area);
}
