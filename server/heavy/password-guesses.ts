/** How many guesses a password would take. The lists of words are large, and are gone with the thread that it is done in. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import swedish from 'dictionary-sv';

export interface PasswordGuesses {
  /** The power of ten of how many it takes. */
  readonly guesses: number;
  readonly usesOwn: boolean;
}

/** `own`: the words that somebody who knows the person would try first. */
export function passwordGuesses(password: string, own: readonly string[]): PasswordGuesses {
  const { guessesLog10, sequence } = estimator.check(password, [...own]);
  const names = sequence.map((part) => ('dictionaryName' in part ? part.dictionaryName : undefined));
  return { guesses: guessesLog10, usesOwn: names.includes('userInputs') };
}

/** What is longer than any password that can be chosen is not looked at. */
const longest = 128;

const endings = ['n', 'en', 'et', 'ar', 'er', 'or', 'a', 'na'];

/** Longer words are rare in passwords, and their endings would fill the memory. */
const longestStem = 6;

/** Short words are common ones: the list is by the alphabet, and a rank is how soon a word is tried. */
function swedishWords(): string[] {
  const stems = Buffer.from(swedish.dic)
    .toString('utf8')
    .split('\n')
    .map((line) => (line.split('/')[0] ?? '').toLowerCase())
    .filter((word) => /^\p{L}{3,}$/u.test(word));
  const bent = stems
    .filter((word) => word.length <= longestStem)
    .flatMap((word) => endings.map((ending) => word + ending));
  return [...new Set([...stems, ...bent])].sort((a, b) => a.length - b.length);
}

const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary, swedish: swedishWords() },
  graphs: common.adjacencyGraphs,
  maxLength: longest,
  l33tMaxSubstitutions: 20,
});
