/** The feedback meeting: one finding a screen, large, led by the space bar, the arrows or a mouse. */
import type { Block, DocumentChapter, ReportDocument } from '../../reports/document/document.ts';
import { directionOf } from '../../surveys/languages.ts';
import { languagesOf, type ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { blocksModel, type Within } from './document/blocks.ts';
import { findingsModel } from './document/concluded.ts';
import { marksOf } from './document.ts';
import { reportWords } from './words.ts';

interface Meeting {
  /** The cut for meetings. */
  readonly document: ReportDocument;
  /** From 1. */
  readonly number: number;
  /** Where its screens are: "/audits/a/report/meeting". */
  readonly home: string;
  /** Where one goes when it is over. */
  readonly out: string;
  /** Asked for as it stands, where there is one that is released. */
  readonly draft: boolean;
}

/** Undefined where there is no such screen. All of them are in it, so that the script turns to them without asking. */
export function meetingPage({ document, number, home, out, draft }: Meeting): View | undefined {
  const { language, running, chapters } = document;
  const say = reportWords(language);
  const all = screensOf(document);
  const of = all.length;
  const addressOf = (place: number, inLanguage: ReportLanguage) =>
    `${home}/${place}?language=${inLanguage}${draft ? '&draft=yes' : ''}`;
  const at = (place: number) => all[place - 1] && { href: addressOf(place, language), first: place === 1 };
  const screens = all.map((screen, i) => {
    const place = i + 1;
    const progress = say('meeting.progress', { number: place, of });
    return {
      ...screen,
      heading: screen.title,
      href: addressOf(place, language),
      title: `${progress} · ${screen.title ?? screen.more ?? chapters[0]?.title ?? ''}`,
      blocks: shownOn(screen, { say, language, chapters, level: 1 }),
      before: at(place - 1),
      after: at(place + 1),
      again: place > 1 && place === of ? at(1)?.href : undefined,
      progress,
      steps: all.map((_, step) => ({ past: step <= i })),
      languages: languagesOf.meeting
        .filter((one) => one !== language)
        .map((one) => ({
          href: addressOf(place, one),
          language: one,
          dir: directionOf(one),
          name: wordsIn(one)('site.language'),
        })),
    };
  });
  const shown = screens[number - 1];
  return (
    shown && {
      template: 'reporting/meeting',
      layout: 'report',
      language,
      title: shown.title,
      model: {
        meeting: true,
        skip: say('meeting.skip'),
        running,
        marks: marksOf(document, say),
        dir: directionOf(language),
        out,
        shown,
        screens,
      },
    }
  );
}

/** A finding that is all that the screen is about has the only heading at the top. */
function shownOn({ title, more, blocks }: Screen, within: Within) {
  const [first, ...others] = blocks;
  if ((title ?? more) !== undefined || first?.as !== 'finding') return blocksModel(blocks, within);
  return [findingsModel([first], 1, within), ...blocksModel(others, within)];
}

interface Screen {
  /** Its own heading; undefined where a finding is that. */
  readonly title: string | undefined;
  readonly first: boolean;
  readonly area: string | undefined;
  /** What it goes on with, where the screen before had no more room. */
  readonly more: string | undefined;
  /** Words alone, which have room to be larger. */
  readonly airy: boolean;
  readonly blocks: readonly Block[];
}

/** As many as can be read from the back of a room. */
const mostProposals = 3;
const mostQuotes = 2;

/** A chapter is a screen; what there is no room for beside its first picture comes on the next. */
export function screensOf({ chapters }: Pick<ReportDocument, 'chapters'>): readonly Screen[] {
  return chapters.flatMap((chapter) =>
    partsOf(chapter.blocks.map((block) => untitled(block, chapter.title))).map((blocks, i) =>
      screenOf(chapter, blocks, i > 0),
    ),
  );
}

function screenOf({ key, title, area }: DocumentChapter, blocks: readonly Block[], goesOn: boolean): Screen {
  const [block] = blocks;
  return {
    title: block?.as === 'finding' || goesOn ? undefined : title,
    first: key === 'first',
    area,
    more: goesOn ? title : undefined,
    airy: !blocks.some((one) => isPicture(one) || one.as === 'tiles'),
    blocks,
  };
}

/** A box that is called what the screen is called does not say it again. */
function untitled(block: Block, said: string): Block {
  if (block.as !== 'facts' || block.title !== said) return block;
  const { title: _, ...rest } = block;
  return rest;
}

function partsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]];
  for (const block of blocks.filter(({ as }) => as !== 'contents')) {
    const part = parts.at(-1) ?? [];
    if (isFull(part, block)) parts.push([block]);
    else part.push(block);
  }
  return parts;
}

/** No two things that want to be looked at share a screen; a quote may follow another. */
function isFull(part: readonly Block[], next: Block): boolean {
  if (isPicture(next)) return part.some((one) => isPicture(one) || one.as === 'quote');
  if (next.as === 'quote') return part.some(isPicture) || count(part, 'quote') >= mostQuotes;
  return next.as === 'proposal' && count(part, 'proposal') >= mostProposals;
}

const count = (part: readonly Block[], kind: Block['as']) => part.filter(({ as }) => as === kind).length;

/** What takes half a screen; also where it is kept together with its heading. */
function isPicture(block: Block): boolean {
  if (block.as === 'together') return block.blocks.some(isPicture);
  return block.as === 'figure' || block.as === 'table';
}
