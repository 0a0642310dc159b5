/** Reads the page of one collection's results into statements: what is drawn is read by its name, and tables by their cells. */
import { type Part, pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import type { Asked, KnownUnit } from '../known.ts';
import {
  everyoneElse,
  type WrittenCell,
  type WrittenQuestion,
  type WrittenShare,
  type WrittenUnit,
} from '../written.ts';
import { boundsOf, keysOf } from './cells.ts';
import { splitsOnPage } from './splits.ts';

export function readPage(html: string, unit: KnownUnit): WrittenUnit {
  const page = pageOf(html);
  const all = [...unit.asked, ...unit.method];
  const bars = page.all('listitem').filter((item) => item.all('img').length === 1);
  const read = all.flatMap((asked) => [
    ...bars.filter(({ text }) => text.startsWith(asked.text)).map((item) => ofBar(asked, item)),
    ...page.all('table').flatMap((table) => ofTable(asked, table)),
  ]);
  const answered = page
    .all('row')
    .find(({ text }) => text.startsWith(say('results.how.answered')))
    ?.all('cell')[0];
  return {
    unit: unit.id,
    answered: answered && Number.parseInt(answered.text, 10),
    questions: read,
    shares: page.all('listitem').flatMap(shareOf),
    splits: splitsOnPage(html, unit),
  };
}

/** "Alltid: 6, Oftast / Sällan: minst 4, Inget svar: 1", and beside it "6 av 11 positiva". */
function ofBar(asked: Asked, item: Part): WrittenQuestion {
  const of = Number(/ av (\d+)/.exec(item.text)?.[1]);
  const outOf = item.text.includes(say('disclosure.led-on')) ? 'led-on' : 'answers';
  const parts = (item.all('img')[0]?.name ?? '').split(/, (?=[^:]*: )/);
  return statement(
    asked,
    of,
    outOf,
    parts.map((part) => part.split(/: (?=[^:]*$)/) as [string, string]),
  );
}

function ofTable(asked: Asked, table: Part): readonly WrittenQuestion[] {
  if (table.name === say('results.as-table')) return ofNumbers(asked, table);
  if (!table.name.startsWith(asked.text)) return [];
  const of = Number(/ (\d+) person/.exec(table.name)?.[1]);
  if (Number.isNaN(of)) return [];
  const led = table.name.includes(say('report.table.led-on', { count: of }));
  const outOf = led ? 'led-on' : asked.telling === 'several' ? 'asked' : 'answers';
  const rows = table.all('row').flatMap((row): (readonly [string, string])[] => {
    const words = row.all('columnheader')[0]?.text;
    const count = row.all('cell').find(({ text }) => text !== '')?.text;
    return words === undefined || count === undefined ? [] : [[words, count]];
  });
  return [statement(asked, of, outOf, rows)];
}

const elseLead = `${say('disclosure.everyone-else')}: `;
/** What the heads above a cell name, or everybody else where the cell says so itself. */
function keysUnder(heads: readonly string[], words: string, asked: Asked): readonly string[] {
  return words.startsWith(elseLead) ? [everyoneElse] : heads.flatMap((head) => keysOf(asked, head) ?? []);
}

const withoutElse = (words: string) => words.replace(elseLead, '');

/** A row a question, a column a choice; a number that spans several is of them together. */
function ofNumbers(asked: Asked, table: Part): readonly WrittenQuestion[] {
  const [first] = table.all('row');
  const heads = (first?.all('columnheader') ?? []).map(({ text }) => text).slice(1);
  return table.all('row').flatMap((row) => {
    if (row.all('columnheader')[0]?.text !== asked.text) return [];
    const cells: WrittenCell[] = [];
    let at = 0;
    for (const cell of row.all('cell').slice(0, -1)) {
      const span = Number(cell.attribute('colspan') ?? 1);
      const keys = keysUnder(heads.slice(at, at + span), cell.text, asked);
      at += span;
      const [words = '', end] = cell.text.split(/ \((?=[^:]+: \d+\))/).map(withoutElse);
      const bounds = boundsOf(words, Number.POSITIVE_INFINITY);
      if (bounds) cells.push({ keys, ...bounds });
      const [label = '', count] = end?.replace(/\)$/, '').split(': ') ?? [];
      if (count) cells.push({ keys: keysOf(asked, label) ?? [], low: Number(count), high: Number(count) });
    }
    return [{ key: asked.key, cells, of: undefined, outOf: 'answers', none: {}, score: undefined }];
  });
}

function statement(
  asked: Asked,
  of: number,
  outOf: WrittenQuestion['outOf'],
  rows: readonly (readonly [string, string])[],
): WrittenQuestion {
  const cells: WrittenCell[] = [];
  const none: Record<string, number> = {};
  for (const [words, count] of rows) {
    const bounds = boundsOf(count, of);
    if (!bounds) continue;
    const keys = keysOf(asked, words);
    if (keys) cells.push({ keys, ...bounds });
    else none.none = bounds.low;
  }
  return { key: asked.key, cells, of, outOf, none, score: undefined };
}

const areas = ['influence', 'participation'] as const;

/** "Inflytande: minst 13 av 18 svar är positiva. Kan utvecklas" */
function shareOf({ text }: Part): readonly WrittenShare[] {
  const area = areas.find((key) => text.startsWith(say(`disclosure.areas.${key}`)));
  const [, words = '', of] = /(?:^| )((?:minst |högst )?(?:\d+–)?(?:\d+|två)) av (\d+) svar/.exec(text) ?? [];
  if (!area || !of) return [];
  const [low, high] = words.split('–').map(Number);
  const bounds = words.includes('–') ? { low: low ?? 0, high: high ?? 0 } : boundsOf(words, Number(of));
  const judged = ['strength', 'develop', 'change'].filter((key) =>
    text.includes(say(`report.verdict.${key}`)),
  );
  return bounds ? [{ area, ...bounds, of: Number(of), judged }] : [];
}
