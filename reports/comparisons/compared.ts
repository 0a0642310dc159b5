/** What is compared: closed anonymous collections as they are told, with the questions that they had by what each counts as. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { inLanguage, type StaffLanguage } from '../../surveys/languages.ts';
import { aloneText } from '../../surveys/questionnaires/alone.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { type Identity, identityOf } from '../../surveys/questionnaires/identity.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import { changeWord } from '../counts-in-words.ts';
import { suppressed } from '../disclosure/coarsening.ts';
import type { Disclosed, UnitTables } from '../disclosure/disclosed.ts';
import { measureOf } from '../questions.ts';
import type { Wording } from '../words.ts';
import type { ComparisonRow } from './comparison.ts';

/** A service x audience x round, told. */
export interface ComparedUnit extends Pick<Collection, 'id' | 'service' | 'audience' | 'round' | 'invited'> {
  readonly tables: UnitTables;
  readonly asked: Asked;
}

/** A service's own account: what its named answers are, one for each who wrote. */
export interface AccountUnit extends Pick<Collection, 'id' | 'service' | 'round'> {
  readonly answers: readonly Answers[];
  readonly asked: Asked;
}

export interface Compared extends Wording {
  readonly units: readonly ComparedUnit[];
  readonly accounts: readonly AccountUnit[];
}

/** A questionnaire's questions by what they count as, in the order asked; gone through once for all collections of it. */
export interface Asked {
  readonly questionnaire: Questionnaire;
  readonly by: ReadonlyMap<string, Question>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** Its own key in its own questionnaire -> what it counts as. */
  readonly places: ReadonlyMap<string, string>;
  /** What somebody who answers meets: the question and its steps, in the first language. */
  readonly wordings: ReadonlyMap<string, string>;
}

type Measure = 'level' | 'change' | 'none';

/** Its questions by what they count as. One that only shows a text counts as none. */
export function askedIn(questionnaire: Questionnaire): Asked {
  const asking = questionsOf(questionnaire)
    .filter((question) => kindOf(question).asks)
    .map((question) => [nameOf(identityOf(questionnaire, question)), question] as const);
  const each = <T>(of: (question: Question) => T) =>
    new Map(asking.map(([name, question]) => [name, of(question)]));
  return {
    questionnaire,
    by: new Map(asking),
    measures: each((question) => measureOf(question, questionnaire)),
    places: new Map(
      asking.map(([name, { key: question }]) => [
        nameOf({ questionnaire: questionnaire.key, question }),
        name,
      ]),
    ),
    wordings: each((question) => wordingOf(question, questionnaire)),
  };
}

function wordingOf(question: Question, questionnaire: Questionnaire): string {
  const steps = kindOf(question).steps(question, questionnaire);
  return JSON.stringify([aloneText(question).sv, steps?.map(({ label }) => label.sv)]);
}

/** For looking up, and short enough for an address: no key has a slash. */
export function nameOf({ questionnaire, question }: Identity): string {
  return `${questionnaire}/${question}`;
}

/** A collection as it is compared: `tables` are what is told of it, `asked` is of its questionnaire. */
export function comparedUnit(
  { id, service, audience, round, invited }: Collection,
  tables: UnitTables,
  asked: Asked,
): ComparedUnit {
  return { id, service, audience, round, invited, tables, asked };
}

/** What is told of a question; undefined where it was not asked there. */
export function disclosedIn({ asked, tables }: ComparedUnit, name: string): Disclosed | undefined {
  const question = asked.by.get(name);
  // A unit that too few have answered tells none of its questions.
  return question && (tables.questions[question.key] ?? suppressed);
}

/** A level is never compared with a change (issue 11, B.5); what has no order is not compared at all. */
export function measureIn({ asked }: Pick<ComparedUnit, 'asked'>, name: string): Measure {
  return asked.measures.get(name) ?? 'none';
}

/** A row of one question: what it asks, its area, and its own word where it asks what has changed. */
export function aboutIn(
  unit: Pick<ComparedUnit, 'asked'>,
  name: string,
  language: StaffLanguage,
): Pick<ComparisonRow, 'text' | 'area' | 'change'> {
  const { questionnaire, by } = unit.asked;
  const question = by.get(name);
  const key = question && 'areas' in question ? question.areas[0] : undefined;
  const area = key === undefined ? undefined : questionnaire.areas[key];
  const change = measureIn(unit, name) === 'change' && question;
  return {
    text: textIn(unit, name, language),
    ...(key !== undefined && area && { area: { key, title: inLanguage(area, language) } }),
    ...(change && { change: changeWord(positiveLabels(change, questionnaire, language)) }),
  };
}

function positiveLabels(question: Question, questionnaire: Questionnaire, language: StaffLanguage) {
  const kind = kindOf(question);
  const positive = kind.sides(question, questionnaire)?.positive ?? [];
  return (kind.steps(question, questionnaire) ?? [])
    .filter(({ key }) => positive.includes(key))
    .map(({ label }) => inLanguage(label, language));
}

/** The question as it reads on its own. */
export function textIn(
  { asked }: Pick<ComparedUnit, 'asked'>,
  name: string,
  language: StaffLanguage,
): string {
  const question = asked.by.get(name);
  return question ? inLanguage(aloneText(question), language) : name;
}
