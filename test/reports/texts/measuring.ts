/** How many of what ought to be marked was, and how many marks were right; each kind by itself. */
import type { Mask } from '../../../surveys/free-texts/masking.ts';
import type { Sentence } from './sentences.ts';

/** All but what only an auditor says. */
export const markKinds = ['name', 'phone', 'email', 'personal-number', 'address', 'place'] as const;
type MarkKind = (typeof markKinds)[number];

export interface Figures {
  readonly there: number;
  readonly found: number;
  readonly marked: number;
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

export type Measured = Readonly<Record<MarkKind, Figures>>;

/** Found: every letter and digit of it lies in marks of its kind. Right: a mark that touches one of its kind. */
export function measure(
  sentences: readonly Sentence[],
  marksIn: (text: string) => readonly Mask[],
): Measured {
  const seen = sentences.map((sentence) => ({ ...sentence, made: marksIn(sentence.text) }));
  const figures = (kind: MarkKind): Figures => {
    const of = (marks: readonly Mask[]) => marks.filter((mark) => mark.kind === kind);
    const there = seen.flatMap(({ text, marks, made }) =>
      of(marks).map((mark) => ({ text, mark, against: of(made) })),
    );
    const marked = seen.flatMap(({ text, marks, made }) =>
      of(made).map((mark) => ({ text, mark, against: of(marks) })),
    );
    const missed = there.filter(({ text, mark, against }) => !isCovered(text, mark, against));
    const wrong = marked.filter(({ mark, against }) => !against.some((other) => touch(mark, other)));
    const show = ({ text, mark }: { text: string; mark: Mask }) =>
      `${text.slice(mark.start, mark.end)} <- ${text}`;
    return {
      there: there.length,
      found: there.length - missed.length,
      marked: marked.length,
      right: marked.length - wrong.length,
      missed: missed.map(show),
      wrong: wrong.map(show),
    };
  };
  return Object.fromEntries(markKinds.map((kind) => [kind, figures(kind)])) as Measured;
}

function isCovered(text: string, { start, end }: Mask, marks: readonly Mask[]): boolean {
  for (let at = start; at < end; at++) {
    if (/[\p{L}\p{N}]/u.test(text[at] ?? '') && !marks.some((mark) => mark.start <= at && at < mark.end))
      return false;
  }
  return true;
}

const touch = (a: Mask, b: Mask) => a.start < b.end && b.start < a.end;

/** "name 96 % of 120 found, 88 % of 131 right". */
export function showFigures(measured: Measured): string {
  return markKinds
    .map((kind) => {
      const { there, found, marked, right } = measured[kind];
      return `${kind}: ${percent(found, there)} of ${there} found, ${percent(right, marked)} of ${marked} right`;
    })
    .join('\n');
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
