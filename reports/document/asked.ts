/** Which part of a report tells which questions: each question of a collection once, in the first part that it belongs to. */
import { type Part, parts } from '../../surveys/reporting/parts.ts';
import type { AreaReport, AuditReport, DisclosedUnit, QuestionReport } from '../report.ts';

/** Some questions of one collection that belong together in a part. */
export interface Section {
  readonly part: Part;
  readonly unit: DisclosedUnit;
  /** Undefined of questions in no area. */
  readonly area: AreaReport | undefined;
  readonly questions: readonly QuestionReport[];
  /** Of each question of the area that an earlier part tells: which part. */
  readonly elsewhere: readonly Part[];
}

/** By the keys of areas (surveys/questionnaires/templates); what is not here is told under `more`. */
const partOfArea: Readonly<Record<string, Part>> = {
  participation: 'participation',
  influence: 'influence',
  accessibility: 'accessibility',
  respect: 'alliance',
  continuity: 'alliance',
  responsiveness: 'alliance',
  'working-alliance': 'alliance',
  'resource-group': 'resource-group',
  recovery: 'recovery',
  'everyday-life': 'recovery',
};

/** Staff and close persons have parts of their own, whatever they were asked about. */
export function partOf({ audience }: Pick<DisclosedUnit, 'audience'>, area: string | undefined): Part {
  if (audience === 'staff') return 'staff';
  if (audience === 'close-person') return 'close-persons';
  return (area !== undefined && Object.hasOwn(partOfArea, area) && partOfArea[area]) || 'more';
}

/** All that was asked, part by part and unit by unit; of an area that a service was asked of again, the last round. */
export function sectionsOf({ units }: Pick<AuditReport, 'units'>): readonly Section[] {
  const told = units.filter((unit) => unit.as === 'anonymous');
  const all = told.flatMap(sectionsOfUnit).filter(({ unit, area }) => !area || isLast(unit, area.key, told));
  return parts.flatMap((part) => all.filter((section) => section.part === part));
}

const isLast = (unit: DisclosedUnit, area: string, units: readonly DisclosedUnit[]) =>
  lastRounds(units.filter(({ areas }) => areas.some(({ key }) => key === area))).includes(unit);

/** Each service and group as it was asked last; earlier rounds are laid beside it elsewhere, never added. */
export function lastRounds(units: readonly DisclosedUnit[]): readonly DisclosedUnit[] {
  return units.filter(
    ({ service, audience, round }) =>
      !units.some(
        (other) => other.service.id === service.id && other.audience === audience && other.round > round,
      ),
  );
}

function sectionsOfUnit(unit: DisclosedUnit): readonly Section[] {
  const told = new Map<string, Part>();
  const groups = [
    ...unit.areas.map((area) => ({ area, questions: area.questions })),
    { area: undefined, questions: unit.more },
  ].map((group) => ({ ...group, part: partOf(unit, group.area?.key) }));
  const inOrder = parts.flatMap((part) => groups.filter((group) => group.part === part));
  return inOrder
    .filter(({ questions }) => questions.length > 0)
    .map(({ part, area, questions }) => {
      const own = questions.filter(({ key }) => !told.has(key));
      const elsewhere = questions.flatMap((question) => told.get(question.key) ?? []);
      for (const { key } of own) told.set(key, part);
      return { part, unit, area, questions: own, elsewhere };
    });
}

/** What may be added: each service once, and not beside one that it is a part of, where the same people may have answered. */
export function addable(units: readonly DisclosedUnit[]): readonly DisclosedUnit[] {
  const isPart = ({ service, audience }: DisclosedUnit) =>
    units.some((other) => other.audience === audience && other.service.joins?.includes(service.id));
  return lastRounds(units.filter((unit) => !isPart(unit)));
}
