/**
 * "Vad kommer ni att få veta?" in words, for one box on every page that has it (`{{#with outlook}}{{> partials/staff-outlook}}`):
 * with buttons where the questions can still be changed, with the way there where they are frozen.
 */
import { codesUnder, stepsFrom } from '../surveys/audits/disclosure-limits.ts';
import {
  type DisclosureForecast,
  disclosureForecast,
  type Expecting,
  type ForecastCase,
  type Hidden,
  type Unplaced,
  type Way,
} from '../surveys/designing/advice/disclosure-forecast.ts';
import { inLanguage } from '../surveys/languages.ts';
import { type Questionnaire, questionsOf } from '../surveys/questionnaires/definition.ts';
import type { ForecastShown } from './designing/forecast-words.ts';
import { type BodyWording, readable } from './titles.ts';

/** Where the questions can be changed. */
export interface Fixable {
  /** `/designs/:design`. */
  readonly home: string;
  readonly revision: number;
  /** The page that the box is on, to come back to. */
  readonly page: 'approval' | 'forecast';
  /** What has just been done here, that can be undone; the words of it are `outlook.done.<how>`. */
  readonly done: Done | undefined;
}

export interface Done {
  readonly how: string;
  readonly key: string;
  readonly revision: number;
}

interface Around {
  readonly wording: BodyWording;
  readonly expecting: Expecting;
  /** Undefined for those who may not change them, and for a frozen version. */
  readonly fixable: Fixable | undefined;
  /** Where the same people are asked the same at the same time, and what follows, a sentence each. */
  readonly overlaps?: readonly string[];
  /** For a frozen version: whether its questions of background could single somebody out, and the design that it came from. */
  readonly alone?: ForecastShown | undefined;
  readonly designHref?: string | undefined;
}

export type OutlookBox = NonNullable<ReturnType<typeof outlookBox>>;

/** Undefined for a named questionnaire, which makes no such promise, and for one that asks nothing yet. */
export function outlookBox(body: Questionnaire, around: Around) {
  if (body.nature === 'named') return undefined;
  const forecast = disclosureForecast(body, around.expecting);
  if (forecast.all.ways.size === 0) return undefined;
  const { fixable, designHref, wording } = around;
  const { say } = wording;
  return {
    lines: [...linesOf(forecast, around), ...(around.overlaps ?? [])],
    each: eachRow(body, forecast, around),
    groups: [
      groupOf('never', forecast.never, forecast, around),
      groupOf('half', forecast.neverIfHalf, forecast, around),
    ].filter(({ rows }) => rows.length > 0),
    unplaced: fixable ? forecast.unplaced.map((one) => unplacedRow(one, fixable, wording)) : [],
    areas: Object.entries(body.areas).map(([key, name]) => ({
      key,
      name: inLanguage(name, wording.language),
    })),
    hidden: fixable && {
      revision: fixable.revision,
      page: fixable.page,
      invited: forecast.invited,
    },
    done: fixable?.done && doneRow(fixable.done, fixable, wording),
    alone: around.alone,
    frozen: designHref && { href: designHref, words: say('outlook.change') },
  };
}

function countIn({ ways }: ForecastCase, wanted: Way): number {
  return [...ways.values()].filter((way) => way === wanted).length;
}

/** Question by question: how each is told where all answer, and where half of them do. */
function eachRow(body: Questionnaire, { invited, all, half }: DisclosureForecast, around: Around) {
  const { wording, fixable } = around;
  const { say } = wording;
  const when = ({ n }: ForecastCase) => say('outlook.when', { count: n });
  const heads = [invited === undefined ? when(all) : say('outlook.all', { invited }), when(half)];
  return {
    heads,
    rows: questionsOf(body).flatMap(({ key, text }) => {
      if (!all.ways.has(key)) return [];
      const cells = [all, half].map(({ ways }, i) => ({
        head: heads[i],
        words: say(`outlook.how.${ways.get(key)}`),
      }));
      return [{ text: textOf(text, wording), href: fixable && questionIn(fixable, key), cells }];
    }),
  };
}

/** "Med 8 inbjudna: 4 frågor kan visas svar för svar, 4 i två delar, 5 kan aldrig visas." */
function linesOf(forecast: DisclosureForecast, { wording, expecting }: Around): readonly string[] {
  const { say } = wording;
  const { invited, from, all, half } = forecast;
  const depends = countIn(all, 'depends');
  const waits = expecting.access === 'link' && from > expecting.k;
  return [
    caseWords(all, forecast, invited === undefined ? 'when' : 'all', wording),
    caseWords(half, forecast, invited === undefined ? 'when' : 'half', wording),
    ...(depends > 0 ? [say('outlook.depends', { count: depends, from })] : []),
    ...(waits ? [say('outlook.open-link', { from, k: expecting.k, codesUnder })] : []),
    ...(invited !== undefined && invited < from ? [say('outlook.too-few')] : []),
  ];
}

function caseWords(
  one: ForecastCase,
  { invited = 0, from }: DisclosureForecast,
  which: 'all' | 'half' | 'when',
  { say }: BodyWording,
): string {
  const begun = say(`outlook.${which}`, { count: one.n, invited });
  if (one.n < from) return say('outlook.nothing', { begun, from });
  const never = which === 'all' ? 'never' : 'not';
  const told = (['steps', 'sides', 'read', 'depends', 'elsewhere', 'never'] as const)
    .map((way) => [way === 'never' ? never : way, countIn(one, way)] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count], i) => say(`outlook.${i === 0 ? 'first' : 'parts'}.${name}`, { count }));
  return say('outlook.told', { begun, parts: told.join(', ') });
}

function groupOf(
  which: 'never' | 'half',
  hidden: readonly Hidden[],
  forecast: DisclosureForecast,
  around: Around,
) {
  const { say } = around.wording;
  const { n } = which === 'never' ? forecast.all : forecast.half;
  const name = forecast.invited === undefined ? 'when' : which;
  return {
    title: say(`outlook.groups.${name}`, { count: n }),
    // What is certain stands open; what depends on how many answer is there to be looked at.
    open: which === 'never',
    rows: hidden.map((one) => hiddenRow(one, forecast, around)),
  };
}

function hiddenRow(
  { question, why, list, yesNo }: Hidden,
  { invited }: DisclosureForecast,
  { wording, expecting, fixable }: Around,
) {
  const { say } = wording;
  const { key } = question;
  return {
    text: textOf(question.text, wording),
    why: say(`outlook.why.${why}`, { kCut: expecting.kCut, least: Math.max(stepsFrom, expecting.k) }),
    href: fixable && questionIn(fixable, key),
    orderHref:
      fixable &&
      list !== undefined &&
      `${fixable.home}/lists/${list}?page=${fixable.page}${invited === undefined ? '' : `&invited=${invited}`}`,
    yesNo,
    action: fixable && `${fixable.home}/questions/${key}/fix`,
  };
}

function unplacedRow({ question, oneself, noArea }: Unplaced, fixable: Fixable, wording: BodyWording) {
  const { key } = question;
  return {
    key,
    text: textOf(question.text, wording),
    href: questionIn(fixable, key),
    oneself,
    noArea,
    action: `${fixable.home}/questions/${key}/fix`,
  };
}

function doneRow({ how, key, revision }: Done, { home }: Fixable, { say }: BodyWording) {
  const isGone = how === 'remove';
  return {
    words: say(`outlook.done.${how}`),
    revision,
    action: isGone ? `${home}/undo` : `${home}/questions/${key}/undo-fix`,
    href: isGone ? undefined : questionIn({ home }, key),
  };
}

function questionIn({ home }: Pick<Fixable, 'home'>, key: string): string {
  return `${home}?open=${key}#${key}`;
}

function textOf(text: Parameters<typeof readable>[0], { language, term, say }: BodyWording): string {
  return readable(text, language, term) || say('designing.no-text');
}
