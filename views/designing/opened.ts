/** What is open on the page of questions, beside the questions themselves. Nothing, or one thing at a time. */
import type { TakenAway } from '../../surveys/designing/document/removing.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Typed } from '../fields.ts';

export interface Opened {
  /** Key of the question that is open as a form. */
  readonly question?: string;
  /** Key of the section that is open as a form. */
  readonly section?: string;
  /** Where a kind is being chosen for a new question: in that section, after that question or last. */
  readonly adding?: { readonly section: string; readonly after: string | undefined };
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
