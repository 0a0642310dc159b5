import type { Localised } from '../languages.ts';
import type { TextName } from './texts.ts';

/** What those who answered had been told, and those who come after are told instead. Never what was promised. */
export type Amendment = {
  /** An ISO date. */
  readonly on: string;
  /** Id of the person who changed it. */
  readonly by: string;
} & (
  | { readonly what: 'lastDay'; readonly before: string; readonly after: string }
  | {
      readonly what: TextName;
      /** Undefined where nothing had been written. */
      readonly before: Localised | undefined;
      readonly after: Localised | undefined;
    }
);
