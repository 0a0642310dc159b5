/** Where somebody writes questions: the questionnaires in the making of the audits that they are in. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { type ListedDesign, listedDesigns } from '../../surveys/designing/approving/approval-status.ts';
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
  const found = new Map<string, Working[]>();
  const known = new Map(audits.map((audit) => [audit.id, audit]));
  for (const { auditId, ...design } of designs) {
    const audit = known.get(auditId);
    if (audit) found.set(auditId, [...(found.get(auditId) ?? []), { ...design, audit }]);
  }
  return audits.flatMap(({ id }) => found.get(id) ?? []);
}
