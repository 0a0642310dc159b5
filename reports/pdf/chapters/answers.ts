/** The questions of one unit and area, each told as far as it may be: bars and table, two sides in words, or not at all. */

import { sayHidden } from '../../counts-in-words.ts';
import type { Banded, Full, QuestionReport, Suppressed } from '../../report.ts';
import { barsOf } from '../charts/bars.ts';
import type { Asked } from '../charts/narrowed.ts';
import { stepTable } from '../charts/steps.ts';
import type { Block } from '../layout/block.ts';
import { inside, room, type Sheet } from '../layout/sheet.ts';
import { heading, list } from '../layout/text.ts';
import { choicesOf } from './choices.ts';
import { coarseTables } from './sides.ts';

export function answersOf(sheet: Sheet, questions: readonly QuestionReport[], level: 2 | 3): Block {
  const full = questions.flatMap(({ text, scale, disclosed }) =>
    disclosed.as === 'full' ? [{ text, scale, disclosed }] : [],
  );
  const coarse = questions.flatMap(({ text, scale, disclosed }) =>
    disclosed.as === 'banded' ? [{ text, scale, disclosed }] : [],
  );
  const hidden = questions.flatMap(({ text, scale, disclosed }) =>
    disclosed.as === 'suppressed' ? [{ text, scale, disclosed }] : [],
  );
  const blocks: readonly Block[] = [
    ...together(full.filter(isOrdered), signature).map((group, i) =>
      figureAndTable(sheet, group, i === 0 ? sheet.say('report.figure.positive') : ''),
    ),
    ...full
      .filter((asked) => !isOrdered(asked))
      .map((asked) => ({ keep: 130, write: () => choicesOf(sheet, asked) })),
    ...(coarse.length > 0
      ? [section(sheet, 170, () => coarseTables(sheet, groupsOfCoarse(coarse), level))]
      : []),
    ...(hidden.length > 0 ? [section(sheet, 70, () => tooFew(sheet, hidden, level))] : []),
  ];
  return {
    keep: blocks[0]?.keep ?? 0,
    write: () => {
      for (const block of blocks) block.write();
    },
  };
}

/** A figure and its table that are higher than this together may be parted, in points. */
const mostTogether = 340;

function figureAndTable(sheet: Sheet, group: readonly Asked<Full>[], note: string): Block {
  const bars = barsOf(sheet, group, note);
  const numbers = stepTable(sheet, group);
  const both = (bars.height ?? 0) + (numbers.height ?? 0);
  const keep = both <= mostTogether ? both : bars.keep;
  return {
    keep,
    write: () => {
      room(sheet, keep);
      bars.write();
      numbers.write();
    },
  };
}

function section(sheet: Sheet, keep: number, write: () => void): Block {
  return { keep, write: () => inside(sheet, 'Sect', write) };
}

function isOrdered({ disclosed }: Asked<Full>): boolean {
  return disclosed.counts === 'once' && disclosed.steps.every((step) => step.level !== undefined);
}

/** Questions with the same steps share a key and a table. */
function signature({ scale, disclosed }: Asked<Full>): string {
  return JSON.stringify([scale, disclosed.steps.map((step) => step.label)]);
}

function groupsOfCoarse(coarse: readonly Asked<Banded>[]): readonly (readonly Asked<Banded>[])[] {
  return together(coarse, ({ disclosed }) =>
    JSON.stringify([disclosed.positive.label, disclosed.negative.label, disclosed.rest.label]),
  );
}

/** Groups in the order of their first member. */
function together<T>(all: readonly T[], by: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return [...groups.values()];
}

function tooFew(sheet: Sheet, hidden: readonly Asked<Suppressed>[], level: 2 | 3): void {
  const { say } = sheet;
  heading(sheet, level, say('report.hidden.title'), 40);
  const words = ({ text, disclosed }: Asked<Suppressed>) =>
    say('report.hidden.question', {
      question: text,
      words: sayHidden(disclosed, say),
    });
  list(sheet, hidden.map(words));
}
