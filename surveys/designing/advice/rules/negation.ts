/** A question that says no is hard to answer: does "no" mean that one agrees? Twice no is harder still. */
import { sentencesIn, wordsIn } from '../../../questionnaires/readability.ts';
import type { Spot } from '../spots.ts';
import { asked, type RuleLanguage, ruleLanguage, type TextRule, wordsOf } from './rule.ts';

/** Words that say no, and words after which a "no" is in a clause of its own and does no harm. */
interface Negating {
  readonly negators: readonly string[];
  /** They say no in themselves; with a negator they are two. */
  readonly alsoNo: readonly string[];
  /** A negator that comes after one of these anywhere in the sentence is in a clause of its own. */
  readonly clauses: readonly string[];
  /** These begin a clause of their own only when they do not begin the question. */
  readonly laterClauses: readonly string[];
  /** Only a negator among so many first words is in the main clause; where clauses often begin without a word. */
  readonly among: number;
}

const negating = wordsOf<Readonly<Record<RuleLanguage, Negating>>>('negations');

export const negation: TextRule = {
  key: 'negation',
  roles: asked,
  notice: (spot) => {
    const told = closedSentences(spot).flatMap(({ words, table }) => {
      const first = mainNegator(words, table);
      return first !== undefined && saysNo(words, table).length === 1 ? [first] : [];
    });
    return told.length === 0 ? undefined : { words: told };
  },
};

export const doubleNegation: TextRule = {
  key: 'double-negation',
  roles: asked,
  notice: (spot) => {
    const told = closedSentences(spot).flatMap(({ words, table }) => {
      const found = saysNo(words, table);
      return found.length > 1 && found.some((word) => isIn(table.negators, word)) ? found : [];
    });
    return told.length === 0 ? undefined : { words: told };
  },
};

/** Those of a closed question: whoever writes freely can say what they mean. */
function closedSentences({ question, read, language }: Spot) {
  if (!question || question.kind === 'text') return [];
  const table = negating[ruleLanguage(language)];
  return sentencesIn(read).map((sentence) => ({ words: wordsIn(sentence), table }));
}

function saysNo(words: readonly string[], { negators, alsoNo }: Negating): readonly string[] {
  return words.filter((word) => isIn(negators, word) || isIn(alsoNo, word));
}

/** The first negator that is in no clause of its own. */
function mainNegator(words: readonly string[], table: Negating): string | undefined {
  const at = words.findIndex((word) => isIn(table.negators, word));
  if (at < 0 || at >= table.among) return undefined;
  const before = words.slice(0, at);
  const inClause =
    before.some((word) => isIn(table.clauses, word)) ||
    before.slice(1).some((word) => isIn(table.laterClauses, word));
  return inClause ? undefined : words[at];
}

function isIn(list: readonly string[], word: string): boolean {
  return list.includes(word.toLowerCase().replace('’', "'"));
}
