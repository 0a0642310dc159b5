/** What somebody has typed into the form of a question, put into the question. Half-written is taken as it is. */

import type { Problem } from '../../failures.ts';
import type { Fields } from '../../forms/reading.ts';
import type { Language, Localised } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { fitted, hasField, isKind, settingsOf, type Turned, turnInto } from './changing-kind.ts';
import { fieldName, readSetting } from './settings-form.ts';
import { readWords, wordsOf } from './typed-words.ts';

/** The longest texts that are taken, in characters. */
export const longest = { text: 300, help: 500, why: 500 } as const;

export interface QuestionRead extends Turned {
  /** What could not be taken; there the question is as it was before. */
  readonly problems: readonly Problem[];
}

interface QuestionContext {
  readonly body: Pick<Questionnaire, 'choiceLists' | 'areas' | 'nonAnswers' | 'alwaysOffer'>;
  /** The language that is written in; words in others stay. */
  readonly language: Language;
  /** A new key of the letter for a row. */
  readonly rowKey: (taken: ReadonlySet<string>) => string;
}

/**
 * The question with what the form says of it; a field that the form lacks stays as it was. Empty words are taken away: a
 * question may be without its text while it is written. What is too long, or no number, is a problem and is not taken.
 */
export function readQuestion(form: Fields, before: Question, context: QuestionContext): QuestionRead {
  const problems: Problem[] = [];
  const words = withWords(form, before, context.language, problems);
  const marked = withMarks(form, words, context);
  const set = settingsOf(before.kind).reduce((question, setting) => {
    const name = fieldName(setting);
    if (!form.has(name)) return question;
    const read = readSetting(form, question, setting, context);
    if (read.ok) return read.value;
    problems.push(...read.problems);
    return question;
  }, marked);
  const kind = form.get('kind')?.[0] ?? before.kind;
  const turned = isKind(kind) && kind !== before.kind ? turnInto(set, kind, context.body) : undefined;
  return { question: turned?.question ?? fitted(set), lost: turned?.lost ?? [], problems };
}

function withWords(form: Fields, before: Question, language: Language, problems: Problem[]): Question {
  const fields = (['text', 'help', 'why'] as const).filter(
    (name) => form.has(name) && hasField(before.kind, name),
  );
  return fields.reduce((question, name) => {
    const typed = wordsOf(form, name);
    // Help and "why" that are emptied are gone in every language: a translation of nothing would be shown alone.
    if (typed === '' && name !== 'text') return withField(question, name, undefined);
    const now = Reflect.get(question, name) as Localised | undefined;
    const read = readWords(typed, { field: name, longest: longest[name], before: now, language });
    if (read.ok) return withField(question, name, read.value);
    problems.push(...read.problems);
    return question;
  }, before);
}

/** What is ticked. A form says with a hidden field that it has the ticks, since an empty box is not sent. */
function withMarks(form: Fields, question: Question, { body }: QuestionContext): Question {
  if (!form.has('marks')) return question;
  const ticked = (name: string) => form.get(name)?.includes('yes') ?? false;
  const areas = Object.keys(body.areas).filter((key) => form.get('area')?.includes(key));
  const chosen = Object.keys(body.nonAnswers).filter((key) => form.get('non-answer')?.includes(key));
  const background = ticked('background') || undefined;
  const values = {
    // What is background counts in no area.
    areas: background ? [] : areas,
    background,
    fact: ticked('fact') || undefined,
    short: ticked('short') || undefined,
    scored: ticked('not-scored') ? false : undefined,
    ...(form.has('non-answers') && {
      nonAnswers: form.get('non-answers')?.[0] === 'own' ? chosen : undefined,
    }),
  };
  return Object.entries(values)
    .filter(([name]) => hasField(question.kind, name))
    .reduce((marked: Question, [name, value]) => withField(marked, name, value), question);
}

function withField(question: Question, name: string, value: unknown): Question {
  if (value !== undefined) return { ...question, [name]: value };
  return Object.fromEntries(Object.entries(question).filter(([other]) => other !== name)) as Question;
}
