/** What the help with language has noticed. It advises: nothing is stopped by it. */

import { createHash } from 'node:crypto';
import type { Language } from '../../languages.ts';

export interface Advice {
  /** Key of the rule; its words are `language-help.rules.<rule>`. */
  readonly rule: string;
  /** In the questionnaire's own keys, as `placeOf` tells it: `sections › influence › questions › a09 › text › sv`. */
  readonly place: string;
  /** Keys of the question and the section it is in; undefined where it is about the whole, or about a choice list. */
  readonly question: string | undefined;
  readonly section: string | undefined;
  /** The language of the words. */
  readonly language: Language;
  /** The words that it is about, as they stand in the text; several with a comma between. Empty for a whole text. */
  readonly words: string;
  /** The text at the place. A dismissal holds for as long as it stays the same. */
  readonly text: string;
  /** To fill in the words of the rule with. */
  readonly values: Readonly<Record<string, string | number>>;
  /** What could stand instead, word by word, where the rule knows. */
  readonly instead: readonly Instead[];
}

export interface Instead {
  readonly words: string;
  readonly instead: string;
}

/** A piece of advice that somebody has looked at and dismissed; `by` is an id. */
interface Dismissed extends Advice {
  readonly reason: string;
  readonly by: string;
}

export interface AdviceGiven {
  readonly advice: readonly Advice[];
  readonly dismissed: readonly Dismissed[];
}

/** A short name of a piece of advice, for addresses and forms: another where the text is another. */
export function nameOf({ rule, place, text }: Pick<Advice, 'rule' | 'place' | 'text'>): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, place, text]))
    .digest('hex')
    .slice(0, 16);
}
