/** The rules, in the order that they are told and explained. */
import { forbidden } from './forbidden.ts';
import { jargon } from './jargon.ts';
import { doubleNegation, negation } from './negation.ts';
import type { TextRule, WholeRule } from './rule.ts';
import { satisfactionOnly } from './satisfaction.ts';
import { longQuestion, longWords } from './size.ts';
import { blaming } from './tables/blaming.ts';
import { leading } from './tables/leading.ts';
import { absolute, vagueTime } from './tables/time.ts';
import { twoThings } from './two-things.ts';
import { hardToRead, noNonAnswer, tooLong } from './whole.ts';
import { wordingRule } from './wording.ts';

export const textRules: readonly TextRule[] = [
  forbidden,
  twoThings,
  wordingRule(leading),
  wordingRule(blaming),
  doubleNegation,
  negation,
  jargon,
  longWords,
  longQuestion,
  wordingRule(absolute),
  wordingRule(vagueTime),
];

/** Those of the whole that say something of single questions. */
export const questionRules: readonly WholeRule[] = [noNonAnswer];

export const wholeRules: readonly WholeRule[] = [satisfactionOnly, ...questionRules, tooLong, hardToRead];
