/** Those who work with audits: who they are, and one-time links to choose a password. */
import { invitationDays, personForm } from '../../surveys/audits/inviting.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { Failure } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { Invitation } from '../../surveys/storage.ts';
import { invitedPage, peoplePage } from '../../views/people/people.ts';
import { page, type Reply } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { digestOf } from '../http/signed-in.ts';
import { baseUrl } from '../services.ts';

export const showPeople: Handler = async (context) => page(peoplePage(await listed(context)));

export const invitePerson: Handler = async (context) => {
  const { store, form } = context;
  const read = checkForm(personForm, form);
  const taken = read.ok && (await store.people.byEmail(read.value.email)) !== undefined;
  if (read.ok && !taken) return invite(context, read.value);
  const problems = read.ok ? [{ field: 'email', message: 'people.problems.taken' }] : read.problems;
  return page(peoplePage({ ...(await listed(context)), typed: { form, problems } }), 422);
};

export const renewPassword: Handler<'person'> = async (context) => {
  const person = await context.store.people.byId(context.params.person);
  if (!person) throw new Failure('not-found', 'person');
  return invite(context, person);
};

async function listed({ store, language, say }: Context) {
  return { language, say, people: await store.people.list(), invitations: await store.invitations.list() };
}

/** Earlier links of the same address stop working. The page is the answer itself: the link is kept nowhere. */
async function invite(
  { services, store, today, language, say }: Context,
  { name, email, role }: Pick<Person, 'name' | 'email' | 'role'>,
): Promise<Reply> {
  const token = services.random(24).toString('base64url');
  const lastDay = daysAfter(today, invitationDays);
  const invitation: Invitation = { tokenDigest: digestOf(token), name, email, role, lastDay };
  await store.inTransaction(async ({ invitations }) => {
    const earlier = (await invitations.list()).filter((other) => other.email === email);
    for (const { tokenDigest } of earlier) await invitations.take(tokenDigest);
    await invitations.add(invitation);
  });
  return page(invitedPage({ language, say }, invitation, `${baseUrl(services.config)}/invitation/${token}`));
}

function daysAfter(iso: string, days: number): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
