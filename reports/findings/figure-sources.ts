/** Figures of the one report, as evidence: a question's answers, or those of an area together. */
import type { AreaReport, AuditReport, DisclosedUnit, QuestionReport } from '../report.ts';
import type { AreaFigure, EvidenceSource, HiddenFigure, QuestionFigure, Spoken } from './placed.ts';

/** Questions by `question:<collection>:<question key>`. */
export function questionSource(report: AuditReport): EvidenceSource {
  return figureSource(report, 'question', (unit) =>
    questionsOf(unit).map((question) => ({ key: question.key, says: questionFigure(question, unit) })),
  );
}

/** Areas by `area:<collection>:<area key>`. */
export function areaSource(report: AuditReport): EvidenceSource {
  return figureSource(report, 'area', (unit) =>
    unit.areas.map((area) => ({ key: area.key, says: areaFigure(area, unit) })),
  );
}

interface Keyed {
  readonly key: string;
  readonly says: QuestionFigure | AreaFigure | HiddenFigure;
}

function figureSource(
  { units }: AuditReport,
  kind: string,
  figuresIn: (unit: DisclosedUnit) => readonly Keyed[],
): EvidenceSource {
  const told = units.filter((unit): unit is DisclosedUnit => unit.as === 'anonymous');
  const spoken = ({ audience, service }: DisclosedUnit, { says }: Keyed): Spoken => ({
    voice: audience,
    from: service.name,
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
        figuresIn(unit).map((one) => ({ kind, source: unit.key, key: one.key, ...spoken(unit, one) })),
      ),
  };
}

/** Each once, though a question can be in several areas. */
function questionsOf({ areas, more, background }: DisclosedUnit): readonly QuestionReport[] {
  const all = [...areas.flatMap(({ questions }) => questions), ...more, ...background];
  return [...new Map(all.map((question) => [question.key, question])).values()];
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
