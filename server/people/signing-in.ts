/** Signing in and out, and the language of the pages. */
import type { Request } from 'express';
import { signInForm } from '../../surveys/audits/inviting.ts';
import type { Problem } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { signInPage } from '../../views/signing-in/sign-in.ts';
import type { OpenContext } from '../http/context.ts';
import { field, readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf, readStaffLanguage } from '../http/language.ts';
import { localPath } from '../http/local-path.ts';
import type { OpenHandler } from '../http/open-route.ts';
import { personOf, signIn, signOut } from '../http/signed-in.ts';
import { passwordMatches } from './passwords.ts';

export const showSignIn: OpenHandler = async ({ services, store, language, query, request }) => {
  const back = localPath(query('back'));
  if (personOf(request)) return redirect(back);
  const { securityContact: reportTo } = services.config;
  return page(signInPage({ language, back, first: (await store.people.count()) === 0, reportTo }));
};

export const takeSignIn: OpenHandler = async (context) => {
  const { store, form, request } = context;
  const read = checkForm(signInForm, form);
  const { email, password } = read.ok ? read.value : { email: '', password: '' };
  const person = await store.people.byEmail(email);
  const matches = await passwordMatches(person?.passwordHash, password);
  if (!matches || !person) return again(context, { field: 'email', message: 'signing-in.wrong' }, 422);
  await signIn(request, person);
  return redirect(localPath(field(form, 'back')));
};

/** For somebody who has tried too many times. */
export function waitToSignIn(request: Request, minutes: number): Reply {
  const typed = { language: languageOf(request), form: readForm(request.body) };
  return again(typed, { field: 'email', message: 'signing-in.too-many', values: { count: minutes } }, 429);
}

export const takeSignOut: OpenHandler = async ({ request }) => {
  await signOut(request);
  return redirect('/sign-in');
};

/** Kept in the session of whoever is signed in. A stranger's goes along in the address: they get no row in the database. */
export const takeLanguage: OpenHandler = ({ form, language, request }) => {
  const chosen = readStaffLanguage(field(form, 'language')) ?? language;
  const back = localPath(field(form, 'back'));
  if (!personOf(request)) return redirect(`/sign-in?language=${chosen}&back=${encodeURIComponent(back)}`);
  request.session.language = chosen;
  return redirect(back);
};

function again(
  { language, form }: Pick<OpenContext, 'language' | 'form'>,
  problem: Problem,
  status: number,
): Reply {
  const back = localPath(field(form, 'back'));
  return page(signInPage({ language, back, typed: { form, problems: [problem] }, first: false }), status);
}
