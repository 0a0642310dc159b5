/** Plain strings of a staff form turned into values; what is wrong is collected, so that all of it is told at once. */
import { type Checked, fine, type Problem } from '../failures.ts';
import type { FieldDeclaration, FieldDeclarations, FormDeclaration, ValuesOf } from './declaration.ts';
import { balanced, inLines, visible } from './invisible.ts';

export type Fields = ReadonlyMap<string, readonly string[]>;

export interface Reading {
  /** What was typed in these fields; where there is a problem with one, its value is not to be kept. */
  fields<F extends FieldDeclarations>(declared: F): ValuesOf<F>;
  problem(field: string, message: string, values?: Problem['values']): void;
  /** What was read, unless something was wrong. */
  done<T>(value: T): Checked<T>;
}

/** A form of which nothing more is asked than what is declared. */
export function checkForm<F extends FieldDeclarations>(
  { area, fields }: FormDeclaration<F>,
  typed: Fields,
): Checked<ValuesOf<F>> {
  const read = reading(typed, area);
  return read.done(read.fields(fields));
}

/** For a form with rules of its own. Messages are keys in the locale file of its area, or of all staff pages. */
export function reading(typed: Fields, area: string): Reading {
  const problems: Problem[] = [];
  const problem: Reading['problem'] = (field, message, values) => {
    problems.push(values ? { field, message, values } : { field, message });
  };
  return {
    problem,
    fields<F extends FieldDeclarations>(declared: F) {
      const read: Record<string, unknown> = {};
      for (const [name, field] of Object.entries(declared)) {
        const wrong: Wrong = (message, values) => problem(name, message ?? `${area}.missing.${name}`, values);
        read[name] = readField(bounded(field, read), typed.get(name) ?? [], wrong);
      }
      return read as ValuesOf<F>;
    },
    done: <T>(value: T) => (problems.length === 0 ? fine(value) : { ok: false, problems }),
  };
}

/** Without a message: nothing is there, or nothing that could be it. */
type Wrong = (message?: string, values?: Problem['values']) => void;

function readField(field: FieldDeclaration, given: readonly string[], wrong: Wrong): unknown {
  const [raw = ''] = given;
  const text = raw.trim();
  if (field.kind === 'tick') return text !== '';
  if (field.kind === 'some-of') return someOf(given, field, wrong);
  if (visible(text).trim() === '' && field.optional) return undefined;
  switch (field.kind) {
    case 'text':
      return words(field.long ? inOneLine(balanced(text)) : inOneLine(visible(text)), field.most, wrong);
    case 'prose':
      return words(balanced(inLines(raw)), field.most, wrong);
    case 'email':
      return email(text.toLowerCase(), wrong);
    case 'new-password':
      return newPassword(raw, field, wrong);
    case 'password':
      return raw;
    case 'whole':
      return whole(text, field, wrong);
    case 'day':
      return day(text, field, wrong);
    case 'one-of':
      // What need not be chosen was there to be chosen when it was: it is gone since.
      if (!field.values.includes(text)) wrong(field.optional && 'staff.problems.not-there');
      return text;
  }
}

function someOf(
  given: readonly string[],
  { values, optional }: { readonly values: readonly string[]; readonly optional?: true },
  wrong: Wrong,
): readonly string[] {
  const chosen = values.filter((value) => given.includes(value));
  // Of all that was chosen, what is gone since is said: the rest alone may mean something else.
  if (given.some((value) => value !== '' && !values.includes(value))) wrong('staff.problems.not-there');
  else if (chosen.length === 0 && !optional) wrong();
  return chosen;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function words(text: string, most: number, wrong: Wrong): string {
  if (text === '') wrong();
  else if (text.length > most) wrong('staff.problems.too-long', { most, given: text.length });
  return text;
}

function email(text: string, wrong: Wrong): string {
  if (!/^[^\s@]{1,64}@[^\s@]+\.[^\s@.]{2,}$/.test(text) || text.length > 254) wrong();
  return text;
}

type Limits = { readonly least: number; readonly most: number };

function newPassword(text: string, { least, most }: Limits, wrong: Wrong): string {
  if ([...text].length < least) wrong('people.problems.password-short', { least });
  else if (text.length > most) wrong('people.problems.password-long', { most });
  return text;
}

function whole(text: string, { least, most }: Limits, wrong: Wrong): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) wrong('staff.problems.not-a-number', { least, most });
  return number;
}

function bounded(field: FieldDeclaration, read: Readonly<Record<string, unknown>>): FieldDeclaration {
  if (field.kind !== 'whole' || field.notUnder === undefined) return field;
  return { ...field, least: Math.max(field.least, Number(read[field.notUnder]) || 0) };
}

type Days = { readonly from?: string; readonly until?: string };

function day(text: string, { from, until }: Days, wrong: Wrong): string {
  if (text === '') wrong();
  else if (!isDay(text)) wrong('staff.problems.not-a-day');
  else if (from !== undefined && text < from) wrong('staff.problems.day-passed');
  else if (until !== undefined && text > until) wrong('staff.problems.day-to-come');
  return text;
}

/** A year that is typed with two digits becomes one of the first century in the date field of a browser. */
function isDay(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
