/** A sheet that tells of an audit before anybody answers, as a document: to print, to read out, to show. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { type Sheet, sheetOf } from '../../surveys/informing/sheets.ts';
import { type Making, period } from '../words.ts';
import { aDocument, chapter, heading, list, paragraph } from './blocks.ts';
import type { Block, ReportDocument } from './document.ts';
import { markedParts } from './foreign.ts';
import { type OwnWords, ownWords } from './own-words.ts';

export interface InformationSheet extends Making {
  readonly sheet: Sheet;
  readonly audit: Audit;
  /** Those of the audit, planned ones too: what is promised and how one answers are theirs. */
  readonly collections: Parameters<typeof sheetOf>[2];
}

/** Part by part, under its headings, in letters that can be read from a wall. What staff have written in Swedish alone stands so, marked, in any language. */
export function composeInformation(about: InformationSheet): ReportDocument {
  const { sheet, audit, collections, language, say, madeOn } = about;
  const title = say(`information.${sheet}.title`);
  const own = ownWords({ renderings: {} }, language);
  const filled = filling(about, own);
  const blocks = sheetOf(sheet, audit, collections).flatMap(({ part, lines }): readonly Block[] => {
    const said = lines.map(({ key, values }) => say(key, { ...filled, ...values }).replace(/ {2,}/g, ' '));
    const title = heading(2, say(`information.${sheet}.parts.${part}`));
    return [title, ...(said.length > 1 ? [list(said)] : said.map((line) => paragraph(line)))];
  });
  const chapters = [...markedParts([chapter('first', title, blocks)], own)];
  const from = { running: audit.title, sender: audit.commissioner, madeOn };
  return aDocument({ cut: 'easy', language, title, ...from, invented: audit.invented, chapters });
}

/** What sentences have holes for. */
function filling({ audit, language }: InformationSheet, own: OwnWords) {
  const written = (name: 'auditors' | 'contact' | 'feedback' | 'afterwards') =>
    own.of(audit[name] ?? {}, name, name);
  return {
    auditors: written('auditors'),
    contact: written('contact'),
    feedback: written('feedback'),
    afterwards: written('afterwards'),
    commissioner: own.asWritten(audit.commissioner),
    day: period(audit.keptUntil, undefined, language) ?? audit.keptUntil,
    k: audit.k,
  };
}
