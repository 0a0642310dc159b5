/** The whole report, and the same as a page: the first two pages, the parts of the template, and the appendix. */
import { type Part, parts } from '../../../surveys/reporting/parts.ts';
import { fixedAreas } from '../../report.ts';
import { type Abbreviation, usedIn } from '../abbreviations.ts';
import { chapter, chapterId } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { Block, DocumentChapter } from '../document.ts';
import { mappingChapter } from '../mapping/composing.ts';
import { mappingIn } from '../mapping/mapped.ts';
import { ownChapter } from '../own-chapter.ts';
import { around, auditors, commission, waysIn } from '../parts/about.ts';
import { appendix, wordList } from '../parts/appendix.ts';
import { areaPart } from '../parts/area.ts';
import { proposals, response, verdicts } from '../parts/conclusions.ts';
import { first, headline } from '../parts/first.ts';
import { followUp } from '../parts/follow-up.ts';
import { limits } from '../parts/limits.ts';
import { method } from '../parts/method.ts';
import { closePersonsPart, staffPart, voices } from '../parts/voices.ts';

type Making = (composition: Composition) => readonly Block[];

/** Of each part that is not about areas alone. */
const making: Readonly<Partial<Record<Part, Making>>> = {
  easy: (composition) => ownChapter('easy', composition).blocks,
  commission,
  auditors,
  method,
  accessibility: (composition) => [...areaPart('accessibility', composition), ...waysIn(composition)],
  staff: staffPart,
  'close-persons': closePersonsPart,
  voices,
  verdicts,
  proposals,
  response,
  'follow-up': followUp,
  limits,
};

/** Chapter by chapter, so that others get their turn in between. */
export function* full(composition: Composition): Iterable<DocumentChapter> {
  const used = new Set<Abbreviation>();
  const said: string[] = [];
  const told = (one: DocumentChapter) => {
    const text = JSON.stringify(one.blocks);
    said.push(text.toLocaleLowerCase('sv'));
    // What its abbreviations are, for the word list.
    for (const abbreviation of usedIn(text)) used.add(abbreviation);
    return one;
  };
  let number = 0;
  yield told(firstChapter(composition, first(composition)));
  for (const part of parts) {
    const blocks = making[part]?.(composition) ?? areaPart(part, composition);
    const own = blocks.length > 0 ? [chapterOf(part, blocks, composition)] : [];
    for (const one of [...own, ...after(part, composition)]) {
      number += 1;
      yield told({ ...one, number });
    }
  }
  const beside = around(composition);
  if (beside.length > 0) yield told(named('around', composition.say('document.parts.around'), beside));
  yield appendixAfter(used, glossaryIn(said.join(' '), used, composition), composition);
}

/** What services have said of themselves comes after all that others have said of them. */
function after(part: Part, composition: Composition): readonly DocumentChapter[] {
  return part === 'close-persons' ? mappingChapter(mappingIn(composition), undefined) : [];
}

/** What stands first in any cut, under what the auditors think matters most. */
export function firstChapter(composition: Composition, blocks: readonly Block[]): DocumentChapter {
  return named('first', headline(composition), blocks);
}

/** A chapter of the report, with the place that links lead to. */
export const named = (key: DocumentChapter['key'], title: string, blocks: readonly Block[], area?: string) =>
  chapter(key, title, blocks, { id: chapterId(key), area });

function chapterOf(part: Part, blocks: readonly Block[], { say }: Composition): DocumentChapter {
  const [first, ...others] = blocks;
  const alone = first?.as === 'heading' && alones.map((key) => say(key)).includes(first.text);
  const hue = fixedAreas.find((area) => area === part);
  return alone
    ? named(part, first.text, others, hue)
    : named(part, say(`document.parts.${part}`), blocks, hue);
}

/** What a part can have besides what it is named after: where it has that alone, it is called that. */
const alones = ['report.title.named', 'comparisons.kinds.rounds.title'];

/** The county's words that stand somewhere in it. */
function glossaryIn(said: string, used: ReadonlySet<string>, { glossary = [], own }: Composition) {
  return glossary
    .filter(({ word }) => !used.has(word) && said.includes(word.toLocaleLowerCase('sv')))
    .map(({ word, means }) => [own.asWritten(word), own.asWritten(means)] as const);
}

function appendixAfter(
  used: ReadonlySet<Abbreviation>,
  words: ReturnType<typeof glossaryIn>,
  composition: Composition,
): DocumentChapter {
  const blocks = [...appendix(composition), ...wordList([...used].sort(), words, composition)];
  return named('appendix', composition.say('document.parts.appendix'), blocks);
}
