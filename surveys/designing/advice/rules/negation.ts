/** A question that says no is hard to answer: does "no" mean that one agrees? Twice no is harder still. */
import { sentencesIn, wordsIn } from '../../../questionnaires/readability.ts';
import type { Spot } from '../spots.ts';
import { asked, ruleLanguage, type TextRule } from './rule.ts';
import { doubleExamples, examples, type Negating, negating } from './tables/negations.ts';

export const negation: TextRule = {
  key: 'negation',
  roles: asked,
  examples,
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
  examples: doubleExamples,
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
