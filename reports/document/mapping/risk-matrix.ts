/** Risks laid by how likely and how serious they are, and listed with what can be done about each. */
import { riskSteps } from '../../../surveys/questionnaires/questions/risks.ts';
import { aTable, heading, list, paragraph } from '../blocks.ts';
import type { Block, TableBlock } from '../document.ts';
import { authorityOf, type MappingSources } from './mapped.ts';
import { isHeavy, labelsOf, type Risk, risksIn, weightOf } from './risks.ts';
import { inParts, inRows } from './status.ts';

/** The matrix, the risks by their weight, and what is missing. */
export function riskBlocks(sources: MappingSources): readonly Block[] {
  const { say } = sources;
  const risks = risksIn(sources);
  if (risks.length === 0) return [paragraph(say('mapping.risks.none'))];
  const judged = risks.filter((risk) => weightOf(risk) > 0);
  return [
    paragraph(say('mapping.risks.lead')),
    ...(judged.length > 0 ? [paragraph(heaviness(judged, sources)), matrixOf(judged, sources)] : []),
    listOf(risks, sources),
    ...missingOf(risks, sources),
  ];
}

/** What the matrix shows, in words. */
function heaviness(judged: readonly Risk[], { say }: MappingSources): string {
  const heavy = judged.filter(isHeavy);
  if (heavy.length === 0) return say('mapping.risks.not-heavy', { count: judged.length });
  return say('mapping.risks.heavy', { count: heavy.length, of: judged.length, numbers: numbersOf(heavy) });
}

const numbersOf = (risks: readonly Risk[]): string => risks.map(({ number }) => number).join(', ');

/** The most likely above, the most serious to the right; in each cell the numbers of its risks. */
function matrixOf(judged: readonly Risk[], sources: MappingSources): TableBlock {
  const { say } = sources;
  const [rows, columns] = [labelsOf('likelihood', sources), labelsOf('seriousness', sources)];
  const inCell = (likelihood: number, seriousness: number) =>
    judged.filter((risk) => risk.likelihood?.level === likelihood && risk.seriousness?.level === seriousness);
  const upper = [...rows.keys()].filter((i) => i >= riskSteps / 2);
  return {
    as: 'table',
    caption: say('mapping.risks.matrix'),
    columns: [
      { head: say('mapping.heads.likelihood') },
      ...columns.map((head) => ({ head, wide: true as const })),
    ],
    marked: upper.flatMap((i) => upper.map((j) => [rows.length - 1 - i, j + 1] as const)),
    rows: rows
      .map((label, i) => [label, ...columns.map((_, j) => numbersOf(inCell(i + 1, j + 1)) || '–')])
      .reverse(),
  };
}

function listOf(risks: readonly Risk[], { say }: MappingSources): TableBlock {
  const heads = { 'said-by': 'plain', risk: 'wide', judged: 'wide', action: 'wide' } as const;
  const rows = risks.flatMap((risk) => {
    const { unit, number, words, action, responsible } = risk;
    const who = responsible
      ? say('mapping.risks.responsible', { who: responsible })
      : say('mapping.risks.no-responsible');
    const what = action ?? say('mapping.risks.no-action');
    const about = `${what}${/[.!?]$/.test(what) ? '' : '.'} ${who}`;
    const cells = [inParts(words), [judgement(risk, say)], inParts(about)];
    const service = {
      service: unit.service.name,
      authority: say(`mapping.authorities.${authorityOf(unit)}`),
    };
    return inRows(say('mapping.risks.said-by', { number, ...service }), cells, say);
  });
  return aTable('mapping', say('mapping.risks.caption'), heads, rows, { say });
}

function judgement(risk: Risk, say: MappingSources['say']): string {
  const labels = [risk.likelihood, risk.seriousness].flatMap((judged) => judged?.label ?? []);
  const weight = weightOf(risk);
  if (weight === 0) return [say('mapping.risks.not-judged'), ...labels].join('. ');
  const [likely, serious = ''] = labels;
  const both = `${likely}, ${serious.toLocaleLowerCase()}`;
  return say('mapping.risks.judged', { labels: both, weight, most: riskSteps ** 2 });
}

/** What nobody has said of them, and who sees none. */
function missingOf(risks: readonly Risk[], { services, say }: MappingSources): readonly Block[] {
  const without = (key: string, some: readonly Risk[]) =>
    some.length > 0 ? [say(`mapping.risks.${key}`, { count: some.length, numbers: numbersOf(some) })] : [];
  const silent = services.filter((unit) => !risks.some((risk) => risk.unit === unit));
  const lines = [
    ...without(
      'without-judgement',
      risks.filter((risk) => weightOf(risk) === 0),
    ),
    ...without(
      'without-action',
      risks.filter(({ action }) => action === undefined),
    ),
    ...without(
      'without-responsible',
      risks.filter(({ responsible }) => responsible === undefined),
    ),
    ...(silent.length > 0
      ? [say('mapping.risks.silent', { services: silent.map(({ service }) => service.name).join(', ') })]
      : []),
  ];
  return lines.length > 0 ? [heading(2, say('mapping.risks.missing')), list(lines)] : [];
}
