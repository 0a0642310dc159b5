/** Where somebody writes questions: the questionnaires in the making of the audits that they are in. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { type ListedDesign, listedDesigns } from '../../surveys/designing/approving/approval-status.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Store } from '../../surveys/storage.ts';

interface Working extends ListedDesign {
  readonly audit: Audit;
}

/** Questionnaires in the making that the person may change, the newest audit first. */
export async function ownDesigns(store: Store, person: Person): Promise<readonly Working[]> {
  const audits = await store.audits.withMember(person.id);
  const designs = await listedDesigns(
    store,
    audits.map(({ id }) => id),
  );
  const byAudit = new Map(grouped(designs, ({ auditId }) => auditId));
  return audits.flatMap((audit) =>
    (byAudit.get(audit.id) ?? []).map(({ auditId: _, ...design }) => ({ ...design, audit })),
  );
}
