/** The questions of one unit and area, each told as far as it may be: bars and table, two sides in words, or not at all. */

import { saySuppressed } from '../../counts-in-words.ts';
import type { Banded, Full, QuestionReport, Suppressed } from '../../report.ts';
import { barsOf } from '../charts/bars.ts';
import type { DisclosedAs } from '../charts/narrowed.ts';
import { stepTable } from '../charts/steps.ts';
import type { Block } from '../layout/block.ts';
import { inside, room, type Sheet } from '../layout/sheet.ts';
import { heading, list } from '../layout/text.ts';
import { choicesOf } from './choices.ts';
import { bandedTables } from './sides.ts';

export function answersOf(sheet: Sheet, questions: readonly QuestionReport[], level: 2 | 3): Block {
  const full = questions.flatMap(({ text, scale, disclosed }) =>
    disclosed.as === 'full' ? [{ text, scale, disclosed }] : [],
  );
  const banded = questions.flatMap(({ text, scale, disclosed }) =>
    disclosed.as === 'banded' ? [{ text, scale, disclosed }] : [],
  );
  const suppressed = questions.flatMap(({ text, scale, disclosed }) =>
    disclosed.as === 'suppressed' ? [{ text, scale, disclosed }] : [],
  );
  const blocks: readonly Block[] = [
    ...together(full.filter(isOrdered), signature).map((group, i) =>
      figureAndTable(sheet, group, i === 0 ? sheet.say('report.figure.positive') : ''),
    ),
    ...full
      .filter((asked) => !isOrdered(asked))
      .map((asked) => ({ keep: 130, write: () => choicesOf(sheet, asked) })),
    ...(banded.length > 0
      ? [section(sheet, 170, () => bandedTables(sheet, groupsOfBanded(banded), level))]
      : []),
    ...(suppressed.length > 0 ? [section(sheet, 70, () => tooFew(sheet, suppressed, level))] : []),
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

function figureAndTable(sheet: Sheet, group: readonly DisclosedAs<Full>[], note: string): Block {
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

function isOrdered({ disclosed }: DisclosedAs<Full>): boolean {
  return disclosed.counts === 'once' && disclosed.steps.every((step) => step.level !== undefined);
}

/** Questions with the same steps share a key and a table. */
function signature({ scale, disclosed }: DisclosedAs<Full>): string {
  return JSON.stringify([scale, disclosed.steps.map((step) => step.label)]);
}

function groupsOfBanded(banded: readonly DisclosedAs<Banded>[]): readonly (readonly DisclosedAs<Banded>[])[] {
  return together(banded, ({ disclosed }) =>
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

function tooFew(sheet: Sheet, suppressed: readonly DisclosedAs<Suppressed>[], level: 2 | 3): void {
  const { say } = sheet;
  heading(sheet, level, say('report.suppressed.title'), 40);
  const words = ({ text, disclosed }: DisclosedAs<Suppressed>) =>
    say('report.suppressed.question', {
      question: text,
      words: saySuppressed(disclosed, say),
    });
  list(sheet, suppressed.map(words));
}
