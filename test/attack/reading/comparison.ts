/** Reads a page of comparisons: the numbers beside each other, what is drawn of them, and how they are said to look. */
import { say } from '../../support/say.ts';
import type { Asked, KnownUnit } from '../known.ts';
import type { WrittenFigure, WrittenPart, WrittenRow } from '../written.ts';
import { boundsOf } from './cells.ts';
import { rowsOf } from './csv.ts';
import type { SplitLine } from './splits.ts';

/** Of the table that is shown, as HTML. */
export function readComparison(html: string, units: readonly KnownUnit[]): readonly WrittenRow[] {
  return rowsIn(html).map((row) => written(row, units));
}

/** Of the file of all comparisons. */
export function readComparisons(file: string, units: readonly KnownUnit[]): readonly WrittenRow[] {
  const rows = new Map<string, Row>();
  for (const fields of rowsOf(file)) {
    const of = (key: string) => (fields[say(`tables.columns.${key}`)] ?? '').replace(/^'/, '');
    const [title, text, notes, said, label] = [
      of('table'),
      of('text'),
      of('note'),
      of('picture'),
      of('side'),
    ];
    const [least, most, n] = [Number(of('least')), Number(of('most')), Number(of('n'))];
    const bar = n > 0 ? { sure: least / n, unsure: (most - least) / n } : undefined;
    const line = { label, question: of('asked'), words: of('words'), isWhole: isSum(label), bar };
    const name = [of('comparison'), title, of('key')].join('/');
    const before = rows.get(name)?.lines ?? [];
    rows.set(name, { title, text, notes, says: saysOf(said), lines: [...before, line] });
  }
  return [...rows.values()].map((row) => written(row, units));
}

function written(row: Row, units: readonly KnownUnit[]): WrittenRow {
  const about = { ...row, among: units };
  const figures = row.lines.map((line) => ({ isWhole: line.isWhole, figure: figureOf(line, about) }));
  const told = (whole: boolean) =>
    figures.flatMap(({ isWhole, figure }) => (isWhole === whole && figure ? [figure] : []));
  return { sides: told(false), wholes: told(true), says: row.says };
}

/** The same of a page on groups, whose sides are parts of a split: by unit. */
export function readGroups(
  html: string,
  units: readonly KnownUnit[],
): ReadonlyMap<string, readonly SplitLine[]> {
  const lines = new Map<string, SplitLine[]>();
  for (const { title, text, lines: sides } of rowsIn(html)) {
    const [place = '', by = ''] = title.split(/: (.*)/);
    const [unit, ...more] = units.filter((one) => isNamed(one, place, ''));
    if (!unit || more.length > 0) continue;
    for (const { label, words } of sides) {
      const [, positive, n] = /(\d+) av (\d+)/.exec(words) ?? [];
      if (positive === undefined) continue;
      const line = { by, text, part: label, n: Number(n), positive: Number(positive) };
      lines.set(unit.id, [...(lines.get(unit.id) ?? []), line]);
    }
  }
  return lines;
}

interface Row {
  /** Of the table. */
  readonly title: string;
  readonly text: string;
  readonly notes: string;
  readonly says: WrittenRow['says'];
  readonly lines: readonly Line[];
}

interface Line {
  readonly label: string;
  /** The question as it was put to this side. */
  readonly question: string;
  readonly words: string;
  readonly isWhole: boolean;
  /** How much of the bar is sure, and how much may be; shares. */
  readonly bar: { readonly sure: number; readonly unsure: number } | undefined;
}

function rowsIn(html: string): readonly Row[] {
  const title = textOf(/<h2 id="table-title">(.*?)<\/h2>/s.exec(html)?.[1]);
  const [, ...chunks] = html.split(/<h3 id=[^>]*>/);
  return chunks.map((chunk) => {
    const [text = '', rest = ''] = chunk.split('</h3>');
    const [above = '', table = '', below = ''] = rest.split(/<table.*?<tbody[^>]*>|<\/table>/s);
    const said = textOf(above);
    return {
      title,
      text: textOf(text),
      notes: textOf(below),
      says: saysOf(said),
      lines: table.split('<tr').slice(1).map(lineOf),
    };
  });
}

const saysOf = (words: string) => ways.flatMap(([way, key]) => (words.includes(say(key)) ? [way] : []));

const ways = [
  ['alike', 'comparisons.likeness.alike'],
  ['different', 'comparisons.likeness.different'],
  ['up', 'comparisons.direction.up'],
  ['down', 'comparisons.direction.down'],
  ['apart', 'comparisons.difference.apart'],
  ['apart', 'comparisons.difference.apart-little'],
] as const;

function lineOf(row: string): Line {
  const [head = '', count = ''] = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(
    ([, inside]) => inside,
  );
  const [label, question] = head.split('<span');
  const [words] = count.split('<span');
  const width = (of: string) =>
    Number(new RegExp(`class="${of}"[^>]* width="([\\d.]+)%"`).exec(row)?.[1]) / 100;
  const [sure, unsure] = [width('sure'), width('unsure')];
  return {
    label: textOf(label),
    question: textOf(question && `<span${question}`),
    words: textOf(words),
    isWhole: /^[^>]*class="whole"/.test(row),
    bar: Number.isNaN(sure) ? undefined : { sure, unsure },
  };
}

interface About extends Row {
  readonly among: readonly KnownUnit[];
}

/** Undefined where no number is told. */
function figureOf(line: Line, about: About): WrittenFigure | undefined {
  const [, low, high, of] = /^(?:(\d+)–(\d+)|.*?) av (\d+)/.exec(line.words) ?? [];
  if (of === undefined) return undefined;
  const bounds = low ? { low: Number(low), high: Number(high) } : boundsOf(line.words, Number(of));
  return bounds && { ...narrowed(bounds, line.bar, Number(of)), of: Number(of), parts: partsOf(line, about) };
}

/** A bar is drawn to the hundredth of a percent. */
function narrowed(told: Pick<WrittenFigure, 'low' | 'high'>, bar: Line['bar'], of: number) {
  if (!bar) return told;
  const [low, high] = [Math.round(bar.sure * of), Math.round((bar.sure + bar.unsure) * of)];
  return { low: Math.max(told.low, low), high: Math.min(told.high, high) };
}

/** All that the words can mean: a line is of the services, voice and round that it names, or that its table does. */
function partsOf(
  { label, question, isWhole }: Line,
  { title, text, notes, among }: About,
): readonly WrittenPart[] {
  const asks = (words: string, { text }: Asked) => words.includes(text);
  const words = question || `${text} ${notes}`;
  return among
    .filter((unit) => (isGroup(label, isWhole) ? isNamed(unit, title, '') : isNamed(unit, title, label)))
    .filter((unit) => isIn(unit, label))
    .flatMap((unit) =>
      unit.asked.filter((one) => asks(words, one)).map(({ key }) => ({ unit: unit.id, key })),
    );
}

const all = 'comparisons.wholes.all';
const [pilots, others] = ['comparisons.wholes.pilots', 'comparisons.wholes.others'] as const;

/** Whether a label is what so many services together are called. */
const isCalled = (key: string, label: string) =>
  Array.from({ length: 9 }, (_, i) => say(key, { count: i + 1 })).includes(label);

/** A sum beside those that are laid beside each other. */
const isSum = (label: string) => isCalled(all, label) || label.endsWith(house());

const house = () => say('comparisons.wholes.site', { site: '' });

/** A sum over services: all, the pilots, the others, a house. */
function isGroup(label: string, isWhole: boolean): boolean {
  return isWhole || isCalled(pilots, label) || isCalled(others, label);
}

/** Whether a unit is in the group that a label names; any is, where it names none. */
function isIn({ pilot, site }: KnownUnit, label: string): boolean {
  if (isCalled(pilots, label)) return pilot;
  if (isCalled(others, label)) return !pilot;
  return !label.endsWith(house()) || label === `${site}${house()}`;
}

/** Whether a unit is among those that a title and a label name. */
function isNamed({ service, audience, round }: KnownUnit, title: string, label: string): boolean {
  const said = [...title.split(', '), label].map((word) => word.toLocaleLowerCase('sv'));
  const names = (word: string) => said.includes(word.toLocaleLowerCase('sv'));
  const other = (words: readonly string[], own: string) => !names(own) && words.some(names);
  const isOtherService = said.some((word) => /^stöd \d+$/.test(word)) && !names(service);
  const isOtherVoice = other(voices.map(voice), voice(audience));
  const isOtherRound = said.some((word) => /^omgång \d+$/.test(word)) && !names(`omgång ${round}`);
  return !isOtherService && !isOtherVoice && !isOtherRound;
}

const voices = ['user', 'staff', 'close-person', 'manager'] as const;
const voice = (audience: string) => say(`staff.audience.${audience}`);

function textOf(html = ''): string {
  const marks: Readonly<Record<string, string>> = {
    quot: '"',
    amp: '&',
    lt: '<',
    gt: '>',
    '#x27': "'",
    '#x3D': '=',
  };
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(quot|amp|lt|gt|#x27|#x3D);/g, (_, name: string) => marks[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
