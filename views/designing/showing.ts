/** What the page of questions is made of, and a few words that its cards, forms and sections share. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Advice } from '../../surveys/designing/advice/advice.ts';
import type { Reading } from '../../surveys/designing/advice/reading-ease.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import type { InterfaceLanguage, Language, Localised, Say } from '../../surveys/languages.ts';
import type { ChoiceList } from '../../surveys/questionnaires/choices.ts';
import { readable } from '../titles.ts';
import type { CardProblem } from './card-problems.ts';
import type { ForecastShown } from './forecast.ts';

/** What has been found in the questionnaire as it is at its revision. */
export interface Checked {
  readonly problems: ReadonlyMap<string, readonly CardProblem[]>;
  /** What is dismissed too. */
  readonly advice: readonly Advice[];
  readonly reading: Reading;
}

export interface Showing {
  readonly design: Design;
  readonly audit: Audit;
  /** Of the page; the questions are told in `source`, the language they are written in. */
  readonly language: InterfaceLanguage;
  readonly source: Language;
  readonly say: Say;
  readonly home: string;
  /** Whether the reader may change the questions. */
  readonly mayChange: boolean;
  readonly mayComment: boolean;
  /** How many open comments a question has. */
  readonly comments: ReadonlyMap<string, number>;
  readonly advice: readonly Advice[];
  /** Who could be recognised; told at the questions of background, where they are shown. */
  readonly forecast: ForecastShown | undefined;
  readonly problems: Checked['problems'];
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
  return `${wordsOf(list.name, say('designing.list-unnamed'), showing)} (${steps})`;
}
