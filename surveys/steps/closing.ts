/**
 * An audit is closed when its auditors are done with it. Those who answered have been told by then; where they have not, it is
 * written why, and everybody reads it (domain.md §0, 2).
 */

import type { Audit } from '../audits/audit.ts';
import { type Checked, Failure } from '../failures.ts';
import { checkForm, type Fields } from '../forms/reading.ts';
import { feedback } from '../records/kinds/feedback.ts';
import type { Store } from '../storage.ts';
import { usersTold } from './steps.ts';

/** What is asked where they have not been told. */
export const untoldForm = {
  area: 'closing-audit',
  fields: { untoldReason: { kind: 'text', most: 600, long: true, hint: true } },
} as const;

type Closed = Pick<Audit, 'untoldReason'>;

/** Whether those who answered have been told, as it stands now. */
export async function areTold(store: Pick<Store, 'records'>, auditId: string): Promise<boolean> {
  return usersTold(await store.records.of(auditId, feedback.kind));
}

export function readClosing(form: Fields, told: boolean): Checked<Closed> {
  return told ? { ok: true, value: { untoldReason: undefined } } : checkForm(untoldForm, form);
}

/**
 * Refuses ('conflict') where it is closed, where a collection is open, and where what was told was taken away meanwhile. `note`
 * writes down who did it.
 */
export async function closeAudit(
  store: Store,
  { id }: Pick<Audit, 'id'>,
  { untoldReason, on }: Closed & { readonly on: string },
  note: (inside: Store) => Promise<void>,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    if (untoldReason === undefined && !(await areTold(inside, id)))
      throw new Failure('conflict', `those who answered in audit ${id} have not been told`);
    if (!(await inside.audits.close(id, { closedOn: on, untoldReason })))
      throw new Failure('conflict', `audit ${id} is closed, or has open collections`);
    await note(inside);
  });
}

/** Refuses ('conflict') where it goes on already. */
export async function reopenAudit(
  store: Store,
  { id }: Pick<Audit, 'id'>,
  note: (inside: Store) => Promise<void>,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    if (!(await inside.audits.reopen(id))) throw new Failure('conflict', `audit ${id} is not closed`);
    await note(inside);
  });
}
