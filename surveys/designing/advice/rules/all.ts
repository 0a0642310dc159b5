/** The rules, in the order that they are told and explained. */

import { jargon, longQuestion, longWords } from './hard-words.ts';
import { howYesNo } from './how-yes-no.ts';
import { doubleNegation, negation } from './negation.ts';
import { asked, type Example, type TextRule, type WholeRule, wordsOf } from './rule.ts';
import { twoThings } from './two-things.ts';
import { hardToRead, noNonAnswer, satisfactionOnly, tooLong } from './whole.ts';
import { wordingRule } from './wording.ts';

const forbiddenIn = ['question', 'row', 'help', 'choice'] as const;
const forbiddenSubjects = wordingRule('forbidden', forbiddenIn);
const exactAge = wordingRule('forbidden', forbiddenIn, wordsOf('exact-age'));

/** Drafting rule 4. An age only where it is asked for exactly; told in broad steps it is a question like any other. */
const forbidden: TextRule = {
  ...forbiddenSubjects,
  notice: (spot, context) => {
    const asksExactly = spot.question?.kind === 'text' || spot.question?.kind === 'month';
    return (
      forbiddenSubjects.notice(spot, context) ?? (asksExactly ? exactAge.notice(spot, context) : undefined)
    );
  },
};

export const textRules: readonly TextRule[] = [
  forbidden,
  twoThings,
  wordingRule('leading', ['question', 'row', 'help']),
  wordingRule('blaming', ['question', 'row', 'help', 'choice', 'intro']),
  doubleNegation,
  negation,
  jargon,
  longWords,
  longQuestion,
  wordingRule('absolute', asked),
  wordingRule('vague-time', asked),
];

/** Those of the whole that say something of single questions. */
export const questionRules: readonly WholeRule[] = [noNonAnswer, howYesNo];

export const wholeRules: readonly WholeRule[] = [satisfactionOnly, ...questionRules, tooLong, hardToRead];

/** By rule. Tests run those of texts; those of the whole are told in words. */
export const examples: Readonly<Record<string, readonly Example[]>> = wordsOf('examples');
