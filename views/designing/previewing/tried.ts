/** The pages of a try: those of the people who answer, with all that has been answered so far in hidden fields. */
import type { Page, Route } from '../../../surveys/answering/journey.ts';
import type { Open } from '../../../surveys/answering/links.ts';
import type { Problem } from '../../../surveys/failures.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { kindOf } from '../../../surveys/questionnaires/questions/index.ts';
import { pageField } from '../../answering/addresses.ts';
import { checkPage } from '../../answering/check.ts';
import { frameOf, languagesOf, otherLanguage } from '../../answering/frame.ts';
import { introPage } from '../../answering/intro.ts';
import { questionPage } from '../../answering/question.ts';
import { thanksPage } from '../../answering/thanks.ts';
import type { View } from '../../engine.ts';
import { wordsIn } from '../../words.ts';
import { type Settings, tryAddress } from './choosing.ts';

export interface Try {
  readonly designId: string;
  readonly settings: Settings;
  readonly open: Open;
  readonly staffLanguage: InterfaceLanguage;
  /** Today, an ISO date. */
  readonly today: string;
}

interface Reached {
  readonly page: Page;
  readonly route: Route;
  readonly answers: Answers;
  readonly fromCheck: boolean;
  readonly typed?: ReadonlyMap<string, readonly string[]>;
  readonly problems?: readonly Problem[];
}

/** What hidden fields are called: the page they are on, how it was reached, and an answer to a question elsewhere. */
export const fromField = '_from';
export const keptField = (key: string) => `_kept.${key}`;
export const checkPlace = 'check';

export function triedIntro(about: Try): View {
  const { open, settings, today, designId } = about;
  const { language } = settings;
  const view = introPage({ open, language, underWay: false, lost: false, today });
  const others = languagesOf(open.questionnaire)
    .filter((tag) => tag !== language)
    .map((tag) => otherLanguage(tag, tryAddress(designId, { ...settings, language: tag })));
  const start = tryAddress(designId, settings);
  const model = { ...around(about), others, start, trial: undefined, resume: undefined };
  return { ...view, model: { ...view.model, ...model, promiseAddress: '#promise' } };
}

export function triedQuestions(about: Try, reached: Reached): View {
  const { open, settings } = about;
  const { page, answers, fromCheck } = reached;
  const view = questionPage({ open, language: settings.language, begun: false, ...reached });
  const shown = page.questions.map(({ key }) => key);
  const elsewhere = Object.fromEntries(Object.entries(answers).filter(([key]) => !shown.includes(key)));
  const carried = [
    { name: pageField, value: page.key },
    ...(fromCheck ? [{ name: fromField, value: checkPlace }] : []),
    ...keptIn(open, elsewhere),
  ];
  const action = tryAddress(about.designId, settings);
  return { ...view, model: { ...view.model, ...around(about), action, carried, pauses: false } };
}

export function triedCheck(about: Try, route: Route, answers: Answers): View {
  const { open, settings, designId } = about;
  const view = checkPage({ open, language: settings.language, route, answers });
  const carried = [{ name: pageField, value: checkPlace }, ...keptIn(open, answers)];
  const last = route.at(-1)?.key;
  const action = tryAddress(designId, settings);
  const model = { ...around(about), action, carried, first: action, last, pause: undefined };
  return { ...view, model: { ...view.model, ...model } };
}

export function triedThanks(about: Try): View {
  const { language } = about.settings;
  const view = thanksPage(about.open, language);
  const heading = wordsIn(language)('trying.done');
  const start = tryAddress(about.designId, about.settings);
  const model = { ...view.model, ...around(about), others: [], heading, start };
  return { ...view, title: heading, model };
}

function around({ open, settings, designId, staffLanguage }: Try) {
  const say = wordsIn(staffLanguage);
  return {
    ...frameOf(open, settings.language),
    inert: true,
    tried: {
      words: say('design-preview.banner'),
      back: say('design-preview.back'),
      href: tryAddress(designId),
      language: staffLanguage,
    },
  };
}

function keptIn({ questionnaire }: Open, answers: Answers) {
  return questionsOf(questionnaire).flatMap((question) => {
    const answer = answers[question.key];
    const values = answer === undefined ? [] : kindOf(question).inputs(answer);
    return values.map((value) => ({ name: keptField(question.key), value }));
  });
}
