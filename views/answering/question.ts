/** A page of questions: one, or a section of them. */

import type { Page, Route } from '../../surveys/answering/journey.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { canPause } from '../../surveys/answering/pausing/pausing.ts';
import { whereabouts } from '../../surveys/answering/whereabouts.ts';
import type { Problem } from '../../surveys/failures.ts';
import { type InterfaceLanguage, inLanguage, type Say } from '../../surveys/languages.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { pageAddress } from './addresses.ts';
import { frameOf, isEasy } from './frame.ts';
import { inGroups } from './groups.ts';
import { hintsOf } from './hints.ts';
import { askedIn, type Offered, type ShownQuestion } from './questions.ts';
import { selectsOf } from './selects.ts';

export interface QuestionPage {
  readonly open: Open;
  readonly language: InterfaceLanguage;
  readonly page: Page;
  /** Empty where the saved answers cannot be read just now; the page then does not say where it is. */
  readonly route: Route;
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

export function questionPage(asking: QuestionPage): View {
  const { open, language, page, fromCheck } = asking;
  const say = wordsIn(language);
  const alone = open.collection.layout === 'question';
  const each = page.questions.map((question) => shown(asking, question, say, alone));
  const questions = inGroups(each, say, { alone, first: isFirst(open, page) });
  const heading = alone ? (questions[0]?.text ?? '') : inLanguage(page.section.title, language);
  const errors = errorsOf(asking, say);
  return {
    template: 'answering/question',
    layout: 'answering',
    language,
    title: `${errors.length > 0 || asking.unsaved ? `${say('answering.error')}: ` : ''}${heading}`,
    model: {
      ...frameOf(open, language),
      action: pageAddress(open.code, page.key, language, fromCheck),
      section: inLanguage(page.section.title, language),
      alone,
      easy: isEasy(open, language),
      heading,
      broad: questions.some((question) => 'columns' in question && question.columns),
      where: whereaboutsOf(asking),
      questions,
      errors,
      unsaved: asking.unsaved && unsavedWords(asking.unsaved, say),
      fromCheck,
      begun: asking.begun,
      pauses: canPause(open),
      named: open.collection.nature === 'named',
      skips: page.questions.some(
        (question) => askedIn(open.questionnaire, language).get(question.key)?.kind !== 'information',
      ),
    },
  };
}

/** A question with what the person has answered or typed. */
function shown(
  { open, language, page, answers, typed, problems }: QuestionPage,
  question: Question,
  say: Say,
  alone: boolean,
) {
  const { key } = question;
  const asked = askedIn(open.questionnaire, language, open.collection.form).get(key) as ShownQuestion;
  const answer = answers[key];
  const saved = answer === undefined ? [] : kindOf(question).inputs(answer);
  const values = typed ? (typed.get(key) ?? []) : saved;
  const marked = (offered: readonly Offered[]) =>
    offered.map((one) => (values.includes(one.value) ? { ...one, checked: true } : one));
  const error = problems?.find(({ field }) => field === key);
  const hints = hintsOf(asked, open, say, alone && !asked.group && isFirst(open, page));
  return {
    ...asked,
    alone,
    choices: marked(asked.choices),
    nonAnswers: marked(asked.nonAnswers),
    lists: selectsOf(asked, values, say),
    value: values[0] ?? '',
    hints,
    error: error && say(error.message, error.values),
    described: [hints.length > 0 && `h_${key}`, asked.ends && `n_${key} m_${key}`, error && `e_${key}`]
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

/** The error summary: every problem, those with a field leading to it. */
function errorsOf({ problems = [], page }: QuestionPage, say: Say) {
  return problems.map(({ field, message, values }) => ({
    text: say(message, values),
    field: page.questions.some(({ key }) => key === field) ? field : undefined,
  }));
}

/** Where on the route the page is: which part, or which of the questions. */
export function whereaboutsOf({ open, route, page }: Pick<QuestionPage, 'open' | 'route' | 'page'>) {
  return whereabouts(route, page.key, open.collection.layout, (question) => kindOf(question).asks);
}
