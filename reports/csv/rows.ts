/** The told numbers as rows of one long table: a row for a unit, an area, or one cell of a question. */
import type { Say } from '../../surveys/languages.ts';
import { sayCell, saySuppressed } from '../counts-in-words.ts';
import { percentFrom } from '../disclosure/disclosure.ts';
import type { AreaReport, AuditReport, Banded, DisclosedUnit, QuestionReport, Unit } from '../report.ts';

export interface Row {
  readonly of: 'unit' | 'area' | 'question' | 'method' | 'account';
  readonly area?: string;
  readonly key?: string;
  readonly text?: string;
  readonly answer?: string;
  /** Only where the count itself is told. */
  readonly count?: number;
  /** Real answers that the count is out of. */
  readonly n?: number;
  /** Percent with one decimal, only from 20 real answers. */
  readonly percent?: number;
  readonly words?: string;
  /** 0-100, a whole number. */
  readonly score?: number;
  readonly verdict?: string;
}

/** All rows of a unit, in the order of the report. */
export function rowsOf(unit: Unit, say: Say): readonly Row[] {
  if (unit.as === 'suppressed') return [{ of: 'unit', words: saySuppressed(unit, say) }];
  if (unit.as === 'named') {
    return unit.accounts.flatMap((account) =>
      account.map(({ question, answer }) => ({ of: 'account', text: question, answer }) as const),
    );
  }
  return [
    { of: 'unit', count: unit.answered },
    ...areaRows(unit, say),
    ...questionRows(unit, say),
    ...methodRows(unit, say),
  ];
}

function areaRows(unit: DisclosedUnit, say: Say): readonly Row[] {
  return unit.areas.map((area) => ({
    of: 'area',
    area: area.title,
    key: area.key,
    ...(area.score === undefined ? {} : { score: area.score }),
    verdict: say(`report.verdict.${area.verdict.suggestion}`),
  }));
}

/** A question that counts in several areas is one set of rows, with the areas listed. */
function questionRows(unit: DisclosedUnit, say: Say): readonly Row[] {
  const asked = new Map<string, QuestionReport>();
  for (const question of [...unit.areas.flatMap(({ questions }) => questions), ...unit.others]) {
    asked.set(question.key, question);
  }
  return [...asked.values()].flatMap((question) => {
    const { key, text } = question;
    const head = { of: 'question', area: titlesOf(key, unit.areas), key, text } as const;
    return cellsOf(question, say).map((cell) => ({ ...head, ...cell }));
  });
}

function methodRows({ method }: DisclosedUnit, say: Say): readonly Row[] {
  return method.flatMap((question) =>
    cellsOf(question, say).map(
      (cell) => ({ of: 'method', key: question.key, text: question.text, ...cell }) as const,
    ),
  );
}

function titlesOf(key: string, areas: readonly AreaReport[]): string {
  return areas
    .filter(({ questions }) => questions.some((question) => question.key === key))
    .map(({ title }) => title)
    .join(', ');
}

type Cell = Omit<Row, 'of' | 'area' | 'key' | 'text'>;

function cellsOf({ disclosed }: QuestionReport, say: Say): readonly Cell[] {
  if (disclosed.as === 'suppressed') return [{ words: saySuppressed(disclosed, say) }];
  if (disclosed.as === 'banded') return bandedCells(disclosed, say);
  const { n, score, counts } = disclosed;
  const steps = disclosed.steps.map(({ label, count }) => ({
    answer: label,
    count,
    n,
    ...(n >= percentFrom ? { percent: Math.round((count / n) * 1000) / 10 } : {}),
    ...(score === undefined ? {} : { score }),
    ...(counts === 'first' ? { words: say('disclosure.first') } : {}),
  }));
  return [...steps, ...disclosed.rest.map(({ label, count }) => ({ answer: label, count }))];
}

function bandedCells(disclosed: Banded, say: Say): readonly Cell[] {
  return [disclosed.positive, disclosed.negative, disclosed.rest].map((cell) => ({
    answer: cell.label,
    words: sayCell(cell, say),
    ...(cell.words === 'exactly' ? { count: cell.low } : {}),
  }));
}

/** Whether a report has invented answers, for the mark on every row. */
export function markOf(report: Pick<AuditReport, 'invented'>, say: Say): string {
  return report.invented ? say('report.invented') : '';
}
