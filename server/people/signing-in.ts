import type { Request } from 'express';
import { signInForm } from '../../surveys/audits/inviting.ts';
import type { Person } from '../../surveys/audits/people.ts';
import type { Problem } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { signInPage } from '../../views/signing-in/sign-in.ts';
import type { OpenContext } from '../http/context.ts';
import { field, readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf, readStaffLanguage } from '../http/language.ts';
import { localPath } from '../http/local-path.ts';
import type { OpenHandler } from '../http/open-route.ts';
import { personOf, signOut } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import { unsealPending } from './codes.ts';
import { goOnWith, noteFailure } from './entering.ts';
import { judged, passwordMatches } from './passwords.ts';

export const showSignIn: OpenHandler = async ({ services, store, language, query, request }) => {
  const back = localPath(query('back'));
  if (personOf(request)) return redirect(back);
  const reportTo = services.config.securityContact;
  return signInPage({ language, back, first: (await store.people.count()) === 0, reportTo });
};

export const takeSignIn: OpenHandler = async (context) => {
  const { services, store, form } = context;
  const read = checkForm(signInForm, form);
  const { email, password } = read.ok ? read.value : { email: '', password: '' };
  const person = await store.people.byEmail(email);
  const matches = await passwordMatches(person?.passwordHash, password);
  if (!matches || !person) {
    await noteFailure(services, 'sign-in-failed', person);
    return again(context, { field: 'email', message: 'signing-in.wrong' });
  }
  if (person.endedOn !== undefined) {
    await noteFailure(services, 'sign-in-failed', person);
    return again(context, { field: 'email', message: 'signing-in.ended' });
  }
  const guessable = !person.passwordJudged && (await isGuessable(services, person, password));
  return goOnWith(context, person, guessable ? { key: 'signing-in.guessable' } : undefined);
};

/** Asked once of a password from before it was asked of all; one that is good is not asked again. */
async function isGuessable(services: Services, person: Person, password: string): Promise<boolean> {
  const judgement = await judged(services.config, person, password);
  if (judgement.ok) await services.store.people.setJudged(person.id);
  return !judgement.ok;
}

/** For somebody who has tried too many times. */
export async function waitToSignIn(services: Services, request: Request, minutes: number): Promise<Reply> {
  const form = readForm(request.body);
  const email = field(form, 'email');
  const pending = unsealPending(services, field(form, 'pending'));
  const person = pending ? { id: pending.personId } : await services.store.people.byEmail(email);
  await noteFailure(services, 'sign-in-throttled', person);
  const typed = { language: languageOf(request), form };
  return again(typed, { field: 'email', message: 'signing-in.too-many', values: { count: minutes } }, 429);
}

export const takeSignOut: OpenHandler = async ({ request }) => {
  await signOut(request);
  // Never `storage` or `cookies`: answers that wait on a tablet lie there.
  request.res?.set('Clear-Site-Data', '"cache"');
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
  status?: number,
): Reply {
  const back = localPath(field(form, 'back'));
  return page(signInPage({ language, back, typed: { form, problems: [problem] }, first: false }), status);
}
