/** The pictures of a document's figures as a page draws them: rows with bars, or small people. */
import { sayAbout } from '../../../reports/counts-in-words.ts';
import { type Picture, type PictureRow, rowsOf } from '../../../reports/document/picture.ts';
import { directionOf, type Say, staffLanguageFor } from '../../../surveys/languages.ts';
import type { ReportLanguage } from '../../../surveys/reporting/cuts.ts';
import { countModel, keyModel, segmentModel } from '../../stacks.ts';
import { verdictMark } from '../../verdict-mark.ts';

export interface In {
  readonly say: Say;
  readonly language: ReportLanguage;
}

export function pictureModel(picture: Picture, { say, language }: In) {
  if (picture.as === 'people') return { people: peopleOf(picture.count, picture.of) };
  const groups = rowsOf(picture, { say, language: staffLanguageFor(language) });
  const rtl = directionOf(language) === 'rtl';
  const isCount = picture.as === 'choices' || picture.as === 'comparison';
  return {
    about: picture.as === 'choices' ? sayAbout(picture.question, say) : undefined,
    groups: groups.map(({ key, rows }) => ({
      key: keyModel(key),
      rows: rows.map((row) => ({ ...rowModel(row, say), ...(isCount ? countOf(row) : stackOf(row, rtl)) })),
    })),
  };
}

const rowModel = ({ verdicts = [], ...row }: PictureRow, say: Say) => ({
  ...row,
  verdicts: verdicts.map((verdict) => verdictMark(verdict, say)),
});

const countOf = ({ segments }: PictureRow) => ({ bar: segments && countModel(segments) });

const stackOf = ({ segments }: PictureRow, rtl: boolean) => ({
  stack: segments?.map((segment) => segmentModel(segment, rtl)),
});

/** So many filled; between the bounds, where they are apart, half filled. */
function peopleOf({ low, high }: { readonly low: number; readonly high: number }, of: number) {
  return Array.from({ length: of }, (_, i) => ({ filled: i < low, perhaps: i >= low && i < high }));
}
