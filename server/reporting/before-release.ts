/** What is better put right in the words of a report before it is released: references, languages, how it reads. */

import { wordsOf } from '../../reports/document/blocks.ts';
import { checkReferences } from '../../reports/document/checking.ts';
import { lackingIn } from '../../reports/document/composing.ts';
import { readMarkdown } from '../../reports/document/markdown.ts';
import type { Lacking } from '../../reports/document/own-words.ts';
import { lixOf } from '../../surveys/questionnaires/readability.ts';
import {
  type Cut,
  cuts,
  languagesOf,
  type ReportLanguage,
  reportLanguages,
} from '../../surveys/reporting/cuts.ts';
import { mostLix, parts } from '../../surveys/reporting/parts.ts';
import { lacksWords } from '../../surveys/reporting/progress.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import type { WordsLeft } from '../../views/reporting/writing-left.ts';
import { sourcesOf } from '../composing/sources.ts';
import type { Context } from '../http/route.ts';

export async function wordsLeft(
  context: Pick<Context<'audit'>, 'store' | 'audit' | 'today' | 'say'>,
): Promise<WordsLeft> {
  const lacking: WordsLeft['lacking'][number][] = [];
  let references: WordsLeft['references'] = [];
  let hard: WordsLeft['hard'] = [];
  let unwritten: WordsLeft['unwritten'] = [];
  for (const language of reportLanguages) {
    const sources = await sourcesOf(context, { language, draft: false });
    const words = new Map<string, Lacking>();
    // Named in the language of whoever writes; what is lacking goes by that of the document.
    const named = { ...sources, say: context.say };
    for (const cut of cutsIn(language))
      for (const one of await lackingIn(named, cut)) words.set(one.key, one);
    if (words.size > 0) lacking.push({ language, words: [...words.values()] });
    if (language !== 'sv') continue;
    references = checkReferences(sources);
    hard = hardIn(sources.written);
    unwritten = (['about', 'easy'] as const).filter((part) => lacksWords(sources.written, part));
  }
  return { unwritten, references, lacking, hard };
}

/** The longest of them has the words of all; where that is not there, the short ones. */
function cutsIn(language: ReportLanguage): readonly Cut[] {
  const there = cuts.filter((cut) => languagesOf[cut].includes(language));
  return there.includes('full') ? ['full'] : there;
}

/** In Swedish: LIX is made for it. */
function hardIn({ chapters }: WrittenReport): WordsLeft['hard'] {
  return parts.flatMap((part) => {
    const lines = linesOf(chapters[part]?.text.sv ?? '');
    const lix = lines.length > 0 ? Math.round(lixOf(lines)) : 0;
    return lix > mostLix(part) ? [{ part, lix, most: mostLix(part) }] : [];
  });
}

function linesOf(text: string): readonly string[] {
  return readMarkdown(text)
    .flatMap((block) => (block.as === 'list' ? block.items : [block.inlines]))
    .map(wordsOf)
    .filter((line) => line.trim() !== '');
}
