/** A member of staff who can sign in, for pages behind the sign-in. */
import { hashPassword } from '../../server/people/passwords.ts';
import type { Store } from '../../surveys/storage.ts';
import { startOurs } from './ours.ts';
import type { RunningServer } from './servers.ts';

const email = 'bench@example.org';
const password = 'a long password for measuring';

export async function staffPerson(store: Store): Promise<void> {
  await store.people.add({ id: 'bench', email, name: 'Invented Person', role: 'fou' });
  await store.people.setPassword('bench', await hashPassword(password));
}

export function startOursFor(dataDir: string): Promise<RunningServer> {
  return startOurs(dataDir, '/sign-in');
}

/** Signs in; returns a way to fetch a page, which fails when it is not there. */
export async function signIn(url: string): Promise<(path: string) => Promise<string>> {
  const body = new URLSearchParams({ email, password });
  const signedIn = await fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual' });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((given) => given.split(';')[0])
    .join('; ');
  if (signedIn.status !== 303 || cookie === '') throw new Error(`could not sign in: ${signedIn.status}`);
  return async (path) => {
    const reply = await fetch(`${url}${path}`, { headers: { cookie } });
    if (reply.status !== 200) throw new Error(`${reply.status} at ${path}`);
    return reply.text();
  };
}
