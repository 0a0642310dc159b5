/** Signing in and out, the one-time links, and the language of the pages. */
import { timingSafeEqual } from 'node:crypto';
import { type Request, Router } from 'express';
import { firstAccountForm, passwordForm, signInForm } from '../../surveys/audits/inviting.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { Invitation } from '../../surveys/storage.ts';
import { firstAccountPage, invitationPage } from '../../views/signing-in/choosing.ts';
import { signInPage } from '../../views/signing-in/sign-in.ts';
import { type Form, field, readForm } from '../http/forms.ts';
import { handle, page, type Reply, redirect } from '../http/handle.ts';
import { languageOf, readStaffLanguage } from '../http/language.ts';
import { localPath } from '../http/local-path.ts';
import { digestOf, notify, personOf, signIn, signOut } from '../http/signed-in.ts';
import { throttled } from '../http/throttling.ts';
import { hashPassword, passwordMatches } from '../people/passwords.ts';
import { newId, type Services, today } from '../services.ts';

export function signingInRoutes(services: Services): Router {
  const { store } = services;
  const router = Router();

  router.get(
    '/sign-in',
    handle(async (request) => {
      const back = localPath(request.query.back);
      if (personOf(request)) return redirect(back);
      const first = (await store.people.count()) === 0;
      return page(signInPage({ language: languageOf(request), back, first }));
    }),
  );

  router.post(
    '/sign-in',
    throttled((request, minutes) =>
      again(request, { field: 'email', message: 'signing-in.too-many', values: { count: minutes } }, 429),
    ),
    handle(async (request) => {
      const form = readForm(request.body);
      const read = checkForm(signInForm, form);
      const { email, password } = read.ok ? read.value : { email: '', password: '' };
      const person = await store.people.byEmail(email);
      const matches = await passwordMatches(person?.passwordHash, password);
      if (!matches || !person) return again(request, { field: 'email', message: 'signing-in.wrong' }, 422);
      await signIn(request, person);
      return redirect(localPath(field(form, 'back')));
    }),
  );

  router.post(
    '/sign-out',
    handle(async (request) => {
      await signOut(request);
      return redirect('/sign-in');
    }),
  );

  router.post(
    '/language',
    handle((request) => {
      const form = readForm(request.body);
      request.session.language = readStaffLanguage(field(form, 'language')) ?? languageOf(request);
      return redirect(localPath(field(form, 'back')));
    }),
  );

  router.get(
    '/first-account/:token',
    handle(async (request) => {
      await checkFirst(services, request);
      return page(firstAccountPage({ language: languageOf(request), action: request.path }));
    }),
  );

  router.post(
    '/first-account/:token',
    handle((request) => makeFirst(services, request)),
  );

  router.get(
    '/invitation/:token',
    handle(async (request) => {
      const { name, email } = await invitationIn(services, request);
      return page(invitationPage({ language: languageOf(request), action: request.path, name, email }));
    }),
  );

  router.post(
    '/invitation/:token',
    handle((request) => acceptInvitation(services, request)),
  );

  return router;
}

function again(request: Request, problem: Problem, status: number): Reply {
  const form = readForm(request.body);
  const back = localPath(field(form, 'back'));
  const typed = { form, problems: [problem] };
  return page(signInPage({ language: languageOf(request), back, typed, first: false }), status);
}

/** The link on the console works until there is an account. */
async function checkFirst({ store, firstToken }: Services, request: Request): Promise<void> {
  const isRight = firstToken.value !== undefined && isSame(String(request.params.token), firstToken.value);
  if (!isRight || (await store.people.count()) > 0)
    throw new Failure('expired', 'the link for the first account');
}

async function makeFirst(services: Services, request: Request): Promise<Reply> {
  await checkFirst(services, request);
  const form = readForm(request.body);
  const read = checkForm(firstAccountForm, form);
  const language = languageOf(request);
  if (!read.ok) {
    const typed = { form, problems: read.problems };
    return page(firstAccountPage({ language, action: request.path, typed }), 422);
  }
  const { name, email, password } = read.value;
  const person = { id: newId(services), name, email, role: 'fou' } as const;
  const hash = await hashPassword(password);
  await usedUp(services, () =>
    services.store.inTransaction(async ({ people }) => {
      if ((await people.count()) > 0) throw new Failure('expired', 'the link for the first account');
      await people.add(person);
      await people.setPassword(person.id, hash);
    }),
  );
  await signIn(request, person);
  notify(request, 'signing-in.welcome');
  return redirect('/');
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

async function invitationIn(services: Services, request: Request): Promise<Invitation> {
  const found = await services.store.invitations.find(digestOf(String(request.params.token)));
  if (!found || found.lastDay < today(services)) throw new Failure('expired', 'an invitation');
  return found;
}

/** An invitation of somebody who has an account already gives a new password. */
async function acceptInvitation(services: Services, request: Request): Promise<Reply> {
  const invitation = await invitationIn(services, request);
  const form: Form = readForm(request.body);
  const read = checkForm(passwordForm, form);
  if (!read.ok) {
    const { name, email } = invitation;
    const typed = { form, problems: read.problems };
    const about = { language: languageOf(request), action: request.path, name, email, typed };
    return page(invitationPage(about), 422);
  }
  const hash = await hashPassword(read.value.password);
  const person = await services.store.inTransaction(async ({ people, invitations, sessions }) => {
    if (!(await invitations.take(invitation.tokenDigest))) throw new Failure('expired', 'an invitation');
    const { name, email, role } = invitation;
    const known = await people.byEmail(email);
    const found = known ?? { id: newId(services), name, email, role };
    if (!known) await people.add(found);
    await people.setPassword(found.id, hash);
    // A new password may be chosen because somebody else is in.
    await sessions.eraseOf(found.id);
    return found;
  });
  await signIn(request, person);
  notify(request, 'signing-in.welcome');
  return redirect('/');
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(digestOf(a)), Buffer.from(digestOf(b)));
}
