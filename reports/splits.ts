/** What is told of splits, with its words in one language (disclosure.md, rule 4). */
import { inLanguage, type Say } from '../surveys/languages.ts';
import { aloneText } from '../surveys/questionnaires/alone.ts';
import { type Questionnaire, questionsOf } from '../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../surveys/questionnaires/questions/index.ts';
import { isOrdered } from './cells.ts';
import { noAnswerPart, type SplitPart, type UnitTables } from './disclosure/disclosed.ts';
import type { QuestionReport, SplitPartWords, SplitReport } from './report.ts';
import type { Wording } from './words.ts';

interface Worded extends Wording {
  readonly questionnaire: Questionnaire;
  readonly tables: Pick<UnitTables, 'splits'>;
  /** The questions that the tables have. */
  readonly told: readonly QuestionReport[];
}

/** Every split that was declared, in that order; those that may not be told without parts and questions. */
export function splitsIn(worded: Worded): readonly SplitReport[] {
  const { questionnaire, language } = worded;
  return (questionnaire.splits ?? []).flatMap((key) => {
    const by = questionsOf(questionnaire).find((question) => question.key === key);
    return by ? { key, text: inLanguage(aloneText(by), language), ...tablesOf(by, worded) } : [];
  });
}

function tablesOf(by: Question, worded: Worded): Pick<SplitReport, 'parts' | 'questions'> {
  const split = worded.tables.splits[by.key];
  const questions = worded.told.filter(isOrdered).flatMap((question) => {
    const counts = split?.questions[question.key];
    return counts ? [{ question, counts }] : [];
  });
  if (!split || questions.length === 0) return { parts: [], questions: [] };
  return { parts: split.parts.map((part) => partWords(part, by, worded)), questions };
}

/** Which parts were joined, by name; undefined where none was. */
export function sayJoined({ parts }: Pick<SplitReport, 'parts'>, say: Say): string | undefined {
  const joined = parts.filter((part) => part.joined).map(({ label }) => `”${label}”`);
  return joined.length > 0 ? say('splits.joined', { parts: joined.join(', ') }) : undefined;
}

/** "Annan eller inget svar": a part of the question `by` by all that was joined into it. */
export function partWords(
  { keys }: SplitPart,
  by: Question,
  { questionnaire, language, say }: Pick<Worded, 'questionnaire' | 'language' | 'say'>,
): SplitPartWords {
  const offered = kindOf(by).offered(by, questionnaire);
  const labels = new Map(offered.map(({ key, label }) => [key, inLanguage(label, language)]));
  labels.set(noAnswerPart, say('disclosure.no-answer'));
  const label = keys.map((key) => labels.get(key) ?? key).join(` ${say('report.or')} `);
  return { label, joined: keys.length > 1 };
}
