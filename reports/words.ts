/** Days and names as people read them. */
import type { Say, StaffLanguage } from '../surveys/languages.ts';
import type { AuditReport, UnitHead } from './report.ts';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

type Language = AuditReport['language'];

/** In which language something is told, and its words. */
export interface Wording {
  readonly language: StaffLanguage;
  readonly say: Say;
}

/** Of a document or a file. */
export interface Making extends Wording {
  /** An ISO date. */
  readonly madeOn: string;
}

/** For `Intl`: a language that it knows. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** "1–30 september 2026"; one day alone when the other is not known; undefined when neither is. */
export function period(
  from: string | undefined,
  until: string | undefined,
  language: Language,
): string | undefined {
  const [first, last] = [from ?? until, until ?? from];
  if (first === undefined || last === undefined) return undefined;
  // English puts thin spaces even between two days of one month.
  return longDate(language)
    .formatRange(noon(first), noon(last))
    .replace(/^(\d+)\s–\s(?=\d)/, '$1–');
}

/** The first opening and the last closing of several units. */
function wholePeriod(units: readonly UnitHead[], language: Language): string | undefined {
  const known = (days: readonly (string | undefined)[]) => days.filter((one) => one !== undefined).sort();
  return period(
    known(units.map((unit) => unit.openedOn))[0],
    known(units.map((unit) => unit.closedOn)).at(-1),
    language,
  );
}

/** The same in short, "1–30 september": without a year where it is one, for where the year is told beside. */
export function shortPeriod(units: readonly UnitHead[], language: Language): string | undefined {
  const whole = wholePeriod(units, language);
  const years = new Set(whole?.match(/\b\d{4}\b/g));
  return years.size === 1 ? whole?.replace(/\s\d{4}$/, '') : whole;
}

/** What tells a unit from the others: its service, and its audience, round and form where these differ. */
export function unitName(unit: UnitHead, units: readonly UnitHead[], say: Say): string {
  const differs = (of: (unit: UnitHead) => unknown) => new Set(units.map(of)).size > 1;
  const parts = [
    placeName(unit),
    ...(differs((one) => one.audience) ? [say(`report.audience.${unit.audience}`)] : []),
    ...(differs((one) => one.round) ? [say('report.round', { round: unit.round })] : []),
    ...(differs((one) => one.form) ? [say(`report.form.${unit.form}`)] : []),
  ];
  return parts.join(' · ');
}

/** "CM-teamet, Exempelköping", without a place that the name has already. */
export function placeName({ service }: Pick<UnitHead, 'service'>): string {
  return service.name.includes(service.municipality)
    ? service.name
    : `${service.name}, ${service.municipality}`;
}

function noon(iso: string): Date {
  return new Date(`${iso}T12:00:00Z`);
}

const dates = new Map<Language, Intl.DateTimeFormat>();

function longDate(language: Language): Intl.DateTimeFormat {
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const format = dates.get(language) ?? new Intl.DateTimeFormat(locales[language], style);
  dates.set(language, format);
  return format;
}
