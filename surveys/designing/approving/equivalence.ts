/**
 * Which questions are the same, over copies, versions and rounds, so that answers are compared honestly.
 *
 * A question counts as what its `equivalentTo` names, and where it has none as itself: its own key in its own
 * questionnaire. Two questions are the same where these are the same. So nothing has to be done for a question that is
 * kept from one version to the next; a copy names its original; and a question that has become another one names a key
 * that no question has had before.
 */
import { inLanguage, type Language } from '../../languages.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { type Counting, type Identity, identityOf } from '../../questionnaires/identity.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { isText } from '../../questionnaires/texts.ts';
import { sourceOf } from '../document/design.ts';
import { correctionOf, stepsForAll } from './correction.ts';

export { type Identity, identityOf };

/** What each of its questions counts as, in their order. */
export function identitiesIn(body: Questionnaire): readonly Identity[] {
  return questionsOf(body).map((question) => identityOf(body, question));
}

/** A question that counts as an earlier one, and asks something else than that did. */
export interface Changed {
  readonly key: string;
  readonly before: QuestionWords;
  readonly after: QuestionWords;
}

/** What somebody who answers meets: the question and its answers, in the language that it was written in. */
export interface QuestionWords {
  readonly text: string;
  readonly answers: readonly string[];
}

/**
 * The questions whose words, kind or answers are more than a correction away from the question that they count as.
 * That one is looked for in `earlier`, the first that has it: the version before, then what questions are copied from.
 * Compared in the first language; help texts, conditions and pictures are not what is asked, and are left out.
 */
export function changedQuestions(body: Questionnaire, earlier: readonly Questionnaire[]): readonly Changed[] {
  const language = sourceOf(body);
  const before = firstOfEach(earlier);
  const steps = stepsForAll();
  return questionsOf(body).flatMap((question): readonly Changed[] => {
    const was = kindOf(question).asks ? before.get(nameOf(identityOf(body, question))) : undefined;
    if (!was) return [];
    const correction = correctionOf(
      wording(was.question, was.questionnaire, language),
      wording(question, body, language),
      steps,
    );
    if (correction?.every(({ refused }) => refused === undefined)) return [];
    const after = wordsOf(question, body, language);
    return [{ key: question.key, before: wordsOf(was.question, was.questionnaire, language), after }];
  });
}

/** The questionnaire with these questions counting as new ones, from the version with that number on. */
export function asNewQuestions(body: Questionnaire, keys: readonly string[], version: number): Questionnaire {
  if (keys.length === 0) return body;
  const taken = new Set(
    questionsOf(body).flatMap((question: Counting) => [question.key, question.equivalentTo?.question ?? '']),
  );
  return {
    ...body,
    sections: body.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        keys.includes(question.key) && kindOf(question).asks
          ? {
              ...question,
              equivalentTo: { questionnaire: body.key, question: newKey(question.key, version, taken) },
            }
          : question,
      ),
    })),
  };
}

/** Says which question and since which version, for people who read the file; 40 characters at the most. */
function newKey(key: string, version: number, taken: ReadonlySet<string>): string {
  for (let more = 0; ; more++) {
    const ending = `-v${version}${more > 0 ? `-${more}` : ''}`;
    const name = `${key.slice(0, 40 - ending.length)}${ending}`;
    if (!taken.has(name)) return name;
  }
}

interface Found {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
}

/** By what they count as, the first that does: each questionnaire is gone through once. */
function firstOfEach(earlier: readonly Questionnaire[]): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const questionnaire of earlier) {
    for (const question of questionsOf(questionnaire)) {
      const name = nameOf(identityOf(questionnaire, question));
      if (!found.has(name)) found.set(name, { questionnaire, question });
    }
  }
  return found;
}

/** For looking up. */
export function nameOf({ questionnaire, question }: Identity): string {
  return JSON.stringify([questionnaire, question]);
}

/** What makes a question what it is: everything but who is asked it, and what surrounds it on the page. */
function wording(question: Question, around: Questionnaire, language: Language): unknown {
  const lists = kindOf(question).lists(question);
  // The name of a list says nothing: its answers do.
  const settings = Object.entries(question).filter(
    ([name, value]) => !aside.has(name) && !lists.includes(value as string),
  );
  const answers = lists.map((name) =>
    around.choiceLists[name]?.choices.map(({ key: choice, label, step }) => ({ key: choice, label, step })),
  );
  return inOne({ settings: Object.fromEntries(settings), answers }, language);
}

const aside: ReadonlySet<string> = new Set([
  'key',
  'areas',
  'help',
  'why',
  'showIf',
  'followUpTo',
  'short',
  'background',
  'fact',
  'equivalentTo',
  'picture',
  'sound',
  'scored',
]);

/** A value with each text in one language: this one, or the first that it has. */
function inOne(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => inOne(part, language));
  if (isText(value)) return { [language]: inLanguage(value, language) };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inOne(part, language)]));
}

function wordsOf(question: Question, around: Questionnaire, language: Language): QuestionWords {
  return {
    text: inLanguage(question.text, language),
    answers: kindOf(question)
      .lists(question)
      .flatMap(
        (name) => around.choiceLists[name]?.choices.map(({ label }) => inLanguage(label, language)) ?? [],
      ),
  };
}
