/** Reads answers split by who gave them: rows of the file, and tables of the page. */
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import type { Asked, KnownUnit } from '../known.ts';
import { noAnswerPart, type WrittenSplit } from '../written.ts';

/** How many of a part were positive, in the words of an output. */
export interface SplitLine {
  /** The question that splits, and the one that is split, as they are put. */
  readonly by: string;
  readonly text: string;
  readonly part: string;
  readonly n: number;
  readonly positive: number;
}

/** Lines of one unit, in the order written. */
export function splitsOf(lines: readonly SplitLine[], { asked }: KnownUnit): readonly WrittenSplit[] {
  return asked.flatMap((by): WrittenSplit[] => {
    const mine = lines.filter((line) => line.by === by.text);
    if (mine.length === 0) return [];
    const names = [...new Set(mine.map(({ part }) => part))];
    const counts = asked.flatMap(({ key, text }) => {
      const split = names.flatMap(
        (name) => mine.find((line) => line.text === text && line.part === name) ?? [],
      );
      return split.length > 0 ? [[key, split.map(({ n, positive }) => ({ n, positive }))] as const] : [];
    });
    return [
      { by: by.key, parts: names.map((name) => answersIn(by, name)), counts: Object.fromEntries(counts) },
    ];
  });
}

/** Of the page of one collection's results. */
export function splitsOnPage(html: string, unit: KnownUnit): readonly WrittenSplit[] {
  const lines = html
    .split('<h3 id="split-')
    .slice(1)
    .flatMap((chunk) => {
      const part = pageOf(`<section><h3 id="split-${chunk}`);
      const by = (part.headings(3)[0] ?? '').replace(say('splits.by', { question: '' }), '');
      return part.all('table').flatMap((table) =>
        table.all('row').flatMap((row): SplitLine[] => {
          const name = row.all('columnheader')[0]?.text;
          const [, positive, n] = /(\d+) av (\d+)/.exec(row.text) ?? [];
          if (name === undefined || positive === undefined) return [];
          return [{ by, text: table.name, part: name, n: Number(n), positive: Number(positive) }];
        }),
      );
    });
  return splitsOf(lines, unit);
}

/** "Norr, Väster, gav inget svar": answers that were joined into a part. */
function answersIn({ cells }: Asked, words: string): readonly string[] {
  const offered = [...cells, { key: noAnswerPart, label: say('disclosure.no-answer') }];
  return offered.filter(({ label }) => words.split(', ').includes(label)).map(({ key }) => key);
}
