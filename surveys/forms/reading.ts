/** Plain strings of a staff form turned into values; what is wrong is collected, so that all of it is told at once. */
import { type Checked, fine, type Problem } from '../failures.ts';

export type Fields = ReadonlyMap<string, readonly string[]>;

export interface Reading {
  /** A text that must be there. `most` is in characters. */
  text(name: string, most?: number): string;
  /** A whole number from `least` to `most`. */
  whole(name: string, least: number, most: number): number;
  /** An ISO date that exists, on or after `from`. */
  day(name: string, from: string): string;
  /** The same, or nothing. */
  dayIfAny(name: string, from: string): string | undefined;
  /** One of a list. */
  oneOf<T extends string>(name: string, values: readonly T[]): T;
  /** Every value of a field that is on the list. */
  anyOf(name: string, values: readonly string[]): readonly string[];
  problem(field: string, message: string, values?: Problem['values']): void;
  /** What was read, unless something was wrong. */
  done<T>(value: T): Checked<T>;
}

/** Messages are keys in the locale file of the area: `<area>.missing.<field>` for what was left empty. */
export function reading(form: Fields, area: string): Reading {
  const problems: Problem[] = [];
  const given = (name: string) => form.get(name)?.[0]?.trim() ?? '';
  const problem: Reading['problem'] = (field, message, values) => {
    problems.push(values ? { field, message, values } : { field, message });
  };
  const missing = (name: string) => problem(name, `${area}.missing.${name}`);
  const day = (name: string, from: string) => {
    if (!isDay(given(name))) problem(name, 'staff.problems.not-a-day');
    else if (given(name) < from) problem(name, 'staff.problems.day-passed');
    return given(name);
  };
  return {
    problem,
    text(name, most = 300) {
      const text = given(name).replace(/\s+/g, ' ');
      if (text === '') missing(name);
      else if (text.length > most) problem(name, 'staff.problems.too-long', { most, given: text.length });
      return text;
    },
    whole(name, least, most) {
      const number = /^\d{1,9}$/.test(given(name)) ? Number(given(name)) : Number.NaN;
      if (!(number >= least && number <= most)) problem(name, 'staff.problems.not-a-number', { least, most });
      return number;
    },
    day(name, from) {
      if (given(name) !== '') return day(name, from);
      missing(name);
      return '';
    },
    dayIfAny: (name, from) => (given(name) === '' ? undefined : day(name, from)),
    oneOf<T extends string>(name: string, values: readonly T[]) {
      const found = values.find((value) => value === given(name));
      if (found === undefined) missing(name);
      return found as T;
    },
    anyOf: (name, values) => values.filter((value) => form.get(name)?.includes(value)),
    done: <T>(value: T) => (problems.length === 0 ? fine(value) : { ok: false, problems }),
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
