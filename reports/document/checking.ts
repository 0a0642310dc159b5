/** What is wrong with what auditors have placed and written, part by part: for whoever writes, and before a release. */
import { type Part, parts } from '../../surveys/reporting/parts.ts';
import type { Placed, WrittenChapter } from '../../surveys/reporting/written.ts';
import { readMarkdown, wordsOf } from './markdown.ts';
import { referencePattern } from './own-chapter.ts';
import { type Found, foundBy } from './placing.ts';
import { type ToRender, toRender } from './rendering.ts';
import type { ReportSources } from './sources.ts';

const referenceProblems = [
  /** Taken away since, or not released yet. */
  'gone',
  'hidden',
  'not-concluded',
  /** Its words, or those of the chapter where there is no number, are not written in the language. */
  'not-in-language',
  /** A number in the text that nothing is placed for. */
  'nothing-placed',
  /** Placed, and nowhere in the text. */
  'not-used',
] as const;

export interface ReferenceProblem {
  readonly part: Part;
  readonly as: (typeof referenceProblems)[number];
  readonly number?: number;
}

type Checked = Pick<ReportSources, 'written' | 'language' | 'evidence' | 'concluded'>;

/** In the order of the parts and of their numbers; empty where everything follows its source. */
export function checkReferences(sources: Checked): readonly ReferenceProblem[] {
  return parts.flatMap((part) => {
    const chapter = sources.written.chapters[part];
    return chapter ? inChapter(chapter, sources).map((problem) => ({ part, ...problem })) : [];
  });
}

type Problem = Omit<ReferenceProblem, 'part'>;

function inChapter(chapter: WrittenChapter, sources: Checked): readonly Problem[] {
  const text = chapter.text[sources.language] ?? chapter.text.sv ?? '';
  const typed = numbersIn(text);
  const lacks = isSwedish(sources) || chapter.text[sources.language] !== undefined || text === '';
  const placed = [...chapter.placed].sort((a, b) => a.number - b.number);
  return [
    ...(lacks ? [] : [{ as: 'not-in-language' as const }]),
    ...placed.flatMap((one) => ofPlaced(one, typed, sources)),
    ...typed
      .filter((number) => !placed.some((one) => one.number === number))
      .map((number) => ({ as: 'nothing-placed' as const, number })),
  ];
}

/** As a reader meets them: not in what the small Markdown does not tell. */
function numbersIn(text: string): readonly number[] {
  const inlines = readMarkdown(text).flatMap((block) =>
    block.as === 'list' ? block.items.flat() : block.inlines,
  );
  return [...new Set([...wordsOf(inlines).matchAll(referencePattern)].map(([, number]) => Number(number)))];
}

function ofPlaced(placed: Placed, typed: readonly number[], sources: Checked): readonly Problem[] {
  const { number } = placed;
  if (!typed.includes(number)) return [{ as: 'not-used', number }];
  const found = foundBy(placed, sources);
  const wrong = wrongWith(found);
  return [
    ...(wrong ? [{ as: wrong, number }] : []),
    ...(isWorded(placed, found, sources) ? [] : [{ as: 'not-in-language' as const, number }]),
  ];
}

function wrongWith(found: Found): ReferenceProblem['as'] | undefined {
  if (found.as === 'gone') return 'gone';
  if (found.as === 'evidence') return found.says.as === 'hidden' ? 'hidden' : undefined;
  const { concluded } = found.as === 'finding' ? found.finding : found.proposal;
  return concluded ? undefined : 'not-concluded';
}

/** Words of auditors and of those who answered are translated by people or not at all. */
function isWorded({ source }: Placed, found: Found, sources: Checked): boolean {
  if (isSwedish(sources)) return true;
  return wordsIn(found, source).every(({ key, words }) => {
    const rendering = sources.written.renderings[key];
    return rendering?.of === words && rendering.text[sources.language] !== undefined;
  });
}

function wordsIn(found: Found, source: string): readonly Pick<ToRender, 'key' | 'words'>[] {
  if (found.as === 'finding') return [{ key: `finding:${source}`, words: found.finding.heading }];
  if (found.as === 'proposal') return [{ key: `proposal:${source}`, words: found.proposal.what }];
  return found.as === 'evidence' ? toRender(found.says, source) : [];
}

const isSwedish = ({ language }: Checked) => language === 'sv' || language === 'sv-x-easy';
