/** Questions with steps as stacked bars, and areas by their share of positive answers. */
import type { Say } from '../../surveys/languages.ts';
import type { ToldAs } from '../cells.ts';
import { sayOutOf, sayPositive } from '../counts-in-words.ts';
import type { Ordered } from '../disclosure/disclosed.ts';
import type { ShareRow } from '../document/picture.ts';
import { keyMarks, type Segment, stackOf, stackOfShare, withSameChoices } from '../figures.ts';
import { below, beside, type Drawn, paragraph, plain, small, stacked, strong } from './drawing.ts';
import { keyOf } from './key.ts';
import { columns, page } from './page.ts';

const height = 26;

/** A group of bars for each scale, with its key. */
export function barsOf(questions: readonly ToldAs<Ordered>[], say: Say): Drawn {
  const groups = withSameChoices(questions).map((group) => {
    const stacks = group.map((question) => stackOf(question, say));
    const rows = group.map((question, i) => questionRow(question, stacks[i] ?? [], say));
    return below([keyOf(keyMarks(stacks.flat()), page.left, page.wide), ...rows], 14);
  });
  return below(groups, 26);
}

function questionRow(question: ToldAs<Ordered>, segments: readonly Segment[], say: Say): Drawn {
  const { text, disclosed } = question;
  const { first, middle, last } = columns;
  const outOf = sayOutOf(disclosed, say);
  const result = below(
    [
      paragraph(sayPositive(question, say), strong, last.x, last.width),
      ...(outOf ? [paragraph(outOf, small, last.x, last.width)] : []),
    ],
    0,
  );
  return beside(paragraph(text, plain, first.x, first.width), stackDrawn(segments, middle), result);
}

const stackDrawn = (segments: readonly Segment[], { x, width }: { x: number; width: number }): Drawn => ({
  height,
  at: (y) => stacked(segments, { x, y, width, height }),
});

/** What is not told has its words and no bar. */
export function sharesOf(rows: readonly ShareRow[], say: Say): Drawn {
  const stacks = rows.map(({ share }) => (share ? stackOfShare(share, say) : []));
  const { first } = columns;
  const rest = { x: columns.middle.x, width: page.left + page.wide - columns.middle.x };
  const drawn = rows.map(({ title, words, verdicts }, i) => {
    const judged = verdicts.map((verdict) => say(`report.verdict.${verdict}`)).join(` ${say('report.or')} `);
    const segments = stacks[i] ?? [];
    const bar = segments.length > 0 ? [stackDrawn(segments, rest)] : [];
    return beside(
      below(
        [
          paragraph(title, strong, first.x, first.width),
          ...(judged ? [paragraph(judged, plain, first.x, first.width)] : []),
        ],
        0,
      ),
      below([...bar, paragraph(words, small, rest.x, rest.width)], 4),
    );
  });
  return below([keyOf(keyMarks(stacks.flat()), page.left, page.wide), ...drawn], 16);
}
