import { numberOf, type Page, type Route } from '../../surveys/answering/journey.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { canPause } from '../../surveys/answering/pausing/pausing.ts';
import { isFew } from '../../surveys/answering/promise.ts';
import { whereabouts } from '../../surveys/answering/whereabouts.ts';
import type { Problem } from '../../surveys/failures.ts';
import { type InterfaceLanguage, inLanguage, type Say } from '../../surveys/languages.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import { longestText } from '../../surveys/questionnaires/questions/mistakes.ts';
import { isNamely } from '../../surveys/questionnaires/questions/namely.ts';
import { isCounted } from '../../surveys/questionnaires/summary.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { pageAddress, pageField } from './addresses.ts';
import { asMistaken, frameOf, isEasy, numberedTitle } from './frame.ts';
import { besideChoices, inGroups, selectsOf } from './groups.ts';
import { askedIn, type Offered, type ShownQuestion } from './questions.ts';

export interface QuestionPage {
  readonly open: Open;
  readonly language: InterfaceLanguage;
  readonly page: Page;
  /** Empty where the saved answers cannot be read just now; the page then does not say where it is. */
  readonly route: Route;
  /** That of the address, where there is no route. */
  readonly number?: number | undefined;
  readonly answers: Answers;
  readonly fromCheck: boolean;
  /** Something has been saved in this visit, and the page says so when it is sent. */
  readonly begun: boolean;
  /** What was typed and not saved, by field. It is shown instead of what was saved before. */
  readonly typed?: ReadonlyMap<string, readonly string[]>;
  readonly problems?: readonly Problem[];
  /** Why it could not be saved, though nobody did anything wrong: we have trouble, or too many begin at once. */
  readonly unsaved?: 'trouble' | 'wait';
}

export function questionPage(asked: QuestionPage): View {
  const asking = { ...asked, page: withLines(asked) };
  const { open, language, page, fromCheck } = asking;
  const say = wordsIn(language);
  const alone = open.collection.layout === 'question';
  const each = page.questions.map((question) => shown(asking, question, say, alone));
  const questions = inGroups(besideChoices(each), say, { alone, first: isFirst(open, page) });
  const heading = alone ? (questions[0]?.text ?? '') : inLanguage(page.section.title, language);
  const errors = errorsOf(asking, say);
  const number = numberOf(asking.route, page.key) || (asking.number ?? 1);
  const title = numberedTitle(say, number);
  return {
    template: 'answering/question',
    layout: 'answering',
    language,
    title: errors.length > 0 || asking.unsaved ? asMistaken(say, title) : title,
    model: {
      ...frameOf(open, language),
      action: pageAddress(open.code, number, language, fromCheck),
      section: inLanguage(page.section.title, language),
      alone,
      writes: alone && each.some(({ fits }) => fits !== undefined),
      easy: isEasy(open, language),
      heading,
      broad: questions.some((question) => 'columns' in question && question.columns),
      where: whereaboutsOf(asking),
      questions,
      errors,
      unsaved: asking.unsaved && unsavedWords(asking.unsaved, say),
      fromCheck,
      begun: asking.begun,
      carried: [{ name: pageField, value: page.key }],
      pauses: canPause(open),
      named: open.collection.nature === 'named',
      skips: page.questions.some(
        (question) => askedIn(open.questionnaire, language).get(question.key)?.kind !== 'information',
      ),
    },
  };
}

/** The page with the lines beside its choices: they are there to be written on before the choice has been sent. */
function withLines({ open, page }: QuestionPage): Page {
  const shown = new Set(page.questions.map(({ key }) => key));
  const whole = open.pages.find(({ key }) => key === page.key) ?? page;
  const isShown = (one: Question) => shown.has(one.key) || (isNamely(one) && shown.has(one.followUpTo ?? ''));
  return { ...page, questions: whole.questions.filter(isShown) };
}

/** A question with what the person has answered or typed. */
function shown(
  { open, language, page, answers, typed, problems }: QuestionPage,
  question: Question,
  say: Say,
  alone: boolean,
) {
  const { key } = question;
  const anchor = anchorIn(open, page, key) ?? '';
  const asked = askedIn(open.questionnaire, language, open.collection.form).get(key) as ShownQuestion;
  const answer = answers[key];
  const saved = answer === undefined ? [] : kindOf(question).inputs(answer);
  const values = typed ? (typed.get(key) ?? []) : saved;
  const marked = (offered: readonly Offered[]) =>
    offered.map((one) => (values.includes(one.value) ? { ...one, checked: true } : one));
  const error = problems?.find(({ field }) => field === key);
  const isLong = asked.control === 'text' && !asked.line && !isLaterPart(asked);
  const fits = isLong ? say('answering.hint.most', { most: longestText }) : undefined;
  const hints = hintsOf(asked, open, say, alone && !asked.group && isFirst(open, page));
  return {
    ...asked,
    anchor,
    alone,
    choices: marked(asked.choices),
    nonAnswers: marked(asked.nonAnswers),
    lists: selectsOf(asked, anchor, values, say),
    value: values[0] ?? '',
    hints,
    fits,
    error: error && say(error.message, error.values),
    described: [
      hints.length > 0 && `h_${key}`,
      fits && `f_${key}`,
      asked.ends && `n_${key} m_${key}`,
      error && `e_${key}`,
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** How to answer is said once, on the first page that asks anything. */
function isFirst({ pages }: Open, { key }: Page): boolean {
  return pages.find(({ questions }) => questions.some((one) => kindOf(one).asks))?.key === key;
}

function unsavedWords(why: 'trouble' | 'wait', say: Say) {
  const words = why === 'wait' ? 'sending.wait-begin' : 'answering.unsaved';
  return { title: say(`${words}.title`), what: say(`${words}.what`) };
}

/** Where a link to the nth question of a page leads. It comes into the address, so that it names no question either. */
function anchorAt(place: number): string {
  return `q_${place + 1}`;
}

/** The error summary: every problem, those with a field leading to it. */
function errorsOf({ problems = [], open, page }: QuestionPage, say: Say) {
  return problems.map(({ field, message, values }) => ({
    text: say(message, values),
    field: anchorIn(open, page, field),
  }));
}

/** Undefined for a question that is not on the page. Counted on the whole of it, whatever of it is shown. */
export function anchorIn({ pages }: Open, page: Page, key: string): string | undefined {
  const { questions } = pages.find((whole) => whole.key === page.key) ?? page;
  const place = questions.findIndex((question) => question.key === key);
  return place < 0 ? undefined : anchorAt(place);
}

/** Where on the route the page is: which part, or which of the questions. */
export function whereaboutsOf({ open, route, page }: Pick<QuestionPage, 'open' | 'route' | 'page'>) {
  return whereabouts(route, page.key, open.collection.layout, isCounted);
}

export function hintsOf(asked: ShownQuestion, open: Open, say: Say, alone: boolean): readonly string[] {
  const { help, unit } = asked;
  const own = [help, unit].filter((hint) => hint !== undefined);
  return [...own, ...howTo(asked, open, say, alone)];
}

function howTo(asked: ShownQuestion, { collection }: Open, say: Say, alone: boolean): readonly string[] {
  const { control, kind, text, selects, quotable } = asked;
  switch (control) {
    case 'several': {
      const several = say('answering.hint.several');
      // Some questions say it themselves.
      return text.endsWith(several) ? [] : [several];
    }
    case 'text': {
      if (isLaterPart(asked)) return [];
      const few = isFew(collection) ? [say('answering.few')] : [];
      const told = quotable ? [say('answering.hint.quotable')] : [];
      return [say(`answering.hint.text-${collection.nature}`), ...told, ...few];
    }
    case 'places':
      return selects.length > 1 ? [say('answering.hint.places')] : [];
    case 'nothing':
    case 'month':
      return [];
    default:
      return alone && kind !== 'yes-no' ? [say('answering.hint.best')] : [];
  }
}

/** Of a risk: what holds for all that is written of it is said once, at the first of its parts. */
export const isLaterPart = ({ key, group }: Pick<ShownQuestion, 'key' | 'group'>): boolean =>
  group?.partial === 'questions/risk' && key !== `${group.key}-risk`;
