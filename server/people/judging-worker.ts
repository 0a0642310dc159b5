/**
 * How many guesses a password would take, in a thread of its own: the lists of words are large, and are gone with it.
 * The words it is given besides are those that somebody who knows the person would try first.
 */
import { parentPort } from 'node:worker_threads';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import swedish from 'dictionary-sv';

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

const judge = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary, swedish: swedishWords() },
  graphs: common.adjacencyGraphs,
  maxLength: longest,
  l33tMaxSubstitutions: 20,
});

parentPort?.on('message', ({ password, own }: { password: string; own: string[] }) => {
  const { guessesLog10, sequence } = judge.check(password, own);
  const names = sequence.map((part) => ('dictionaryName' in part ? part.dictionaryName : undefined));
  parentPort?.postMessage({ guesses: guessesLog10, usesOwn: names.includes('userInputs') });
});
