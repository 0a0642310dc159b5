/** How far a questionnaire in the making has come. */
import { digestOf } from '../../questionnaires/digest.ts';
import type { Store } from '../../storage.ts';
import type { Design, DesignSummary, Version } from '../document/design.ts';

export type ApprovalStatus =
  /** Nothing has been approved yet. */
  | { readonly as: 'draft' }
  /** It says just what the latest version says. */
  | { readonly as: 'approved'; readonly version: Version }
  /** It has been changed since the latest version. */
  | { readonly as: 'changed'; readonly version: Version };

/** As lists tell it. */
export interface ListedDesign {
  readonly design: DesignSummary;
  readonly approvalStatus: ApprovalStatus;
}

/**
 * `versions` are those of the design, the newest first. Nothing has to be compared while the revision is the approved one:
 * a revision never gets another body.
 */
export function approvalStatusOf(
  { body, revision }: Pick<Design, 'body' | 'revision'>,
  [version]: readonly Version[],
): ApprovalStatus {
  if (version?.revision === revision) return { as: 'approved', version };
  return approvalStatusBy(version && digestOf(body), version);
}

/** The same where the digest is known already. */
function approvalStatusBy(digest: string | undefined, version: Version | undefined): ApprovalStatus {
  if (!version) return { as: 'draft' };
  return { as: digest === version.digest ? 'approved' : 'changed', version };
}

/** Questionnaires in the making of some audits, by title, and how far each has come; none of them is read whole. */
export async function listedDesigns(
  { designs, versions }: Pick<Store, 'designs' | 'versions'>,
  auditIds: readonly string[],
): Promise<readonly (ListedDesign & { readonly auditId: string })[]> {
  const newest = new Map((await versions.newest(auditIds)).map((version) => [version.designId, version]));
  return (await designs.summaries(auditIds)).map((design) => ({
    auditId: design.auditId,
    design,
    approvalStatus: approvalStatusBy(design.digest, newest.get(design.id)),
  }));
}
