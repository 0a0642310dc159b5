/** The feedback meeting: one finding a screen, large, led by the space bar, the arrows or a mouse. */
import type { ReportDocument } from '../../reports/document/document.ts';
import { directionOf } from '../../surveys/languages.ts';
import { languagesOf, type ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { blocksModel, type Within } from './document/blocks.ts';
import { findingsModel } from './document/concluded.ts';
import { marksOf } from './document.ts';
import { type Screen, screensOf } from './screens.ts';
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
