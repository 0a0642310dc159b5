/** Figures of the one report, as evidence: a question's answers, or those of an area together. */
import type { Reference } from '../../surveys/findings/evidence.ts';
import type { AreaReport, AuditReport, Disclosed, DisclosedUnit, QuestionReport } from '../report.ts';
import type { EvidenceSource, Figure, FigurePart, HiddenFigure, Spoken } from './placed.ts';

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
  readonly says: Figure | HiddenFigure;
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
    find: ({ source, key }: Reference) => {
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
function questionsOf({ areas, others }: DisclosedUnit): readonly QuestionReport[] {
  const all = [...areas.flatMap(({ questions }) => questions), ...others];
  return [...new Map(all.map((question) => [question.key, question])).values()];
}

function questionFigure({ text, disclosed }: QuestionReport, unit: DisclosedUnit): Figure | HiddenFigure {
  const parts = partsOf(disclosed);
  if (!parts) return { as: 'hidden', title: text };
  return { as: 'figure', title: text, ...parts, measures: 'level', ...groupOf(unit) };
}

function areaFigure({ title, verdict: { rests } }: AreaReport, unit: DisclosedUnit): Figure | HiddenFigure {
  if (!rests) return { as: 'hidden', title };
  const { positive, of } = rests;
  const part = (label: string, count: number, side: FigurePart['side']) => ({
    label,
    low: count,
    high: count,
    side,
  });
  return {
    as: 'figure',
    title,
    of,
    parts: [part('', positive, 'positive'), part('', of - positive, 'rest')],
    positive: { low: positive, high: positive, of },
    measures: 'level',
    ...groupOf(unit),
  };
}

function groupOf({ answered, invited }: DisclosedUnit) {
  return { answered, invited };
}

function partsOf(disclosed: Disclosed): Pick<Figure, 'of' | 'parts' | 'positive'> | undefined {
  if (disclosed.as !== 'full') return undefined;
  const { n, steps, positive } = disclosed;
  const parts = steps.map(({ label, count }) => ({
    label,
    low: count,
    high: count,
    side: 'choice' as const,
  }));
  if (positive === undefined) return { of: n, parts, positive: undefined };
  const sides: readonly FigurePart[] = [
    { label: '', low: positive, high: positive, side: 'positive' },
    { label: '', low: n - positive, high: n - positive, side: 'rest' },
  ];
  return { of: n, parts: sides, positive: { low: positive, high: positive, of: n } };
}
