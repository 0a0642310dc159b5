/** A commission as a document to read, sign and keep: the same headings as its form, and room for the names of both parties. */
import type { StaffLanguage } from '../../surveys/languages.ts';
import type { Making } from '../words.ts';
import { aDocument, chapter, heading, list, notice, paragraph } from './blocks.ts';
import type { AroundFact } from './composition.ts';
import type { Block, ReportDocument, TableBlock } from './document.ts';

export interface CommissionPaper extends Making {
  /** Of the audit. */
  readonly name: string;
  readonly commissioner: string;
  /** Its revision, which an approval is of; undefined of one that nobody has begun. */
  readonly version: number | undefined;
  readonly invented: boolean;
  /** What is needed and not written. */
  readonly missing: readonly string[];
  readonly groups: readonly {
    readonly title: string;
    /** What is decided by the audit's settings. */
    readonly lines: readonly string[];
    /** `isOwn` is in the words of the parties, who write Swedish. */
    readonly facts: readonly AroundFact[];
  }[];
  /** In words: for whom, by whom, how, and which day. */
  readonly approvals: readonly (readonly [party: string, name: string, way: string, day: string])[];
  /** Those that have not approved it, and can sign. */
  readonly signing: readonly string[];
}

export function composeCommission(about: CommissionPaper): ReportDocument {
  const { name, commissioner, madeOn, version, invented, language, say, missing, groups } = about;
  const title = say('commission.paper.title', { name });
  const blocks: readonly Block[] = [
    paragraph(say('commission.paper.lead'), 'lead'),
    ...(missing.length > 0
      ? [notice('draft', say('commission.lacks', { count: missing.length })), list(missing)]
      : []),
    ...groups.flatMap(({ title, lines, facts: rows }) => [
      heading(2, title),
      ...lines.map((line) => paragraph(line)),
      ...factBlocks(rows, language),
    ]),
    heading(2, say('commission.approval.title')),
    ...approvalBlocks(about),
  ];
  const chapters = [chapter('first', title, blocks)];
  const from = { running: name, sender: commissioner, madeOn };
  return aDocument({ language, title, ...from, version, invented, chapters });
}

function factBlocks(
  rows: CommissionPaper['groups'][number]['facts'],
  language: StaffLanguage,
): readonly Block[] {
  const told = rows.map(({ label, words, isOwn }) => ({
    term: label,
    detail: words.join(', '),
    ...(isOwn && language !== 'sv' && { lang: 'sv' as const }),
  }));
  return told.length > 0 ? [{ as: 'facts', facts: told }] : [];
}

function approvalBlocks({ approvals, signing, say }: CommissionPaper): readonly Block[] {
  const table = (
    key: 'approved' | 'signing',
    heads: readonly string[],
    rows: TableBlock['rows'],
    more: Pick<TableBlock, 'toFillIn'> = {},
  ): readonly Block[] =>
    rows.length === 0
      ? []
      : [
          {
            as: 'table',
            caption: say(`commission.paper.${key}`),
            columns: heads.map((head) => ({ head: say(`commission.paper.heads.${head}`), wide: true })),
            rows,
            ...more,
          },
        ];
  return [
    ...table('approved', ['party', 'name', 'way', 'day'], approvals),
    ...table(
      'signing',
      ['party', 'place', 'signature', 'clear'],
      signing.map((party) => [party, '', '', '']),
      { toFillIn: true },
    ),
  ];
}
