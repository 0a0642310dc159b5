/** Figures as evidence: answers to a question, or to those of an area together, as the one report has them; and registers. */
import type { RegisterDatum } from '../../surveys/findings/register-data.ts';
import { grouped } from '../../surveys/grouping.ts';
import {
  type AreaReport,
  type AuditReport,
  type DisclosedUnit,
  type NamedUnit,
  type QuestionReport,
  questionsOf,
} from '../report.ts';
import type { AreaFigure, EvidenceSource, HiddenFigure, Listed, QuestionFigure, Spoken } from './placed.ts';

/** Questions by `question:<collection>:<question key>`; those put to a manager too, who answers for a service. */
export function questionSource(report: AuditReport): EvidenceSource {
  return figureSource(report, 'question', (unit) =>
    unit.as === 'named'
      ? accountsIn(unit)
      : questionsOf(unit).map((question) => ({
          key: question.key,
          area: unit.areas.find(({ questions }) => questions.some(({ key }) => key === question.key)),
          says: questionFigure(question, unit),
        })),
  );
}

/** Areas by `area:<collection>:<area key>`. */
export function areaSource(report: AuditReport): EvidenceSource {
  return figureSource(report, 'area', (unit) =>
    unit.as === 'named'
      ? []
      : unit.areas.map((area) => ({ key: area.key, area, says: areaFigure(area, unit) })),
  );
}

interface Keyed extends Pick<Listed, 'key' | 'area' | 'says'> {}

function figureSource(
  { units }: AuditReport,
  kind: string,
  figuresIn: (unit: DisclosedUnit | NamedUnit) => readonly Keyed[],
): EvidenceSource {
  const told = units.filter((unit) => unit.as !== 'suppressed');
  const spoken = ({ audience, service, round }: DisclosedUnit | NamedUnit, { says }: Keyed): Spoken => ({
    voice: audience,
    from: service.name,
    round: told.some((one) => one.service.id === service.id && one.round !== round) ? round : undefined,
    says,
  });
  return {
    find: ({ source, key }) => {
      const unit = told.find((one) => one.key === source);
      const found = unit && figuresIn(unit).find((one) => one.key === key);
      return found && spoken(unit, found);
    },
    list: () =>
      told.flatMap((unit) =>
        figuresIn(unit).map((one) => ({
          ...{ kind, source: unit.key, key: one.key, area: one.area },
          ...spoken(unit, one),
        })),
      ),
  };
}

/** Question by question, with what was answered in each account. */
function accountsIn({ accounts }: NamedUnit): readonly Keyed[] {
  return grouped(
    accounts.flat().filter(({ answer }) => answer !== ''),
    ({ key }) => key,
  ).map(([key, given]) => ({
    key,
    says: {
      as: 'account',
      title: given[0].question,
      answers: [...new Set(given.map(({ answer }) => answer))],
    },
  }));
}

function questionFigure(question: QuestionReport, unit: DisclosedUnit): QuestionFigure | HiddenFigure {
  if (question.disclosed.as === 'suppressed') return { as: 'hidden', title: question.text };
  return { as: 'question', question, ...groupOf(unit) };
}

function areaFigure(area: AreaReport, unit: DisclosedUnit): AreaFigure | HiddenFigure {
  const { share, title } = area;
  return share ? { as: 'area', area: { ...area, share }, ...groupOf(unit) } : { as: 'hidden', title };
}

const groupOf = ({ answered, invited }: DisclosedUnit) => ({ answered, invited });

/** Figures from registers, as they were typed, by the id of the row. */
export function registerSource(data: readonly RegisterDatum[]): EvidenceSource {
  return {
    find: ({ source }) => {
      const datum = data.find(({ id }) => id === source);
      return datum && ofRegister(datum);
    },
    list: () => data.map((datum) => ({ kind: 'register', source: datum.id, key: '', ...ofRegister(datum) })),
  };
}

function ofRegister({ what, value, period, source }: RegisterDatum): Spoken {
  return { voice: 'register', from: undefined, says: { as: 'register', what, value, period, source } };
}
