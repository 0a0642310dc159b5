/** Long words and long questions: drafting rule 2. Swedish only, as LIX is. */
import type { Audience } from '../../../questionnaires/definition.ts';
import { isLong, lettersIn, sentencesIn, wordsIn } from '../../../questionnaires/readability.ts';
import type { Spot } from '../spots.ts';
import { asked, ruleLanguage, type TextRule } from './rule.ts';

/** Long words that a question may have: so many are common in plain speech ("Lyssnar personalen på dig?"). */
const mostLong: Readonly<Record<Audience, number>> = { user: 2, 'close-person': 2, staff: 3, manager: 3 };

/** Of the words of a question; fewer long ones are carried by the short ones around them. */
const mostShare = 1 / 3;

/** In letters; a word of more is always told. */
const longestWord = 13;

/** In words, of one sentence. 12 is the advice, and 15 where it is told. */
const longestQuestion = { advised: 12, most: 15 };

export const longWords: TextRule = {
  key: 'long-words',
  roles: ['question', 'row', 'help', 'choice', 'intro'],
  notice: (spot, { audience }) => {
    if (ruleLanguage(spot.language) !== 'sv') return undefined;
    const own = ownWords(spot);
    const long = own.filter(isLong);
    const tooMany =
      asked.includes(spot.role) && long.length > mostLong[audience] && long.length > own.length * mostShare;
    const told = tooMany ? long : long.filter((word) => lettersIn(word) > longestWord);
    return told.length === 0 ? undefined : { words: told, values: { count: told.length } };
  },
};

export const longQuestion: TextRule = {
  key: 'long-question',
  roles: asked,
  notice: (spot) => {
    if (ruleLanguage(spot.language) !== 'sv') return undefined;
    const words = sentencesIn(spot.read).reduce((most, one) => Math.max(most, wordsIn(one).length), 0);
    if (words <= longestQuestion.most) return undefined;
    return { words: [], values: { words, advised: longestQuestion.advised } };
  },
};

/** What the audit itself is called. */
const theAudit = /^brukarrevis(?:ion(?:en|er|erna)?|or(?:n|er|erna)?)$/i;

/** Without the words that stand for the case manager, which the audit has chosen, and without its own name. */
function ownWords({ text }: Spot): readonly string[] {
  return wordsIn(text.replace(/\{[^{}]*\}/g, 'CM')).filter((word) => !theAudit.test(word));
}
