/** Part of county by service: how far each has come, what is told of it, and what waits. */
import { type AreaReport, fixedAreas, type Unit } from '../../reports/report.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Service } from '../../surveys/audits/service.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { TaskKey } from '../../surveys/steps/pressing.ts';
import { type AuditFacts, stepsOf } from '../../surveys/steps/steps.ts';
import { verdictModel } from '../analysing/headline.ts';
import type { View } from '../engine.ts';
import { type PageContext, staffPage, type Words } from '../shell.ts';
import { closedWords, stepWords } from '../steps/place.ts';

export interface CountyLine {
  readonly service: Service;
  /** Undefined where nobody was asked in an audit that the person is in. */
  readonly audited:
    | {
        readonly audit: Audit;
        readonly facts: AuditFacts;
        readonly collection: Collection;
        /** What is told of it once it is released. */
        readonly unit: Unit | undefined;
        /** What presses most in its audit. */
        readonly waits: TaskKey | undefined;
      }
    | undefined;
}

interface CountyPage extends Words, Pick<PageContext, 'today'> {
  /** By part of county, then as people look for them. */
  readonly lines: readonly CountyLine[];
}

export function countyPage(about: CountyPage): View {
  const { say, lines } = about;
  const parts = grouped(lines, ({ service }) => service.countyPart ?? say('county.no-part'));
  return staffPage(about, 'county/overview', say('county-page.title'), {
    // Step, answers and areas.
    span: fixedAreas.length + 2,
    heads: fixedAreas.map((area) => say(`report.area.${area}`)),
    jumps: parts.length > 1,
    parts: parts.map(([part, ones]) => ({
      part,
      audited: say('county-page.audited', {
        count: ones.filter(({ audited }) => audited).length,
        of: ones.length,
      }),
      lines: ones.map((line) => lineModel(line, about)),
    })),
  });
}

function lineModel({ service, audited }: CountyLine, about: CountyPage) {
  const { say, today } = about;
  const line = { service: service.name, municipality: service.municipality };
  if (!audited) return line;
  const { audit, facts, collection, unit, waits } = audited;
  const untold = closedWords(audit, facts, about)?.untold;
  return {
    ...line,
    href: `/audits/${audit.id}`,
    audit: audit.title,
    marks: stepsOf(facts, today),
    step: stepWords(facts, today, say),
    covered: coveredWords(collection, unit, about),
    cells: fixedAreas.map((key) => ({ head: say(`report.area.${key}`), ...cellOf(unit, key, about) })),
    late:
      (untold && say('county-page.untold')) ??
      (waits?.endsWith('-late') ? say(`audits.next.${waits}.title`) : undefined),
    waits: waits && say(`audits.next.${waits}.title`),
  };
}

function coveredWords({ status }: Collection, unit: Unit | undefined, { say }: Words): string {
  if (!unit) return say(`county-page.covered.${status === 'closed' ? 'unreleased' : status}`);
  if (unit.as === 'suppressed') return say('disclosure.hidden');
  if (unit.as === 'named') return say('results.accounts-told', { count: unit.accounts.length });
  return say('report.outOf', { count: unit.answered, n: unit.invited });
}

function cellOf(unit: Unit | undefined, key: string, { say }: Words) {
  const area: AreaReport | undefined =
    unit?.as === 'anonymous' ? unit.areas.find((one) => one.key === key) : undefined;
  return area ? verdictModel(area, say) : { empty: '–' };
}
