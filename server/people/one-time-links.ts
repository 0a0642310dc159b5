/** Links that work once: for the first account, and for whoever is invited. */
import { timingSafeEqual } from 'node:crypto';
import type { Invitation } from '../../surveys/accounts/storage.ts';
import { firstAccountForm, passwordForm } from '../../surveys/audits/inviting.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { type Checked, Failure, fine } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { Store } from '../../surveys/storage.ts';
import { firstAccountPage, invitationPage } from '../../views/signing-in/choosing.ts';
import type { OpenContext } from '../http/context.ts';
import type { OpenHandler } from '../http/open-route.ts';
import { actNow } from '../http/recording.ts';
import { digestOf } from '../http/signed-in.ts';
import { newId, type Services } from '../services.ts';
import { goOnWith } from './entering.ts';
import { hashPassword, judged, type Known } from './passwords.ts';

export const showFirstAccount: OpenHandler<'token'> = async (context) => {
  await checkFirst(context);
  return firstAccountPage({ language: context.language, action: context.request.path });
};

export const makeFirstAccount: OpenHandler<'token'> = async (context) => {
  const { services, store, language, form, request } = context;
  await checkFirst(context);
  const declared = checkForm(firstAccountForm, form);
  const read = declared.ok ? await judgedForm(services.config, declared.value) : declared;
  if (!read.ok) {
    const typed = { form, problems: read.problems };
    return firstAccountPage({ language, action: request.path, typed });
  }
  const { name, email, password } = read.value;
  const person = { id: newId(services), name, email, role: 'fou' } as const;
  const passwordHash = await hashPassword(password);
  await usedUp(services, () =>
    store.inTransaction(async (inside) => {
      if ((await inside.people.count()) > 0) throw new Failure('expired', 'the link for the first account');
      await inside.people.add(person);
      await inside.people.setPassword(person.id, passwordHash);
      await inside.people.setJudged(person.id);
      await inside.acts.add(actNow(services, 'account-made', { personId: person.id, what: person.role }));
    }),
  );
  return goOnWith(context, { ...person, passwordHash }, { key: 'signing-in.welcome' });
};

export const showInvitation: OpenHandler<'token'> = async (context) => {
  const { name, email } = await invitationIn(context);
  const { language, request } = context;
  return invitationPage({ language, action: request.path, name, email });
};

/** An invitation of somebody who has an account already gives a new password. */
export const acceptInvitation: OpenHandler<'token'> = async (context) => {
  const { services, store, language, form, request } = context;
  const invitation = await invitationIn(context);
  const { name, email } = invitation;
  const declared = checkForm(passwordForm, form);
  const read = declared.ok ? await judgedForm(services.config, { ...declared.value, name, email }) : declared;
  if (!read.ok) {
    const typed = { form, problems: read.problems };
    return invitationPage({ language, action: request.path, name, email, typed });
  }
  const passwordHash = await hashPassword(read.value.password);
  const person = await store.inTransaction((inside) => accept(context, inside, invitation, passwordHash));
  return goOnWith(context, { ...person, passwordHash }, { key: 'signing-in.welcome' });
};

async function accept(
  { services, today }: OpenContext<'token'>,
  inside: Store,
  { tokenDigest, email, name, role, madeBy }: Invitation,
  passwordHash: string,
): Promise<Person> {
  const { people, invitations, sessions, resets, acts } = inside;
  if (!(await invitations.take(tokenDigest))) throw new Failure('expired', 'an invitation');
  const known = await people.byEmail(email);
  if (known?.endedOn !== undefined) throw new Failure('expired', 'an account that has ended');
  const person = known ?? { id: newId(services), name, email, role };
  if (!known) await people.add(person);
  await people.setPassword(person.id, passwordHash);
  await people.setJudged(person.id);
  // A new password may be chosen because somebody else is in.
  await sessions.eraseOf(person.id);
  const about = { personId: person.id, aboutId: madeBy };
  await acts.add(
    actNow(services, known ? 'password-chosen' : 'account-made', { ...about, what: person.role }),
  );
  // Nobody was there before: whoever made the link has nobody's password.
  if (!known?.passwordHash) return person;
  const at = services.now().toISOString();
  const reset = {
    id: newId(services),
    personId: person.id,
    kind: 'password',
    madeBy,
    at,
    day: today,
  } as const;
  await resets.add({ ...reset, seen: false, confirmedBy: undefined, confirmedOn: undefined });
  return person;
}

/** What was read, and the password is hard to guess. */
async function judgedForm<T extends Known & { readonly password: string }>(
  config: Services['config'],
  read: T,
): Promise<Checked<T>> {
  const judgement = await judged(config, read, read.password);
  return judgement.ok ? fine(read) : judgement;
}

/** The link on the console works until there is an account. */
async function checkFirst({ services, store, params }: OpenContext<'token'>): Promise<void> {
  const { value } = services.firstToken;
  const isRight = value !== undefined && isSame(params.token, value);
  if (!isRight || (await store.people.count()) > 0)
    throw new Failure('expired', 'the link for the first account');
}

/**
 * The link is used up before the account is made, and works again where that failed. Two at once would each find no
 * account yet: PostgreSQL shows a transaction nothing of another that is not done.
 */
async function usedUp({ firstToken }: Services, make: () => Promise<void>): Promise<void> {
  const { value } = firstToken;
  if (value === undefined) throw new Failure('expired', 'the link for the first account');
  firstToken.value = undefined;
  try {
    await make();
  } catch (error) {
    firstToken.value = value;
    throw error;
  }
}

async function invitationIn({ store, today, params }: OpenContext<'token'>): Promise<Invitation> {
  const found = await store.invitations.find(digestOf(params.token));
  if (!found || found.lastDay < today) throw new Failure('expired', 'an invitation');
  return found;
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(digestOf(a)), Buffer.from(digestOf(b)));
}
