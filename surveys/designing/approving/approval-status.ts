/** How far a questionnaire in the making has come. */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { digestOf } from '../../questionnaires/digest.ts';
import type { Version } from '../document/design.ts';

export type ApprovalStatus =
  /** Nothing has been approved yet. */
  | { readonly as: 'draft' }
  /** It says just what the latest version says. */
  | { readonly as: 'approved'; readonly version: Version }
  /** It has been changed since the latest version. */
  | { readonly as: 'changed'; readonly version: Version };

/** `versions` are those of the design, the newest first. */
export function approvalStatusOf(body: Questionnaire, versions: readonly Version[]): ApprovalStatus {
  const [version] = versions;
  if (!version) return { as: 'draft' };
  return { as: digestOf(body) === version.digest ? 'approved' : 'changed', version };
}
