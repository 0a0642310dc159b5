/** Tables for those who compute, made of invented audits and read as somebody reads them who has only the files (RFC 4180). */

import type { TidySource } from '../../reports/csv/tidy/table.ts';
import { tidyFiles } from '../../reports/csv/tidy/writing.ts';
import type { FindingsReport } from '../../reports/findings/findings.ts';
import type { EvidenceSources } from '../../reports/findings/placed.ts';
import { themeSource } from '../../reports/findings/sources.ts';
import type { AuditReport } from '../../reports/report.ts';
import { say } from './say.ts';
import { anAudit } from './things.ts';

const nothing: FindingsReport = { findings: [], proposals: [], warnings: [] };

/** Nothing concluded, and no themes, unless told otherwise. */
export function aTidySource(report: AuditReport, given: Partial<TidySource> = {}): TidySource {
  return { audit: anAudit(), report, concluded: nothing, evidence: {}, ...given };
}

/** A theme "Att bli lyssnad på" with so many texts of users in the first round. */
export function themeEvidence(low: number, high: number): EvidenceSources {
  const voices = [{ audience: 'user', round: 1, low, high }] as const;
  const counted = {
    audiences: ['user'],
    themes: [{ id: 'theme-1', title: 'Att bli lyssnad på', voices }],
  } as const;
  return { theme: themeSource(counted) };
}

export type Cells = Readonly<Record<string, string>>;

/** The rows of one table. */
export async function rowsOf(table: string, ...sources: readonly TidySource[]): Promise<readonly Cells[]> {
  const file = (await tidyFiles(sources, say)).get(`${table}.csv`);
  return recordsIn(file ?? '');
}

export function recordsIn(file: string): readonly Cells[] {
  const [heads = [], ...rows] = linesIn(file);
  return rows.map((row) => Object.fromEntries(heads.map((head, i) => [head, row[i] ?? ''])));
}

/** Cells with commas between, quoted where they have to be. */
function linesIn(file: string): readonly (readonly string[])[] {
  const cells = [...file.matchAll(/("(?:[^"]|"")*"|[^",\n]*)(,|\n)/g)];
  const lines: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\n') lines.push([]);
  }
  return lines.slice(0, -1);
}
