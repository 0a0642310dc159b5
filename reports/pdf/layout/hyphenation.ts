/** Where words may be parted at the end of a line, by the patterns of TeX. */

import english from 'hyphen/en-gb/index.js';
import swedish from 'hyphen/sv/index.js';
import { staffLanguageFor } from '../../../surveys/languages.ts';
import type { Cut, ReportLanguage } from '../../../surveys/reporting/cuts.ts';
import type { Hyphens } from './sheet.ts';

/** What is to be easy, or read from afar, parts no word that has room on a line of its own; Arabic parts none at all. */
export function hyphensIn(language: ReportLanguage, cut: Cut): Hyphens | undefined {
  if (language === 'ar') return undefined;
  const { hyphenateSync } = language === 'en' ? english : swedish;
  const known = wordsOf[staffLanguageFor(language)];
  const of = (word: string): readonly string[] => {
    const before = known.get(word);
    if (before) return before;
    if (known.size >= rememberedWords) known.clear();
    const parts = isPartable.test(word)
      ? joined(hyphenateSync(word, { exceptions }).split('\u00ad'))
      : [word];
    known.set(word, parts);
    return parts;
  };
  return { freely: language !== 'sv-x-easy' && cut !== 'easy' && cut !== 'poster', of };
}

/** The patterns take the s that joins two words for the beginning of the second. */
const exceptions = ['arbets-alli-ans', 'arbets-alli-an-sen'];

/** Short words are not parted, nor numbers and addresses. */
const isPartable = /^[^\p{L}]*\p{L}{6,}[^\p{L}\d]*$/u;

/** So few letters do not stand alone on either side of a hyphen. */
const fewest = 3;

function joined(syllables: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const syllable of syllables) {
    const last = parts.at(-1);
    if (last !== undefined && lettersIn(last) < fewest) parts[parts.length - 1] = `${last}${syllable}`;
    else parts.push(syllable);
  }
  const [end, before] = [parts.at(-1), parts.at(-2)];
  if (end !== undefined && before !== undefined && lettersIn(end) < fewest) {
    parts.splice(-2, 2, `${before}${end}`);
  }
  return parts;
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

/** Words that are parted anew in every report cost time; so many are remembered. */
const rememberedWords = 4000;
const wordsOf = { sv: new Map<string, readonly string[]>(), en: new Map<string, readonly string[]>() };
