/** Jargon, with a plain word beside it. A word that the questionnaire itself explains is let alone. */
import type { Questionnaire } from '../../../questionnaires/definition.ts';
import { spotsIn } from '../spots.ts';
import { type Entry, type RuleContext, ruleLanguage, type TextRule } from './rule.ts';
import { careWordsEn, officeWordsEn } from './tables/jargon-en.ts';
import { careWords, officeWords } from './tables/jargon-sv.ts';
import { wordingRule } from './wording.ts';

const forThoseWhoLive = new Set<Entry>([...careWords, ...careWordsEn]);

export const jargon: TextRule = wordingRule(
  {
    key: 'jargon',
    roles: ['question', 'row', 'help', 'choice', 'intro'],
    examples: [
      { language: 'sv', bad: 'Är du nöjd med dina insatser?', good: 'Är du nöjd med ditt stöd?' },
      { language: 'sv', bad: 'Hur upplever du din delaktighet?', good: 'Får du vara med?' },
      { language: 'sv', bad: 'Har du fått en genomförandeplan?', good: 'Har du fått en plan?' },
      { language: 'sv', bad: 'Vad har teamet implementerat?', good: 'Vad har teamet infört?' },
      { language: 'en', bad: 'Are your interventions good?', good: 'Is your support good?' },
    ],
    entries: { sv: [...careWords, ...officeWords], en: [...careWordsEn, ...officeWordsEn] },
  },
  (found, { language }, { audience, body }, entry) => {
    const lives = audience === 'user' || audience === 'close-person';
    if (forThoseWhoLive.has(entry) && !lives) return false;
    return !explains(body, found, ruleLanguage(language));
  },
);

const means = { sv: '(?:är|betyder|innebär|kallas)', en: '(?:is|are|means|\\([^)]*\\))' };

/** "En resursgrupp är en grupp som ...", in a help text, the introduction or a text to read. */
function explains(body: RuleContext['body'], word: string, language: 'sv' | 'en'): boolean {
  const said = new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\p{N} -]/gu, '.')} ${means[language]}`, 'iu');
  return explanations(body).some((text) => said.test(text));
}

const known = new WeakMap<Questionnaire, readonly string[]>();

function explanations(body: Questionnaire): readonly string[] {
  const texts =
    known.get(body) ??
    spotsIn(body)
      .filter(({ role }) => role === 'help' || role === 'intro')
      .map(({ read }) => read);
  known.set(body, texts);
  return texts;
}
