/** What every part of a report is composed from: the sources, with what is worked out of them once. */
import type { Cut } from '../../surveys/reporting/cuts.ts';
import type { DisclosedUnit, UnitHead } from '../report.ts';
import { placeName, unitName } from '../words.ts';
import { type Section, sectionsOf } from './asked.ts';
import { type OwnWords, ownWords } from './own-words.ts';
import type { ReportSources } from './sources.ts';

export interface Composition extends ReportSources {
  readonly cut: Cut;
  readonly own: OwnWords;
  readonly sections: readonly Section[];
}

/** The sources of a report with the cut that is made of them, and the words of its language. */
export function compositionOf(sources: ReportSources, cut: Cut): Composition {
  return {
    ...sources,
    cut,
    own: ownWords(sources.written, sources.language),
    sections: sectionsOf(sources.report),
  };
}

/** The others leave the full tables to the whole report. */
export const hasAppendix = (cut: Cut): boolean => cut === 'full' || cut === 'web';

/** Units of which counts are told: hidden ones, and those that answered by name, are left out. */
export function disclosedUnits({ report }: Pick<ReportSources, 'report'>): readonly DisclosedUnit[] {
  return report.units.filter((unit) => unit.as === 'anonymous');
}

/** A report on one service carries its name, as those do who will read it; of several the audit's. */
export function aboutOf({ report }: Pick<ReportSources, 'report'>): string {
  const services = new Map(report.units.map((unit) => [unit.service.id, unit]));
  const [only] = services.values();
  return only && services.size === 1 ? placeName(only) : report.title;
}

/** What tells a unit from the others of the report. */
export function nameOf(unit: UnitHead, { report, say }: Pick<ReportSources, 'report' | 'say'>): string {
  return unitName(unit, report.units, say);
}

/** The same in the parts: of those who get support it need not be said that it is they. */
export function nameInPart(unit: UnitHead, composition: Pick<ReportSources, 'report' | 'say'>): string {
  const { report, say } = composition;
  if (unit.audience !== 'user') return nameOf(unit, composition);
  const users = report.units.filter(({ audience }) => audience === 'user');
  return unitName(unit, users, say);
}

/** "CM-teamet Exempelköping, 15 av 24 svarade". */
export function whose(unit: DisclosedUnit, composition: Pick<ReportSources, 'report' | 'say'>): string {
  const { answered, invited } = unit;
  const about = { answered, invited, unit: nameInPart(unit, composition) };
  return composition.say('document.figure.of', about);
}
