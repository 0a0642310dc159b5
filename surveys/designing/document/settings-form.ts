/** What somebody has typed into the fields of a question's kind: a list, words, numbers, lines. */

import { type Checked, fine, type Problem, wrong } from '../../failures.ts';
import type { Fields } from '../../forms/reading.ts';
import type { Language, Localised } from '../../languages.ts';
import { at } from '../../questionnaires/places.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import type { Setting } from '../../questionnaires/questions/kind.ts';
import { mayLack, withSetting } from './changing-kind.ts';
import { roomFor, wordsOf } from './typed-words.ts';

/** In characters: the words of a scale's end, and of a row. */
const longestSetting = 120;

/** More numbers or rows than this is a mistake. */
const most = 40;

interface SettingContext {
  readonly language: Language;
  readonly rowKey: (taken: ReadonlySet<string>) => string;
}

interface Row {
  readonly key: string;
  readonly text: Localised;
}

type Read<T> = { readonly value: T } | Omit<Problem, 'field'>;

/** What the field of a setting is called in the form: `set-ends-worst`. */
export function fieldName({ path }: Pick<Setting, 'path'>): string {
  return `set-${path.join('-')}`;
}

/** The question with the setting as it was typed; what cannot be read is told, with the field's name. */
export function readSetting(
  form: Fields,
  question: Question,
  setting: Setting,
  context: SettingContext,
): Checked<Question> {
  const name = fieldName(setting);
  const typed = wordsOf(form, name);
  const read = readers[setting.is](typed, at(question, setting.path), context, setting);
  if ('message' in read) return wrong({ field: name, ...read });
  if (typed === '' && mayLack(question.kind, setting)) {
    const { [setting.path[0]]: _, ...others } = question as Question & Record<string, unknown>;
    return fine(others as Question);
  }
  return fine(withSetting(question, setting.path, read.value) as Question);
}

type Reader = (typed: string, now: unknown, context: SettingContext, setting: Setting) => Read<unknown>;

const readers: Readonly<Record<Setting['is'], Reader>> = {
  list: (typed) => ({ value: typed }),
  words: (typed, now, { language }) => readWords(typed, now as Localised | undefined, language),
  whole: (typed, _now, _context, setting) => readWhole(typed, setting),
  numbers: readNumbers,
  // What is not chosen is taken away before it comes here (`mayLack`).
  yes: () => ({ value: true }),
  'one-of': (typed, now, _context, setting) =>
    setting.is === 'one-of' && setting.values.includes(typed) ? { value: typed } : { value: now },
  rows: (typed, now, context) => readRows(typed, (now ?? []) as readonly Row[], context),
};

function readWords(typed: string, now: Localised | undefined, language: Language): Read<Localised> {
  if (typed.length > roomFor(longestSetting, now, language)) return tooLong(typed);
  if (typed !== '') return { value: { ...now, [language]: typed } };
  return { value: Object.fromEntries(Object.entries(now ?? {}).filter(([other]) => other !== language)) };
}

function readWhole(typed: string, setting: Setting): Read<number> {
  const { least, most } = setting as Extract<Setting, { is: 'whole' }>;
  const given = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
  if (given >= least && given <= most) return { value: given };
  // As text: numbers are written with spaces between thousands, and years are among these.
  return { message: 'staff.problems.not-a-number', values: { least: `${least}`, most: `${most}` } };
}

/** With commas, semicolons, spaces or line breaks between. */
function readNumbers(typed: string): Read<readonly number[]> {
  const given = typed.split(/[\s,;]+/).filter((part) => part !== '');
  if (given.some((part) => !/^\d{1,6}$/.test(part))) return { message: 'designing.problems.not-numbers' };
  const numbers = given.map(Number);
  const rising = numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number));
  if (!rising) return { message: 'designing.problems.not-rising' };
  return numbers.length > most ? tooMany(numbers.length) : { value: numbers };
}

/**
 * A line that says what a row says is that row; one that says something new is the row that stood in its place, so that
 * a correction keeps the key, or a new one.
 */
function readRows(
  typed: string,
  now: readonly Row[],
  { language, rowKey }: SettingContext,
): Read<readonly Row[]> {
  const lines = typed.split('\n').flatMap((line) => line.trim() || []);
  const long = lines.find(
    (line) => line.length > longestSetting && !now.some(({ text }) => text[language] === line),
  );
  if (long !== undefined) return tooLong(long);
  if (lines.length > most) return tooMany(lines.length);
  const same = lines.map((line) => now.find(({ text }) => text[language] === line));
  const taken = new Set(same.flatMap((row) => row?.key ?? []));
  const value = lines.map((line, i): Row => {
    const there = now[i];
    const known = same[i] ?? (there && !taken.has(there.key) ? there : undefined);
    const key = known?.key ?? rowKey(new Set([...taken, ...now.map((row) => row.key)]));
    taken.add(key);
    return { key, text: { ...known?.text, [language]: line } };
  });
  return { value };
}

function tooLong(typed: string): Omit<Problem, 'field'> {
  return { message: 'staff.problems.too-long', values: { most: longestSetting, given: typed.length } };
}

function tooMany(given: number): Omit<Problem, 'field'> {
  return { message: 'designing.problems.too-many', values: { most, given } };
}
