/** When an audit was, in a word or two: for the head of every page. */
import type { Composition } from './composition.ts';

const seasons = ['winter', 'spring', 'summer', 'autumn'] as const;

/** "CM-teamet Exempelköping · hösten 2026", by the last day that something closed. */
export function seasonOf({ report, say, language }: Composition, about: string): string {
  const last = report.units
    .flatMap(({ closedOn }) => closedOn ?? [])
    .sort()
    .at(-1);
  if (last === undefined) return about;
  const [year = '', month = ''] = last.split('-');
  if (about.includes(year)) return about;
  // The easy page has few words of its own.
  if (language === 'ar') return `${about} · ${year}`;
  const season = seasons[Math.floor((Number(month) % 12) / 3)] ?? 'autumn';
  return `${about} · ${say(`document.season.${season}`, { year })}`;
}
