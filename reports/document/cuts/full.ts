/** The whole report, and the same as a page: the first two pages, the parts of the template, and the appendix. */
import { type Part, parts } from '../../../surveys/reporting/parts.ts';
import { type Abbreviation, usedIn } from '../abbreviations.ts';
import { chapterId } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { Block, DocumentChapter } from '../document.ts';
import { mappingChapter } from '../mapping/composing.ts';
import { mappingIn } from '../mapping/mapped.ts';
import { around, auditors, commission, ownPart, waysIn } from '../parts/about.ts';
import { appendix, wordList } from '../parts/appendix.ts';
import { areaPart } from '../parts/area.ts';
import { proposals, response, verdicts } from '../parts/conclusions.ts';
import { first, headline } from '../parts/first.ts';
import { followUp } from '../parts/follow-up.ts';
import { limits } from '../parts/limits.ts';
import { method } from '../parts/method.ts';
import { closePersonsPart, staffPart, voices } from '../parts/voices.ts';

type Making = (composition: Composition) => readonly Block[];

const own =
  (part: Part): Making =>
  (composition) =>
    ownPart(part, composition);
const area =
  (part: Part): Making =>
  (composition) =>
    areaPart(part, composition);

const making: Readonly<Record<Part, Making>> = {
  easy: own('easy'),
  commission,
  auditors,
  method,
  participation: area('participation'),
  influence: area('influence'),
  accessibility: (composition) => [...areaPart('accessibility', composition), ...waysIn(composition)],
  alliance: area('alliance'),
  'resource-group': area('resource-group'),
  recovery: area('recovery'),
  more: area('more'),
  staff: staffPart,
  'close-persons': closePersonsPart,
  voices,
  verdicts,
  proposals,
  response,
  'follow-up': followUp,
  limits,
};

/** Those whose areas have a hue. */
const hued: Readonly<Partial<Record<Part, string>>> = {
  participation: 'participation',
  influence: 'influence',
  accessibility: 'accessibility',
};

/** Chapter by chapter, so that others get their turn in between. */
export function* full(composition: Composition): Iterable<DocumentChapter> {
  const used = new Set<Abbreviation>();
  const said: string[] = [];
  const told = (chapter: DocumentChapter) => {
    said.push(JSON.stringify(chapter.blocks).toLocaleLowerCase('sv'));
    return noted(chapter, used);
  };
  let number = 0;
  yield told(firstChapter(composition, first(composition)));
  for (const part of parts) {
    const blocks = making[part](composition);
    const own = blocks.length > 0 ? [chapterOf(part, blocks, composition)] : [];
    for (const chapter of [...own, ...after(part, composition)]) {
      number += 1;
      yield told({ ...chapter, number });
    }
  }
  const beside = around(composition);
  if (beside.length > 0) yield told(besideChapter(beside, composition));
  yield appendixAfter(used, glossaryIn(said.join(' '), used, composition), composition);
}

/** With what its abbreviations are, for the word list. */
function noted(chapter: DocumentChapter, used: Set<Abbreviation>): DocumentChapter {
  for (const one of usedIn(JSON.stringify(chapter.blocks))) used.add(one);
  return chapter;
}

/** What services have said of themselves comes after all that others have said of them. */
function after(part: Part, composition: Composition): readonly DocumentChapter[] {
  return part === 'close-persons' ? mappingChapter(mappingIn(composition), undefined) : [];
}

/** What stands first in any cut, under what the auditors think matters most. */
export function firstChapter(composition: Composition, blocks: readonly Block[]): DocumentChapter {
  const title = headline(composition);
  return { key: 'first', number: undefined, title, id: chapterId('first'), area: undefined, blocks };
}

function chapterOf(part: Part, blocks: readonly Block[], { say }: Composition): DocumentChapter {
  const [first, ...others] = blocks;
  const alone = first?.as === 'heading' && alones.map((key) => say(key)).includes(first.text);
  const about = { key: part, number: undefined, id: chapterId(part), area: hued[part] };
  if (alone) return { ...about, title: first.text, blocks: others };
  return { ...about, title: say(`document.parts.${part}`), blocks };
}

/** What a part can have besides what it is named after: where it has that alone, it is called that. */
const alones = ['report.title.named', 'comparisons.kinds.rounds.title'];

function besideChapter(blocks: readonly Block[], { say }: Composition): DocumentChapter {
  const title = say('document.parts.around');
  return { key: 'around', number: undefined, title, id: chapterId('around'), area: undefined, blocks };
}

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
  const title = composition.say('document.parts.appendix');
  return { key: 'appendix', number: undefined, title, id: chapterId('appendix'), area: undefined, blocks };
}
