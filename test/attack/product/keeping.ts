/** Puts an invented audit into a real store, and closes it as staff would. */
import { disclosedOf } from '../../../reports/register/disclosing.ts';
import { close } from '../../../surveys/audits/closing.ts';
import type { Store } from '../../../surveys/storage.ts';
import { anAudit } from '../../support/things.ts';
import type { InventedUnit } from '../invented/audits.ts';

/** In the order that they closed; released, so that everybody in the audit sees them. */
export async function keepInvented(store: Store, units: readonly InventedUnit[]): Promise<void> {
  for (const { collection, questionnaire, people, known } of units) {
    const { id, auditId, service, k, kCut } = collection;
    if (!(await store.audits.byId(auditId))) await store.audits.add(anAudit({ id: auditId, k, kCut }));
    if (!(await store.services.byId(service.id))) await store.services.add(service);
    await store.questionnaires.freeze(collection.questionnaire, questionnaire);
    await store.collections.add({ ...collection, status: 'open', closedOn: undefined, anonymised: false });
    for (const { answers, method } of people) {
      await store.responses.add(id, answers);
      await store.responses.addMethod(id, method);
    }
    const open = await store.collections.byId(id);
    if (!open) throw new Error(`no collection ${id}`);
    await close(store, open, known.closedOn);
    const closed = await store.collections.byId(id);
    if (closed) await disclosedOf(store, closed);
    await store.collections.setReleased(id, known.closedOn, 'person-auditor');
  }
}
