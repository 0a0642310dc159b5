import type { Audit } from '../../surveys/audits/audit.ts';
import { isAuditor, type Person } from '../../surveys/audits/people.ts';
import type { Services } from '../services.ts';
import { addressOf } from './accounts.ts';
import type { DemoAudit } from './county.ts';

/**
 * Each account is in some audits and not in others, as it would be; the first auditor writes the questions. The lead auditor
 * is new, and has not signed yet.
 */
export async function letIn(
  { store }: Pick<Services, 'store'>,
  audit: Audit,
  { members }: DemoAudit,
): Promise<{
  readonly auditor: Person;
  readonly auditors: readonly Person[];
  readonly fou: Person | undefined;
  readonly reader: Person | undefined;
}> {
  const inside: Person[] = [];
  for (const mailbox of members) {
    const person = await store.people.byEmail(addressOf(mailbox));
    if (!person) throw new Error(`the demo has no account ${mailbox} yet`);
    await store.members.add(audit.id, person.id);
    if (person.role === 'auditor') await store.members.sign(audit.id, person.id, audit.createdOn);
    inside.push(person);
  }
  const auditors = inside.filter(isAuditor);
  const [auditor] = auditors;
  if (!auditor) throw new Error(`no auditor in ${audit.title}`);
  const of = (wanted: Person['role']) => inside.find(({ role }) => role === wanted);
  return { auditor, auditors, fou: of('fou'), reader: of('reader') };
}
