/** One's own account: the password, where one is signed in, and what somebody else has done with it. */
import type { Request } from 'express';
import { takeLinks } from '../../surveys/accounts/accounts.ts';
import { takeNote } from '../../surveys/accounts/resets.ts';
import { ownPasswordForm } from '../../surveys/audits/inviting.ts';
import type { Problem } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { accountPage, waitPage } from '../../views/people/account.ts';
import { resetsPage } from '../../views/people/reset-words.ts';
import { wordsIn } from '../../views/words.ts';
import { needsFactor } from '../config.ts';
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { localPath } from '../http/local-path.ts';
import { actNow, actOnce } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';
import { digestOf, personOf, signIn } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import { hashPassword, judged, passwordMatches } from './passwords.ts';

/** Told of what has been done with the account in between: more than anybody reads. */
const mostActs = 50;

export const showAccount: Handler = (context) => accountView(context, []);

async function accountView(context: Context, problems: readonly Problem[]) {
  const { services, store, person, request } = context;
  const sessions = await store.sessions.of(person.id, services.now().getTime());
  return accountPage({
    ...context,
    hasFactor: (await store.secondFactors.of(person.id)) !== undefined,
    needsFactor: needsFactor(services.config, person),
    codesLeft: await store.secondFactors.codesLeft(person.id),
    unconfirmed: (await store.resets.openOf([person.id])).length > 0,
    sessions: sessions.map(({ idDigest, data }) => ({
      id: idDigest,
      begun: new Date((JSON.parse(data) as { begun?: number }).begun ?? 0),
      here: idDigest === digestOf(request.sessionID),
    })),
    typed: { form: context.form, problems },
  });
}

/** The old one is asked: a session that is left open is not enough to take an account over. Other sessions end. */
export const takePassword: Handler = async (context) => {
  const { services, store, person, form, request } = context;
  const read = checkForm(ownPasswordForm, form);
  if (!read.ok) return accountView(context, read.problems);
  const { old, password } = read.value;
  const known = await store.people.byEmail(person.email);
  if (!(await passwordMatches(known?.passwordHash, old))) {
    await store.acts.add(actOnce(services, 'password-refused', { personId: person.id }));
    return accountView(context, [{ field: 'old', message: 'account.problems.old' }]);
  }
  const judgement = await judged(services.config, person, password);
  if (!judgement.ok) return accountView(context, judgement.problems);
  const hash = await hashPassword(password);
  await store.inTransaction(async (inside) => {
    await inside.people.setPassword(person.id, hash);
    await inside.people.setJudged(person.id);
    await inside.sessions.eraseOf(person.id);
    await takeLinks(inside, person.email);
    await inside.acts.add(actNow(services, 'password-changed', { personId: person.id }));
  });
  await signIn(request, person, { now: services.now(), factorSince: request.session.factorSince });
  return redirect('/account', 'account.notices.password');
};

/** One of one's own sessions, or all but this one. */
export const endSessions: Handler = async (context) => {
  const { services, store, person, form, request } = context;
  const here = digestOf(request.sessionID);
  const wanted = field(form, 'session');
  const all = await store.sessions.of(person.id, services.now().getTime());
  const ended = all.filter(({ idDigest }) =>
    wanted === 'others' ? idDigest !== here : idDigest === wanted && idDigest !== here,
  );
  await store.inTransaction(async (inside) => {
    for (const { idDigest } of ended) await inside.sessions.erase(idDigest);
    if (ended.length > 0) await inside.acts.add(actNow(services, 'sessions-ended', { personId: person.id }));
  });
  return redirect('/account', 'account.notices.sessions', { count: ended.length });
};

/** What has been reset by others, and what has been done with the account since. */
export const showResets: Handler = async (context) => {
  const { store, person, query, request } = context;
  const resets = await store.resets.openOf([person.id]);
  const [first] = resets;
  if (!first) return showAccount(context);
  return resetsPage({
    ...context,
    resets,
    people: await store.people.list(),
    acts: await store.acts.of(person.id, first.at, mostActs),
    factorSince: request.session.factorSince,
    back: localPath(query('back')),
  });
};

export const noteResets: Handler = async (context) => {
  const { services, store, person, today, form, request } = context;
  const act = actNow(services, 'reset-seen', { personId: person.id });
  const { factorSince } = request.session;
  const all = await takeNote(store, { person: person.id, factorSince, day: today, act });
  return redirect(localPath(field(form, 'back')), `account.notices.${all ? 'confirmed' : 'seen'}`);
};

/** For somebody who has tried too many times. */
export async function waitAtAccount(services: Services, request: Request, minutes: number): Promise<Reply> {
  const person = personOf(request);
  await services.store.acts.add(actOnce(services, 'sign-in-throttled', { aboutId: person?.id }));
  const language = languageOf(request);
  return page(waitPage({ language, say: wordsIn(language) }, minutes), 429);
}
