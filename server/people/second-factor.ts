/** A second factor for one's own account: turned on with an app, recovery codes, and turned off. */
import type { ActKind } from '../../surveys/accounts/acts.ts';
import { provingForm } from '../../surveys/audits/inviting.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { Store } from '../../surveys/storage.ts';
import { codesPage, factorPage, turningOnPage } from '../../views/people/second-factor.ts';
import { needsFactor } from '../config.ts';
import { field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { actNow, actOnce } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';
import { signIn } from '../http/signed-in.ts';
import {
  addressOf,
  codeDigest,
  newCodes,
  newSecret,
  proveBy,
  sealSecret,
  stepOf,
  unsealSecret,
} from './codes.ts';
import { passwordMatches } from './passwords.ts';

/** How to turn it on, or, where it is on, what can be done with it. */
export const showFactor: Handler = async (context) => {
  const { services, store, person } = context;
  if (await store.secondFactors.of(person.id)) return factorView(context, []);
  return turningOn(context, sealSecret(services, person.id, await newSecret(services)), []);
};

/**
 * The secret goes along sealed in the form, and is kept once the app has shown that it has it. The password is asked, as a
 * session that somebody has got hold of would else be enough to shut its owner out; sessions elsewhere end, as they began
 * without the second factor.
 */
export const turnOn: Handler = async (context) => {
  const { services, store, person, form, request } = context;
  if (await store.secondFactors.of(person.id)) return redirect('/account/second-factor');
  const sealed = field(form, 'sealed');
  const secret = unsealSecret(services, person.id, sealed);
  const read = checkForm(provingForm, form);
  if (!read.ok) return turningOn(context, sealed, read.problems);
  if (!(await isOwnPassword(context, read.value.password))) {
    await noteRefusal(context);
    return turningOn(context, sealed, [{ field: 'password', message: 'account.problems.old' }]);
  }
  const step = await stepOf(services.now(), secret, read.value.code);
  if (step === undefined)
    return turningOn(context, sealed, [{ field: 'code', message: 'second-factor.problems.wrong-app' }]);
  const codes = newCodes(services);
  const since = services.now().toISOString();
  const factor = { personId: person.id, sealed, since, lastStep: step };
  await noted(context, 'second-factor-on', async (inside) => {
    await inside.secondFactors.set(
      factor,
      codes.map((code) => codeDigest(services, code)),
    );
    await inside.sessions.eraseOf(person.id);
  });
  await signIn(request, person, { now: services.now(), factorSince: since });
  return codesPage(context, codes);
};

/** New recovery codes; the old ones stop working. */
export const renewCodes: Handler = async (context) => {
  const { services, person } = context;
  const problems = await unproved(context);
  if (problems) return factorView(context, problems);
  const codes = newCodes(services);
  const digests = codes.map((code) => codeDigest(services, code));
  await noted(context, 'recovery-codes-made', (inside) => inside.secondFactors.setCodes(person.id, digests));
  return codesPage(context, codes);
};

export const turnOff: Handler = async (context) => {
  const { person, request } = context;
  const problems = await unproved(context);
  if (problems) return factorView(context, problems);
  await noted(context, 'second-factor-off', async (inside) => {
    await inside.secondFactors.remove(person.id);
  });
  delete request.session.factorSince;
  return redirect('/account', 'second-factor.notices.off');
};

async function turningOn(context: Context, sealed: string, problems: readonly Problem[]): Promise<Reply> {
  const { services, person, form } = context;
  const secret = unsealSecret(services, person.id, sealed);
  const picture = await drawing(await addressOf(secret, person));
  return turningOnPage({ ...context, sealed, secret, picture, typed: { form, problems } });
}

/** In the page itself: an address of its own would have the secret in it. */
async function drawing(address: string): Promise<string> {
  const { toString: draw } = await import('qrcode');
  const svg = await draw(address, { type: 'svg', margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

async function factorView(context: Context, problems: readonly Problem[]) {
  const { services, store, person, form } = context;
  return factorPage({
    ...context,
    codesLeft: await store.secondFactors.codesLeft(person.id),
    needed: needsFactor(services.config, person),
    typed: { form, problems },
  });
}

/** What is wrong with the password or the code; undefined where both are right. Refuses ('conflict') where it is off. */
async function unproved(context: Context): Promise<readonly Problem[] | undefined> {
  const { services, store, person, form } = context;
  if (!(await store.secondFactors.of(person.id)))
    throw new Failure('conflict', `second factor of ${person.id}`);
  const read = checkForm(provingForm, form);
  if (!read.ok) return read.problems;
  const isTheirs = await isOwnPassword(context, read.value.password);
  if (isTheirs && (await proveBy(services, person.id, read.value.code))) return undefined;
  await noteRefusal(context);
  const [field, message] = isTheirs
    ? ['code', 'second-factor.problems.wrong']
    : ['password', 'account.problems.old'];
  return [{ field, message }];
}

async function isOwnPassword({ store, person }: Context, given: string): Promise<boolean> {
  const known = await store.people.byEmail(person.email);
  return passwordMatches(known?.passwordHash, given);
}

async function noteRefusal({ services, store, person }: Context): Promise<void> {
  await store.acts.add(actOnce(services, 'second-factor-refused', { personId: person.id }));
}

async function noted(context: Context, kind: ActKind, work: (inside: Store) => Promise<void>): Promise<void> {
  const { services, store, person } = context;
  await store.inTransaction(async (inside) => {
    await work(inside);
    await inside.acts.add(actNow(services, kind, { personId: person.id }));
  });
}
