/** Where somebody writes questions: the audits, and the questionnaires in the making there. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { may, type Person } from '../../surveys/audits/people.ts';
import { type ApprovalStatus, approvalStatusOf } from '../../surveys/designing/approving/approval-status.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import type { Store } from '../../surveys/storage.ts';

/** Audits that the person may begin a questionnaire in: all for FoU, and for an auditor those of whose team they are. */
export async function auditsToBeginIn({ audits, teams }: Store, person: Person): Promise<readonly Audit[]> {
  if (!may(person, 'start-design')) return [];
  const all = await audits.list();
  if (person.role === 'fou') return all;
  const own: Audit[] = [];
  for (const audit of all) if ((await teams.of(audit.id)).includes(person.id)) own.push(audit);
  return own;
}

export interface Working {
  readonly design: Design;
  readonly audit: Audit;
  readonly approvalStatus: ApprovalStatus;
}

/** Questionnaires in the making that the person may change, the newest audit first. */
export async function ownDesigns(store: Store, person: Person): Promise<readonly Working[]> {
  if (!may(person, 'change-design')) return [];
  const found: Working[] = [];
  for (const audit of await auditsToBeginIn(store, person)) {
    for (const design of await store.designs.ofAudit(audit.id)) {
      const approvalStatus = approvalStatusOf(design.body, await store.versions.ofDesign(design.id));
      found.push({ design, audit, approvalStatus });
    }
  }
  return found;
}
