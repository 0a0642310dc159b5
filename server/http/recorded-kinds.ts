/** How an act is written down, and why some are not. */
import type { ActKind } from '../../surveys/accounts/acts.ts';

export type Recorded = Entry | WhyNot;

export interface Entry {
  readonly kind: ActKind;
  /**
   * Written in the first transaction of the handler; once it has answered; or as a line for the whole day, without time
   * and number, so that nothing tells when somebody's answers were typed in.
   */
  readonly how: 'within' | 'after' | 'day';
  /** Whether the transaction did anything, where it can end without. */
  readonly done?: (result: unknown) => boolean;
  /** It can close the collection besides. */
  readonly mayClose?: true;
  /** It types paper in, which is marked where the person's password was reset and nobody has confirmed it. */
  readonly marksPaper?: true;
}

type WhyNot = (typeof whyNot)[keyof typeof whyNot];

const whyNot = {
  history: 'the history of the questions has it, with who and when',
  written: 'the history of the report has it, with who and when',
  draft: 'it is told to nobody before it is decided, and that is recorded',
  signed: 'it is kept with the name of its writer and the day',
  own: 'the act itself writes it, with what only it knows',
  nothing: 'it changes nothing that others see',
  board:
    'the text has who changed it last, and what it was before; what comes of it all is on record at release',
  public: 'everybody who works with audits can read it at any time',
} as const;

export const { history, written, draft, signed, own, nothing, board, public: readable } = whyNot;

export const within = (kind: ActKind, more: Partial<Entry> = {}): Entry => ({ kind, how: 'within', ...more });
export const after = (kind: ActKind): Entry => ({ kind, how: 'after' });
export const day = (kind: ActKind, more: Partial<Entry> = {}): Entry => ({ kind, how: 'day', ...more });

export const approved = (result: unknown) =>
  (result as { readonly as?: unknown } | undefined)?.as === 'approved';
export const yes = (result: unknown) => result === true;
export const isOk = (result: unknown) => (result as { readonly ok?: unknown } | undefined)?.ok === true;
