/** What the page of questions is made of, and a few words that its cards, forms and sections share. */
import type { Advice } from '../../surveys/designing/advice/advice.ts';
import type { Reading } from '../../surveys/designing/advice/reading-ease.ts';
import { sourceOf } from '../../surveys/designing/document/design.ts';
import type { TakenAway } from '../../surveys/designing/document/removing.ts';
import type { Language, Localised } from '../../surveys/languages.ts';
import { type ChoiceList, listTitle } from '../../surveys/questionnaires/choices.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Typed } from '../fields.ts';
import { readable } from '../titles.ts';
import type { CardProblem } from './card-problems.ts';
import type { ForecastShown } from './forecast-words.ts';
import type { DesignPage } from './frame.ts';

/** What has been found in the questionnaire as it is at its revision. */
export interface Checked {
  readonly problems: ReadonlyMap<string, readonly CardProblem[]>;
  /** What is dismissed too. */
  readonly advice: readonly Advice[];
  readonly reading: Reading;
}

interface Found {
  /** How many open comments a question has. */
  readonly comments: ReadonlyMap<string, number>;
  readonly advice: readonly Advice[];
  /** Who could be recognised; told at the questions of background, where they are shown. */
  readonly forecast: ForecastShown | undefined;
  readonly problems: Checked['problems'];
}

export interface Showing extends DesignPage, Found {
  /** The language that the questions are written in, and told in. */
  readonly source: Language;
  readonly home: string;
  /** Whether the reader may change the questions. */
  readonly mayChange: boolean;
  readonly mayComment: boolean;
}

export function showingOf(about: DesignPage, { comments, advice, forecast, problems }: Found): Showing {
  const { design, may } = about;
  return {
    ...about,
    source: sourceOf(design.body),
    home: `/designs/${design.id}`,
    mayChange: may('change-design'),
    mayComment: may('comment-design'),
    comments,
    advice,
    forecast,
    problems,
  };
}

/** A text of the questionnaire as it reads; `otherwise` where it has no words yet. */
export function wordsOf(text: Localised | undefined, otherwise: string, { source, audit }: Showing): string {
  return (text && readable(text, source, audit.term)) || otherwise;
}

/** "Hur ofta (4 steg)". */
export function listName(list: ChoiceList, showing: Showing): string {
  const { say } = showing;
  const count = list.choices.length;
  const steps = say(list.ordered ? 'designing.steps' : 'designing.answers', { count });
  return `${wordsOf(listTitle(list), say('designing.list-unnamed'), showing)} (${steps})`;
}

export interface Opened {
  /** Key of the question that is open as a form. */
  readonly question?: string;
  /** Key of the section that is open as a form. */
  readonly section?: string;
  /** What was typed into what is open, and what is wrong with it. */
  readonly typed?: Typed;
  /** What a revision took away and can be put back. */
  readonly undo?: Undo;
  /** A question was asked for that is not there. */
  readonly gone?: boolean;
  /** What did not go along into another kind of question, in words. */
  readonly lost?: string;
  /** When what was typed was kept, as a time of day. */
  readonly savedAt?: string;
}

export interface Undo {
  readonly revision: number;
  readonly taken: TakenAway;
  /** The questionnaire as it would be: it tells where the button stands. */
  readonly back: Questionnaire;
}
