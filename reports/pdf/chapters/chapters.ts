/** Which chapters the report has, in which order, and what they are called. */
import type { Say } from '../../../surveys/languages.ts';
import { type Chapter as AreaChapter, type AuditReport, fixedAreas } from '../../report.ts';
import type { ReportSheet } from '../layout/sheet.ts';
import { paragraph } from '../layout/text.ts';
import { accounts } from './accounts.ts';
import { areaChapter } from './area.ts';
import type { Entry } from './contents.ts';
import { how } from './how.ts';
import { limits } from './limits.ts';
import { type Outside, others, outside } from './others.ts';
import { hasSplits, splits } from './splits.ts';

export interface Chapter extends Entry {
  readonly eyebrow: string;
  readonly heading: string;
  /** The area that it is about, for its hue. */
  readonly area: string | undefined;
  /** Writes all beneath the heading; `mark` makes a bookmark on the page being written. */
  write(sheet: ReportSheet, mark: (title: string) => void): Promise<void> | void;
}

interface Draft {
  readonly part: string;
  readonly heading: string;
  /** In contents and bookmarks; the heading where it is not told. */
  readonly name?: string;
  readonly area?: string;
  write(sheet: ReportSheet, mark: (title: string) => void): Promise<void> | void;
}

export function chaptersOf(report: AuditReport, say: Say): readonly Chapter[] {
  const about = say('report.part.about');
  const drafts: readonly (Draft | false)[] = [
    { part: about, heading: say('report.title.how'), write: how },
    ...fixedAreas.map((area) => fixed(area, report, say)),
    ...report.chapters.filter((one) => !one.fixed).map((one) => further(one, say)),
    ...outside.map((part) => hasSome(report, part) && outsideAreas(part, say)),
    report.units.some((unit) => unit.as === 'anonymous' && hasSplits(unit)) && {
      part: say('report.part.more'),
      heading: say('splits.title'),
      write: splits,
    },
    report.units.some((unit) => unit.as === 'anonymous') && {
      part: about,
      heading: say('method.title'),
      write: (sheet, mark) => {
        paragraph(sheet, say('method.why'));
        return others(sheet, 'method', mark);
      },
    },
    report.units.some((unit) => unit.as === 'named') && {
      part: say('report.part.more'),
      heading: say('report.title.named'),
      write: accounts,
    },
    { part: about, heading: say('report.title.method'), write: limits },
  ];
  return drafts.filter((draft) => draft !== false).map((draft, i) => numbered(draft, i + 1));
}

/** A fixed chapter is there even when nobody asked about it, and says so. */
function fixed(area: string, report: AuditReport, say: Say): Draft {
  const chapter = report.chapters.find((one) => one.area === area);
  const name = chapter?.title ?? say(`report.area.${area}`);
  const parts = chapter?.parts ?? [];
  return {
    part: name,
    name,
    heading: say(`report.asks.${area}`),
    area,
    write: (sheet, mark) => areaChapter(sheet, parts, mark),
  };
}

function further(chapter: AreaChapter, say: Say): Draft {
  return {
    part: say('report.part.more'),
    heading: chapter.title,
    area: chapter.area,
    write: (sheet, mark) => areaChapter(sheet, chapter.parts, mark),
  };
}

function hasSome({ units }: AuditReport, part: Outside): boolean {
  return units.some((unit) => unit.as === 'anonymous' && unit[part].length > 0);
}

function outsideAreas(part: Outside, say: Say): Draft {
  return {
    part: say('report.part.more'),
    heading: say(`report.title.${part}`),
    write: (sheet, mark) => others(sheet, part, mark),
  };
}

function numbered(draft: Draft, number: number): Chapter {
  return {
    eyebrow: `${number} · ${draft.part}`,
    heading: draft.heading,
    number,
    title: draft.name ?? draft.heading,
    place: `chapter-${String(number).padStart(3, '0')}`,
    area: draft.area,
    write: draft.write,
  };
}
