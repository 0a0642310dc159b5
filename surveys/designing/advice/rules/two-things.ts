/** Two things in one question: drafting rule 1. Found by the words that join, which is often right and never sure. */
import type { Language } from '../../../languages.ts';
import type { ChoiceList } from '../../../questionnaires/choices.ts';
import { type Spot as TextSpot, textsIn } from '../../../questionnaires/texts.ts';
import type { Spot } from '../spots.ts';
import { asked, type RuleContext, type RuleLanguage, ruleLanguage, type TextRule, wordsOf } from './rule.ts';

/** Where "och" and "eller" join no two things: fixed pairs, and what goes before or after them. */
interface Joining {
  /** The words that join. */
  readonly joins: string;
  /** Both sides of a join that is one thing. */
  readonly fixed: readonly string[];
  /** A join after these is one thing: "mellan kommun och region". */
  readonly after: readonly string[];
  /** The word before the join: "vara med och välja". */
  readonly before: readonly string[];
  /** The word after the join: "eller inte". */
  readonly next: readonly string[];
  /** Words that say nothing by themselves: a join between two of them joins sentences, and no things. */
  readonly small: readonly string[];
}

const joining = wordsOf<Readonly<Record<RuleLanguage, Joining>>>('joins');

export const twoThings: TextRule = {
  key: 'two-things',
  roles: asked,
  notice: (spot, context) => {
    if (!takesOneAnswer(spot)) return undefined;
    const words = joinsIn(spot.read, joining[ruleLanguage(spot.language)]).filter(
      ({ left, right }) => !areChoices(spot, context, left, right),
    );
    return words.length === 0 ? undefined : { words: words.map(({ quote }) => quote) };
  },
};

/** In characters: so far back "mellan" and "till exempel" may stand. */
const reach = 60;

interface Join {
  readonly quote: string;
  readonly left: string;
  readonly right: string;
}

/** One may write of two things, and choose several; one answer out of a list is to one thing. */
function takesOneAnswer({ question }: Spot): boolean {
  return question !== undefined && question.kind !== 'text' && question.kind !== 'several';
}

function joinsIn(text: string, table: Joining): readonly Join[] {
  const word = '[\\p{L}\\p{N}-]+';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(${word}),? (${table.joins}) (?=(${word}))`, 'giu');
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [, left = '', join = '', right = ''] = match;
    const before = text.slice(Math.max(0, match.index - reach), match.index).toLowerCase();
    return isOneThing({ left, join, right, before }, table)
      ? []
      : [{ quote: `${left} ${join} ${right}`, left, right }];
  });
}

function isOneThing(
  { left, join, right, before }: Record<'left' | 'join' | 'right' | 'before', string>,
  { fixed, after, before: leads, next, small }: Joining,
): boolean {
  const pair = `${left} ${join} ${right}`.toLowerCase();
  return (
    fixed.includes(pair) ||
    left.toLowerCase() === right.toLowerCase() ||
    // "vård- och stödplan" is one word cut in two.
    left.endsWith('-') ||
    leads.includes(left.toLowerCase()) ||
    next.includes(right.toLowerCase()) ||
    [left, right].every((side) => small.includes(side.toLowerCase())) ||
    after.some((words) => ` ${before}`.includes(` ${words} `))
  );
}

/** "Hemma eller ute?" with both among the answers is one question. */
function areChoices(
  { question, language }: Spot,
  { body }: RuleContext,
  left: string,
  right: string,
): boolean {
  const list = question && 'choices' in question ? body.choiceLists[String(question.choices)] : undefined;
  if (!list) return false;
  const words = wordsOfChoices(list, language);
  return words.has(left.toLowerCase()) && words.has(right.toLowerCase());
}

const known = new WeakMap<ChoiceList, Map<Language, ReadonlySet<string>>>();

/** Read once for each list and language, however many questions share the list. */
function wordsOfChoices(list: ChoiceList, language: Language): ReadonlySet<string> {
  const inLanguages = known.get(list) ?? new Map<Language, ReadonlySet<string>>();
  known.set(list, inLanguages);
  const found = inLanguages.get(language) ?? new Set(textsIn(list.choices).flatMap(inWords(language)));
  inLanguages.set(language, found);
  return found;
}

function inWords(language: Language) {
  return ({ text }: TextSpot) => (text[language] ?? text.sv ?? '').toLowerCase().split(/[^\p{L}]+/u);
}
