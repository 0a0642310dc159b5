/** One account for each role, with generated passwords. */
import { makeCode } from '../../surveys/audits/code.ts';
import { type Role, roles } from '../../surveys/audits/people.ts';
import { hashPassword } from '../passwords.ts';
import { newId, type Services } from '../services.ts';

export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

const names: Readonly<Record<Role, string>> = {
  fou: 'Fia Forskare',
  auditor: 'Bo Brukarrevisor',
  reader: 'Lena Läsare',
};

export async function addAccounts({
  store,
  random,
}: Pick<Services, 'store' | 'random'>): Promise<readonly DemoAccount[]> {
  const accounts = roles.map((role) => ({
    role,
    email: `${role}@exempel.example`,
    password: makeCode(random),
  }));
  for (const { role, email, password } of accounts) {
    const id = newId({ random });
    await store.people.add({ id, email, name: names[role], role });
    await store.people.setPassword(id, await hashPassword(password));
  }
  return accounts;
}
