/** The pictures of a document's figures as a page draws them: bars, areas side by side, small people, comparisons. */
import { cellsOf, noAnswersTo, type ToldAs } from '../../../reports/cells.ts';
import { sayAbout, sayAlone, sayOutOf, sayPositive } from '../../../reports/counts-in-words.ts';
import { baseOf, type Choices, type Ordered, type Several } from '../../../reports/disclosure/disclosed.ts';
import type { Picture, ShareRow } from '../../../reports/document/picture.ts';
import { labelsOf, stackOf, stackOfShare, withSameChoices } from '../../../reports/figures.ts';
import { directionOf, type Say } from '../../../surveys/languages.ts';
import type { ReportLanguage } from '../../../surveys/reporting/cuts.ts';
import { sideModel } from '../../comparisons/comparison-rows.ts';
import { percent } from '../../percent.ts';
import { keyModel, segmentModel } from '../../stacks.ts';
import { verdictMark } from '../../verdict-mark.ts';

export interface In {
  readonly say: Say;
  readonly language: ReportLanguage;
}

/** One of its names is there, so that the template can draw it. */
export function pictureModel(picture: Picture, within: In) {
  switch (picture.as) {
    case 'bars':
      return { bars: withSameChoices(picture.questions).map((group) => barsModel(group, within)) };
    case 'choices':
      return { choices: choicesModel(picture.question, within) };
    case 'shares':
      return { shares: sharesModel(picture.rows, within) };
    case 'people':
      return { people: peopleOf(picture.count, picture.of) };
    case 'comparison': {
      const { compared } = picture;
      return { comparison: compared.sides.map((side) => sideModel(side, compared, within.say)) };
    }
  }
}

function barsModel(group: readonly ToldAs<Ordered>[], { say, language }: In) {
  const stacks = group.map((question) => stackOf(question, labelsOf(say)));
  const rtl = directionOf(language) === 'rtl';
  return {
    key: keyModel(stacks.flat()),
    rows: group.map((question, i) => ({
      text: question.text,
      positive: sayPositive(question, say),
      outOf: sayOutOf(question.disclosed, say),
      segments: (stacks[i] ?? []).map((segment) => segmentModel(segment, rtl)),
    })),
  };
}

function choicesModel(question: ToldAs<Choices | Several>, { say }: In) {
  const base = Math.max(1, baseOf(question.disclosed));
  const none = noAnswersTo(question);
  const rows = cellsOf(question).map((cell) => ({
    label: cell.label,
    count: sayAlone(cell, say),
    bar: barOf(cell.low / base, cell.high / base),
  }));
  return {
    about: sayAbout(question, say),
    rows: none > 0 ? [...rows, { label: say('report.figure.noAnswer'), count: String(none) }] : rows,
  };
}

function sharesModel(rows: readonly ShareRow[], { say, language }: In) {
  const rtl = directionOf(language) === 'rtl';
  const stacks = rows.map(({ share }) => (share ? stackOfShare(share, labelsOf(say)) : []));
  return {
    key: keyModel(stacks.flat()),
    rows: rows.map(({ area, title, words, verdicts }, i) => ({
      area,
      title,
      words,
      segments: (stacks[i] ?? []).map((segment) => segmentModel(segment, rtl)),
      verdicts: verdicts.map((verdict) => verdictMark(verdict, say)),
    })),
  };
}

/** So many filled; between the bounds, where they are apart, half filled. */
function peopleOf({ low, high }: { readonly low: number; readonly high: number }, of: number) {
  return Array.from({ length: of }, (_, i) => ({ filled: i < low, perhaps: i >= low && i < high }));
}

function barOf(low: number, high: number) {
  return { sure: percent(low), unsure: percent(high - low), until: percent(high) };
}
