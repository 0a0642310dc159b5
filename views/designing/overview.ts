/** Every question on a line of its own, to be ticked; what is done to those that are ticked is chosen beneath. */
import type { Fields } from '../../surveys/forms/reading.ts';
import { inLanguage } from '../../surveys/languages.ts';
import { type Questionnaire, questionsOf, type Section } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import type { View } from '../engine.ts';
import { staffPage } from '../shell.ts';
import { differenceLines } from './differences.ts';
import { type DesignPage, designFrame, questionAddress, wordingOf } from './frame.ts';
import { type Checked, type Showing, showingOf, wordsOf } from './showing.ts';

export interface Overview extends DesignPage {
  readonly problems: Checked['problems'];
  /** The revision that was just made here, with the questionnaire before and after it. */
  readonly done?: {
    readonly revision: number;
    readonly before: Questionnaire;
    readonly after: Questionnaire;
  };
  /** What was not chosen, and all that was. */
  readonly missing?: 'lines' | 'acts';
  readonly form?: Fields;
}

export function overviewPage(about: Overview): View {
  const { design, say, problems, missing, form, done } = about;
  const showing = showingOf(about, { comments: new Map(), advice: [], forecast: undefined, problems });
  const { home, mayChange } = showing;
  const title = say(mayChange ? 'overview.title' : 'overview.reading');
  const wrong = missing ? [{ field: missing, message: `overview.missing.${missing}` }] : [];
  const isTicked = (name: string, key: string) => form?.get(name)?.includes(key) ?? false;
  const model = {
    ...designFrame(about, 'questions', title),
    mayChange,
    action: `${home}/overview`,
    undo: done && mayChange ? { action: `${home}/undo`, ...doneWords(done, about) } : undefined,
    sections: design.body.sections.map((section) => sectionLines(section, showing, isTicked)),
    ...choices(showing, form),
  };
  return staffPage(about, 'designing/overview', title, model, wrong);
}

function doneWords({ revision, before, after }: NonNullable<Overview['done']>, about: Overview) {
  return { revision, lines: differenceLines(before, after, wordingOf(about)) };
}

type IsTicked = (name: string, key: string) => boolean;

function sectionLines({ key, title, questions }: Section, showing: Showing, isTicked: IsTicked) {
  const { say } = showing;
  const name = wordsOf(title, say('designing.no-title'), showing);
  return {
    key,
    title: name,
    all: questions.length > 1 ? say('overview.all', { count: questions.length }) : undefined,
    allLabel: say('overview.all-label', { count: questions.length, title: name }),
    ticked: isTicked('section', key),
    problems: wrongWith(key, showing),
    rows: questions.map((question) => rowOf(question, showing, isTicked)),
  };
}

function rowOf(question: Question, showing: Showing, isTicked: IsTicked) {
  const { say, design, source } = showing;
  const { key } = question;
  const number = questionsOf(design.body).findIndex((one) => one.key === key) + 1;
  return {
    key,
    number,
    text: wordsOf(question.text, say('designing.no-text'), showing),
    lang: source,
    kind: say(`questionnaires-pages.kinds.${question.kind}`),
    area: areaWords(question, showing),
    short: question.short === true,
    problems: wrongWith(key, showing),
    ticked: isTicked('question', key),
    href: questionAddress(design, key),
    label: say('designing.labels.edit', { number }),
  };
}

function areaWords(question: Question, { design, source, say }: Showing): string {
  if ('background' in question && question.background) return say('designing.marks.background');
  const areas = 'areas' in question ? (question.areas ?? []) : [];
  return areas.map((key) => inLanguage(design.body.areas[key] ?? {}, source) || key).join(', ');
}

/** Only what stops approval: the rest is told where the question is written. */
function wrongWith(key: string, { problems }: Showing): readonly string[] {
  return (problems.get(key) ?? []).filter(({ calm }) => !calm).map(({ text }) => text);
}

/** Where they can go, and the areas. */
function choices(showing: Showing, form: Fields | undefined) {
  const { design, say, source } = showing;
  const chosen = (name: string, value: string) => form?.get(name)?.[0] === value;
  const option = (name: string, value: string, label: string) => ({
    value,
    label,
    chosen: chosen(name, value),
  });
  const numbers = new Map(questionsOf(design.body).map(({ key }, i) => [key, i + 1]));
  return {
    places: design.body.sections.map(({ key, title, questions }) => {
      const name = wordsOf(title, say('designing.no-title'), showing);
      const before = questions.map((one) => {
        const values = {
          number: numbers.get(one.key) ?? 0,
          text: wordsOf(one.text, say('designing.no-text'), showing),
        };
        return option('to', `before:${one.key}`, say('overview.before', values));
      });
      const last = option('to', `end:${key}`, say('overview.end', { title: name }));
      return { name, options: [last, ...before] };
    }),
    areas: [
      ...Object.entries(design.body.areas).map(([key, name]) =>
        option('area', `area:${key}`, inLanguage(name, source)),
      ),
      option('area', 'none:', say('overview.no-area')),
    ],
  };
}
