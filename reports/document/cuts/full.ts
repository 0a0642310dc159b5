/** The whole report, and the same as a page: the first two pages, the parts of the template, and the appendix. */
import { type Part, parts } from '../../../surveys/reporting/parts.ts';
import { chapterId } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { Block, DocumentChapter } from '../document.ts';
import { mappingChapter } from '../mapping/composing.ts';
import { mappingIn } from '../mapping/mapped.ts';
import { auditors, commission, ownPart } from '../parts/about.ts';
import { appendix, wordList } from '../parts/appendix.ts';
import { areaPart } from '../parts/area.ts';
import { proposals, verdicts } from '../parts/conclusions.ts';
import { first, headline } from '../parts/first.ts';
import { limits } from '../parts/limits.ts';
import { method } from '../parts/method.ts';
import { voices } from '../parts/voices.ts';
import { closePersonsPart, staffPart } from '../parts/voices-of-others.ts';

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
  accessibility: area('accessibility'),
  alliance: area('alliance'),
  'resource-group': area('resource-group'),
  recovery: area('recovery'),
  more: area('more'),
  staff: staffPart,
  'close-persons': closePersonsPart,
  voices,
  verdicts,
  proposals,
  // Filled when there are plans; until then what the auditors write of them.
  response: own('response'),
  'follow-up': own('follow-up'),
  limits,
};

/** Those whose areas have a hue. */
const hued: Readonly<Partial<Record<Part, string>>> = {
  participation: 'participation',
  influence: 'influence',
  accessibility: 'accessibility',
};

export function full(composition: Composition): readonly DocumentChapter[] {
  const told = parts.flatMap((part) => {
    const blocks = making[part](composition);
    return [
      ...(blocks.length > 0 ? [chapterOf(part, blocks, composition)] : []),
      ...after(part, composition),
    ];
  });
  const numbered = told.map((chapter, i) => ({ ...chapter, number: i + 1 }));
  const before = [firstChapter(composition, first(composition)), ...numbered];
  return [...before, appendixAfter(before, composition)];
}

/** What services have said of themselves comes after all that others have said of them. */
function after(part: Part, composition: Composition): readonly DocumentChapter[] {
  return part === 'close-persons' ? mappingChapter(mappingIn(composition), undefined) : [];
}

export function firstChapter(composition: Composition, blocks: readonly Block[]): DocumentChapter {
  const title = headline(composition);
  return { key: 'first', number: undefined, title, id: chapterId('first'), area: undefined, blocks };
}

function chapterOf(part: Part, blocks: readonly Block[], { say }: Composition): DocumentChapter {
  const title = say(`document.parts.${part}`);
  return { key: part, number: undefined, title, id: chapterId(part), area: hued[part], blocks };
}

function appendixAfter(before: readonly DocumentChapter[], composition: Composition): DocumentChapter {
  const blocks = [...appendix(composition), ...wordList(before, composition)];
  const title = composition.say('document.parts.appendix');
  return { key: 'appendix', number: undefined, title, id: chapterId('appendix'), area: undefined, blocks };
}
