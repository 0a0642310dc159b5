/** What is wrong with what auditors have placed and written, part by part and in each language: told before a release. */
import type { ReportLanguage } from '../../surveys/reporting/cuts.ts';
import { type Part, parts } from '../../surveys/reporting/parts.ts';
import { chapterLanguages, languagesOfPart } from '../../surveys/reporting/progress.ts';
import type { Placed, WrittenChapter } from '../../surveys/reporting/written.ts';
import { wordsOf } from './blocks.ts';
import type { ReportSources } from './composition.ts';
import { readMarkdown } from './markdown.ts';
import { referencePattern } from './own-chapter.ts';
import { foundBy, numberFor, saysNumbersAlone } from './placing.ts';

const referenceProblems = [
  /** Taken away since, or not released yet. */
  'gone',
  'hidden',
  'not-concluded',
  /** A number in the text that nothing is placed for. */
  'nothing-placed',
  /** Placed, and nowhere in the text. */
  'not-used',
  /** The language has no words for it: the easy page leaves out what is written in it. */
  'not-said',
] as const;

export interface ReferenceProblem {
  readonly part: Part;
  /** Of the text that has it. */
  readonly language: ReportLanguage;
  readonly as: (typeof referenceProblems)[number];
  readonly number: number;
  /** The paragraph, or the item of a list, in which it stands; undefined of what stands nowhere. */
  readonly line?: string;
}

type Checked = Pick<ReportSources, 'written' | 'evidence' | 'concluded' | 'say'>;

/** In the order of the parts, of their languages and of their numbers; empty where everything follows its source. */
export function checkReferences(sources: Checked): readonly ReferenceProblem[] {
  return parts.flatMap((part) => {
    const chapter = sources.written.chapters[part];
    if (!chapter) return [];
    const written = languagesOfPart(part).filter((language) => language === 'sv' || chapter.text[language]);
    return written.flatMap((language) =>
      inText(chapter, language, sources).map((problem) => ({ part, language, ...problem })),
    );
  });
}

type Problem = Omit<ReferenceProblem, 'part' | 'language'>;

function inText({ text, placed }: WrittenChapter, language: ReportLanguage, sources: Checked) {
  const typed = numbersIn(text[language] ?? '');
  const ordered = [...placed].sort((a, b) => a.number - b.number);
  return [
    ...ordered.flatMap((one): readonly Problem[] => {
      const { number } = one;
      const line = typed.get(number);
      const as = line === undefined ? unusedIn(language) : wrongWith(one, language, sources);
      return as ? [{ as, number, ...(line && { line }) }] : [];
    }),
    ...[...typed]
      .filter(([number]) => !placed.some((one) => one.number === number))
      .map(([number, line]): Problem => ({ as: 'nothing-placed', number, line })),
  ];
}

/** As a reader meets them, each with the first line it stands in: not in what the small Markdown does not tell. */
function numbersIn(text: string): ReadonlyMap<number, string> {
  const blocks = readMarkdown(text).flatMap((block) => (block.as === 'list' ? block.items : [block.inlines]));
  const lines = new Map<number, string>();
  for (const line of blocks.map(wordsOf))
    for (const [, number] of line.matchAll(referencePattern))
      if (!lines.has(Number(number))) lines.set(Number(number), line);
  return lines;
}

/** Words that are short may say less. */
function unusedIn(language: ReportLanguage): ReferenceProblem['as'] | undefined {
  return chapterLanguages.includes(language) ? 'not-used' : undefined;
}

function wrongWith(
  placed: Placed,
  language: ReportLanguage,
  sources: Checked,
): ReferenceProblem['as'] | undefined {
  const found = foundBy(placed, sources);
  if (found.as === 'gone') return 'gone';
  if (found.as === 'evidence' && found.says.as === 'hidden') return 'hidden';
  if (found.as === 'finding' && !found.finding.concluded) return 'not-concluded';
  if (found.as === 'proposal' && !found.proposal.concluded) return 'not-concluded';
  return saysNumbersAlone(language) && !numberFor(found, sources.say) ? 'not-said' : undefined;
}
