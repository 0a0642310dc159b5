/** Links that work once: for the first account, and for whoever is invited. */
import { timingSafeEqual } from 'node:crypto';
import { firstAccountForm, passwordForm } from '../../surveys/audits/inviting.ts';
import { Failure } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { Invitation } from '../../surveys/storage.ts';
import { firstAccountPage, invitationPage } from '../../views/signing-in/choosing.ts';
import type { OpenContext } from '../http/context.ts';
import { page, redirect } from '../http/handle.ts';
import type { OpenHandler } from '../http/open-route.ts';
import { digestOf, signIn } from '../http/signed-in.ts';
import { newId, type Services } from '../services.ts';
import { hashPassword } from './passwords.ts';

export const showFirstAccount: OpenHandler<'token'> = async (context) => {
  await checkFirst(context);
  return page(firstAccountPage({ language: context.language, action: context.request.path }));
};

export const makeFirstAccount: OpenHandler<'token'> = async (context) => {
  const { services, store, language, form, request, notify } = context;
  await checkFirst(context);
  const read = checkForm(firstAccountForm, form);
  if (!read.ok) {
    const typed = { form, problems: read.problems };
    return page(firstAccountPage({ language, action: request.path, typed }), 422);
  }
  const { name, email, password } = read.value;
  const person = { id: newId(services), name, email, role: 'fou' } as const;
  const hash = await hashPassword(password);
  await usedUp(services, () =>
    store.inTransaction(async ({ people }) => {
      if ((await people.count()) > 0) throw new Failure('expired', 'the link for the first account');
      await people.add(person);
      await people.setPassword(person.id, hash);
    }),
  );
  await signIn(request, person);
  notify('signing-in.welcome');
  return redirect('/');
};

export const showInvitation: OpenHandler<'token'> = async (context) => {
  const { name, email } = await invitationIn(context);
  const { language, request } = context;
  return page(invitationPage({ language, action: request.path, name, email }));
};

/** An invitation of somebody who has an account already gives a new password. */
export const acceptInvitation: OpenHandler<'token'> = async (context) => {
  const { services, store, language, form, request, notify } = context;
  const invitation = await invitationIn(context);
  const { name, email, role } = invitation;
  const read = checkForm(passwordForm, form);
  if (!read.ok) {
    const typed = { form, problems: read.problems };
    return page(invitationPage({ language, action: request.path, name, email, typed }), 422);
  }
  const hash = await hashPassword(read.value.password);
  const person = await store.inTransaction(async ({ people, invitations, sessions }) => {
    if (!(await invitations.take(invitation.tokenDigest))) throw new Failure('expired', 'an invitation');
    const known = await people.byEmail(email);
    const found = known ?? { id: newId(services), name, email, role };
    if (!known) await people.add(found);
    await people.setPassword(found.id, hash);
    // A new password may be chosen because somebody else is in.
    await sessions.eraseOf(found.id);
    return found;
  });
  await signIn(request, person);
  notify('signing-in.welcome');
  return redirect('/');
};

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
