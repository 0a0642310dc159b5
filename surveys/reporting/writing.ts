/** Keeping what the auditors write in a report, so that two who write at once lose nothing. */

import { mostStaffComments } from '../documents/comment.ts';
import { isSame } from '../documents/fields.ts';
import type { Backwards } from '../documents/last-changes.ts';
import { type Conflict, mergeTyped } from '../documents/merging.ts';
import { baseOf, type Maker } from '../documents/revision.ts';
import type { Changed } from '../questionnaires/handing-in.ts';
import type { Store } from '../storage.ts';
import { pieceIn, type WritingPart, withPiece } from './pieces.ts';
import type { KeptReport, ReportComment } from './storage.ts';
import { nothingWritten, type WrittenReport } from './written.ts';

/**
 * Makes a change to a report as it is now, whatever others have done meanwhile: for placing, taking away and going back.
 * A change that changes nothing is not kept.
 */
export async function changeReport(
  store: Store,
  auditId: string,
  apply: (body: WrittenReport) => WrittenReport,
  made: Maker,
): Promise<KeptReport> {
  return store.inTransaction(async (inside) => {
    const report = await inside.writtenReports.lock(auditId);
    return save(inside, report, apply(report.body), made);
  });
}

/** What somebody has typed into a part that they saw at a revision. */
interface TypedPart {
  readonly part: WritingPart;
  /** The whole of it, as `pieceIn` has it. */
  readonly mine: ReturnType<typeof pieceIn>;
  readonly baseRevision: number;
}

export type Kept =
  /** `alsoChanged`: others had changed the same part since it was seen, and both are kept. */
  | { readonly as: 'kept'; readonly report: KeptReport; readonly alsoChanged: boolean }
  /** Both have changed the same words: nothing is kept until the person has chosen. */
  | { readonly as: 'conflict'; readonly report: KeptReport; readonly conflicts: readonly Conflict[] };

/**
 * Keeps what a person has made of a part. Where others have changed it since, the two are put together field by field
 * (a text is one field a language); where both have changed the same field, both are handed back to choose from.
 * A revision that nobody has seen counts as the present one.
 */
export async function keepPiece(
  store: Store,
  auditId: string,
  { part, mine, baseRevision }: TypedPart,
  made: Maker,
): Promise<Kept> {
  return store.inTransaction(async (inside): Promise<Kept> => {
    const report = await inside.writtenReports.lock(auditId);
    const base = await seenAt(inside, report, baseRevision);
    const states = { before: pieceIn(base, part), now: pieceIn(report.body, part) };
    const { value, conflicts, alsoChanged } = mergeTyped({ mine, ...states });
    if (conflicts.length > 0) return { as: 'conflict', report, conflicts };
    const saved = await save(inside, report, withPiece(report.body, part, value), made);
    return { as: 'kept', report: saved, alsoChanged };
  });
}

/** The report as it was seen; before the first revision there was nothing. */
export async function seenAt(
  { writtenReports }: Pick<Store, 'writtenReports'>,
  report: KeptReport,
  baseRevision: number,
): Promise<WrittenReport> {
  return baseRevision === 0 ? nothingWritten : baseOf(writtenReports, report, baseRevision);
}

/** The history of a report from a revision backwards, to when nothing was written. */
export async function* toTheBeginning(
  { writtenReports }: Pick<Store, 'writtenReports'>,
  { id, revision }: Pick<KeptReport, 'id' | 'revision'>,
): Backwards {
  yield* writtenReports.backwards(id, revision);
  yield { revision: 0, by: '', at: '', text: JSON.stringify(nothingWritten) };
}

/** The report is locked. */
async function save(
  inside: Store,
  report: KeptReport,
  body: WrittenReport,
  made: Maker,
): Promise<KeptReport> {
  if (isSame(body, report.body)) return report;
  if (!(await inside.writtenReports.save(report.id, report.revision, body, made)))
    throw new Error(`the report of ${report.id} was changed while it was locked`);
  return { ...report, body, revision: report.revision + 1 };
}

/** The picture that was handed in as the logo of a report, or none; a picture of questions is no logo before it is here. */
export async function keepLogo(
  store: Store,
  auditId: string,
  { media: { picture }, files }: Changed,
  made: Maker,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    for (const file of files) await inside.files.add(file);
    const logo = picture && { file: picture.file, alt: picture.alt.sv ?? '' };
    await changeReport(inside, auditId, (body) => ({ ...body, logo }), made);
  });
}

/** False where there are as many of the part as may be. */
export async function commentOnReport(store: Store, comment: ReportComment): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    await inside.writtenReports.lock(comment.auditId);
    const all = await inside.reportComments.ofAudit(comment.auditId);
    if (all.filter(({ part }) => part === comment.part).length >= mostStaffComments) return false;
    await inside.reportComments.add(comment);
    return true;
  });
}
