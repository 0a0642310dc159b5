/** From the right password to being signed in: the code where there is a second factor, and what is told then. */
import { codeForm } from '../../surveys/audits/inviting.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { codePage, signInPage } from '../../views/signing-in/sign-in.ts';
import type { OpenContext } from '../http/context.ts';
import { field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { localPath } from '../http/local-path.ts';
import type { OpenHandler } from '../http/open-route.ts';
import { actNow, actOnce } from '../http/recording.ts';
import { signIn } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import { isStill, proveBy, sealPending, unsealPending } from './codes.ts';

type Open = Omit<OpenContext, 'params'>;

/** Told on the first page. */
interface Notice {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** `known` has given the right password, or just chosen one. */
export async function goOnWith(
  context: Open,
  known: Person & { readonly passwordHash: string | undefined },
  notice?: Notice,
): Promise<Reply> {
  const { services, store, language, form } = context;
  const back = localPath(field(form, 'back'));
  if (!(await store.secondFactors.of(known.id))) return enter(context, known, { back, notice });
  const pending = sealPending(services, known.id, known.passwordHash ?? '');
  return codePage({ language, back, pending });
}

/** A reload of the page of the code, or Back. */
export const showCode: OpenHandler = () => redirect('/sign-in');

/** The second step. What is sealed in the form says whose it is, and is worth nothing with another password. */
export const takeCode: OpenHandler = async (context) => {
  const { services, store, form, language } = context;
  const back = localPath(field(form, 'back'));
  const sealed = field(form, 'pending');
  const known = await halfway(services, sealed);
  if (!known) {
    const problems = [{ field: 'email', message: 'signing-in.too-late' }];
    return signInPage({ language, back, typed: { form, problems }, first: false });
  }
  const read = checkForm(codeForm, form);
  const proof = read.ok ? await proveBy(services, known.id, read.value.code) : undefined;
  if (!proof) {
    await noteFailure(services, 'second-factor-refused', known);
    const problems = [{ field: 'code', message: 'second-factor.problems.wrong' }];
    return codePage({ language, back, pending: sealed, typed: { form, problems } });
  }
  const factorSince = proof.since;
  if (proof.by === 'app') return enter(context, known, { back, factorSince });
  await store.acts.add(actNow(services, 'recovery-code-used', { personId: known.id }));
  const values = { count: await store.secondFactors.codesLeft(known.id) };
  return enter(context, known, {
    back,
    factorSince,
    notice: { key: 'second-factor.notices.code-used', values },
  });
};

/** Who has given their password a little while ago, and it is still that. */
async function halfway(services: Services, sealed: string) {
  const { store, sessionSecret } = services;
  const pending = unsealPending(services, sealed);
  const person = pending && (await store.people.byId(pending.personId));
  const known = person && (await store.people.byEmail(person.email));
  if (!pending || !known || known.endedOn !== undefined) return undefined;
  return isStill(pending, known.passwordHash, sessionSecret) ? known : undefined;
}

interface Entering {
  readonly back: string;
  /** Since when there has been the second factor that was given. */
  readonly factorSince?: string;
  readonly notice?: Notice | undefined;
}

/** Signed in; told first of a password that somebody else has had changed. */
async function enter(context: Open, person: Person, entering: Entering): Promise<Reply> {
  const { services, store, request, notify } = context;
  const { back, factorSince, notice } = entering;
  await signIn(request, person, { now: services.now(), factorSince });
  await store.acts.add(actNow(services, 'signed-in', { personId: person.id }));
  if (notice) notify(notice.key, notice.values);
  const untold = (await store.resets.openOf([person.id])).some(({ seen }) => !seen);
  return redirect(untold ? `/account/resets?back=${encodeURIComponent(back)}` : back);
}

/** Of a known account once a minute; of none once an hour, and nothing of what was typed. */
export async function noteFailure(
  services: Services,
  kind: 'sign-in-failed' | 'second-factor-refused' | 'sign-in-throttled',
  person: Pick<Person, 'id'> | undefined,
): Promise<void> {
  await services.store.acts.add(actOnce(services, kind, { aboutId: person?.id }, person ? 'minute' : 'hour'));
}
