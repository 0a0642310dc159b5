/** What somebody has typed into the form of a question, put into the question. Half-written is taken as it is. */

import type { Problem } from '../../failures.ts';
import { balanced } from '../../forms/invisible.ts';
import type { Fields } from '../../forms/reading.ts';
import type { Language, Localised } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { fitted, hasField, isKind, settingsOf, type Turned, turnInto } from './changing-kind.ts';
import { roomFor } from './room.ts';
import { fieldName, readSetting } from './settings-form.ts';

/** The longest texts that are taken, in characters. */
const longest = { text: 300, help: 500, why: 500 } as const;

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
    const now = Reflect.get(question, name) as Localised | undefined;
    const most = roomFor(longest[name], now, language);
    if (typed.length > most) {
      const values = { most, given: typed.length };
      problems.push({ field: name, message: 'staff.problems.too-long', values });
      return question;
    }
    return withField(question, name, wordsIn(now, language, typed, name === 'text'));
  }, before);
}

/** Help and "why" that are emptied are gone in every language: a translation of nothing would be shown alone. */
function wordsIn(
  now: Localised | undefined,
  language: Language,
  typed: string,
  isNeeded: boolean,
): Localised | undefined {
  if (typed !== '') return { ...now, [language]: typed };
  if (!isNeeded) return undefined;
  return Object.fromEntries(Object.entries(now ?? {}).filter(([other]) => other !== language));
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

/** With the line breaks of one kind, nothing around, and nothing unseen that would turn other words around. */
export function wordsOf(form: Fields, name: string): string {
  return balanced((form.get(name)?.[0] ?? '').replace(/\r\n?/g, '\n')).trim();
}
