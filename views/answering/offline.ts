/**
 * The page that a shared tablet and interviews work with where there is no network: every page of the questionnaire in
 * every language, made from the templates of the ordinary pages. views/assets/offline/ shows one at a time.
 */

import { hash } from 'node:crypto';
import type { Page, Stop } from '../../surveys/answering/journey.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { asksForHelp } from '../../surveys/answering/method.ts';
import { ownTexts } from '../../surveys/audits/own-words.ts';
import { directionOf, type InterfaceLanguage } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { Fillable, InRisk } from '../../surveys/questionnaires/questions/mistakes.ts';
import { isNamely } from '../../surveys/questionnaires/questions/namely.ts';
import { riskPartOf } from '../../surveys/questionnaires/questions/risks.ts';
import { numbersIn } from '../../surveys/questionnaires/questions/ten.ts';
import { renderBody, type Surroundings, type View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { checkPage } from './check.ts';
import { frameOf, languagesOf } from './frame.ts';
import { firstPage } from './intro.ts';
import { offlineWords } from './offline-words.ts';
import { promisePage } from './promise.ts';
import { questionPage } from './question.ts';
import { helpedPage, thanksPage } from './thanks.ts';

interface Offline {
  readonly open: Open;
  /** What boxes are sealed to, as base64url. */
  readonly publicKey: string;
  /** Today, an ISO date. */
  readonly today: string;
  readonly around: Surroundings;
  /** Addresses of the styles, scripts and typefaces that it shows. */
  readonly files: readonly string[];
}

export function offlinePage(offline: Offline): View {
  const { open, files } = offline;
  const { code } = open;
  const languages = languagesOf(open.questionnaire);
  const [language = 'sv'] = languages;
  const inEach = languages.map((one) => ({
    tag: one,
    screens: screensIn(offline, one),
    idle: renderBody(plainScreen('offline-idle', open, one), offline.around),
  }));
  const journey = JSON.stringify(journeyOf(offline, languages));
  const keep = [...files, ...picturesIn(inEach.flatMap(({ screens }) => screens))].join(' ');
  const start = `/a/${code}`;
  const version = versionOf([inEach, journey, keep]);
  return {
    template: 'answering/offline',
    layout: 'offline',
    language,
    title: wordsIn(language)('offline.title'),
    model: {
      ...frameOf(open, language),
      start,
      ready: { code, page: `${start}/offline`, version, worker: '/a/worker.js', keep },
      journey,
      languages: inEach,
    },
  };
}

/** Changes with every word and file that is shown, so that a tablet fetches the page anew then, and only then. */
function versionOf(shown: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(shown), 'hex').slice(0, 16);
}

interface Screen {
  /** As its address goes on after that of the link: `p/q1`, `check`; the first page is ''. */
  readonly name: string;
  readonly title: string;
  readonly html: string;
}

function screensIn({ open, today, around }: Offline, language: InterfaceLanguage): readonly Screen[] {
  const { pages: route } = open;
  const say = wordsIn(language);
  const screen = (name: string, view: View, change: object = {}): Screen => ({
    name,
    title: view.title,
    html: renderBody({ ...view, model: { ...view.model, ...change } }, around),
  });
  const asked = route.map((page) =>
    screen(
      `p/${page.key}`,
      questionPage({ open, language, page, route, answers: {}, fromCheck: false, begun: false }),
    ),
  );
  const check = checkPage({ open, language, route, answers: {} });
  const thanks = thanksPage(open, language, { asks: asksForHelp(open) });
  return [
    screen('header', plainScreen('offline-header', open, language)),
    screen('', firstPage({ open, language, underWay: false, lost: false, today }), { trial: undefined }),
    screen('promise', promisePage(open, language, undefined), { offline: true }),
    ...asked,
    // Every question is on it, unanswered; the script takes away what is off the route and fills in the rest.
    screen('check', check, {
      empty: false,
      written: { rows: [] },
      rows: [],
      folded: check.model.sections,
    }),
    screen('thanks', { ...thanks, title: say('offline.thanks.title') }, { offline: true }),
    screen('helped', helpedPage(open, language)),
    screen('closed', plainScreen('offline-closed', open, language)),
    screen('tools', plainScreen('offline-tools', open, language)),
    screen('left', { ...plainScreen('offline-left', open, language), title: say('neutral.title') }),
  ];
}

/** Addresses of pictures and recordings. */
function picturesIn(screens: readonly Screen[]): ReadonlySet<string> {
  const found = screens.flatMap(({ html }) => [...html.matchAll(/ src="(\/files\/[^"]+)"/g)]);
  return new Set(found.map(([, address = '']) => address));
}

/** A template of the offline page alone. */
function plainScreen(name: string, open: Open, language: InterfaceLanguage): View {
  const { audit } = open;
  return {
    template: `answering/${name}`,
    layout: 'answering',
    language,
    title: wordsIn(language)('offline.title'),
    model: { ...frameOf(open, language), texts: ownTexts(audit, language) },
  };
}

/** What the script needs to find the way, and to seal what was answered. */
function journeyOf({ open, publicKey }: Offline, languages: readonly InterfaceLanguage[]) {
  const { code, channel, collection, questionnaire, pages } = open;
  return {
    code,
    channel,
    publicKey,
    layout: collection.layout,
    pages: pages.map((page) => carried(page, questionnaire)),
    languages: Object.fromEntries(
      languages.map((one) => [one, { dir: directionOf(one), words: offlineWords(one) }]),
    ),
  };
}

/** A page as the tablet has it: what decides the way, and by what mistakes are found. */
export interface Carried extends Stop {
  readonly questions: readonly (Stop['questions'][number] &
    Fillable & {
      readonly asks: boolean;
      readonly inRisk: InRisk | undefined;
      readonly isLine: boolean;
      readonly most: number | undefined;
    })[];
}

export function carried({ key, questions }: Page, questionnaire: Questionnaire): Carried {
  return { key, questions: questions.map((one) => ruleOf(one, questionnaire)) };
}

function ruleOf(question: Question, around: Questionnaire): Carried['questions'][number] {
  const { asks, control, nonAnswersOf, together } = kindOf(question);
  return {
    key: question.key,
    asks,
    control,
    showIf: question.showIf,
    inRisk: riskPartOf(question),
    isLine: isNamely(question),
    most: question.kind === 'ten' ? numbersIn(question).at(-1) : undefined,
    nonAnswers: nonAnswersOf(question, around),
    alone: together(question, around)?.alone ?? [],
  };
}
