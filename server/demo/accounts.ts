/** One account for each role and a second auditor, so that one can approve what another wrote; passwords are made up. */
import { makeCode } from '../../surveys/answering/codes/code.ts';
import type { Role } from '../../surveys/audits/people.ts';
import { hashPassword } from '../people/passwords.ts';
import { newId, type Services } from '../services.ts';

export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

const people = [
  { role: 'fou', mailbox: 'fou', name: 'Fia Forskare' },
  { role: 'auditor', mailbox: 'auditor', name: 'Bo Brukarrevisor' },
  { role: 'auditor', mailbox: 'auditor2', name: 'Siv Brukarrevisor' },
  { role: 'reader', mailbox: 'reader', name: 'Lena Läsare' },
  { role: 'lead', mailbox: 'lead', name: 'Leo Ledande' },
  { role: 'archivist', mailbox: 'archivist', name: 'Aina Arkivarie' },
  { role: 'admin', mailbox: 'admin', name: 'Adam Administratör' },
] as const satisfies readonly { role: Role; mailbox: string; name: string }[];

export type Mailbox = (typeof people)[number]['mailbox'];

export async function addAccounts({
  store,
  random,
}: Pick<Services, 'store' | 'random'>): Promise<readonly DemoAccount[]> {
  const accounts: DemoAccount[] = [];
  for (const { role, mailbox, name } of people) {
    const id = newId({ random });
    const email = addressOf(mailbox);
    const password = makeCode(random);
    await store.people.add({ id, email, name, role });
    // As it is written in `records.json`.
    if (role === 'fou') await store.people.setOrganisation(id, 'fou-exempellan');
    await store.people.setPassword(id, await hashPassword(password));
    accounts.push({ role, email, password });
  }
  return accounts;
}

export function addressOf(mailbox: Mailbox): string {
  return `${mailbox}@exempel.example`;
}
