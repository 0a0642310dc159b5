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
import { hardToRead, noWayOut, tooLong } from './whole.ts';
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

export const wholeRules: readonly WholeRule[] = [satisfactionOnly, noWayOut, tooLong, hardToRead];
