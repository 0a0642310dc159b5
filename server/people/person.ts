/** One account as those who keep accounts see it: its role, its end, a second factor that is lost, and resets that nobody has confirmed. */
import {
  changeOrganisation,
  changeRole,
  type Deed,
  endAccount,
  goesOut,
  reopenAccount,
  takeFactorAway,
} from '../../surveys/accounts/accounts.ts';
import type { ActKind } from '../../surveys/accounts/acts.ts';
import { asTheyStand } from '../../surveys/accounts/keepers.ts';
import { type Circle, mayVouch, vouch } from '../../surveys/accounts/resets.ts';
import { belongingForm, roleForm } from '../../surveys/audits/inviting.ts';
import { isLastToOpen } from '../../surveys/audits/members.ts';
import { isAuditor, keepsAccounts } from '../../surveys/audits/people.ts';
import { Failure, isConflict } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { organisationNames } from '../../surveys/records/organisations.ts';
import type { Store } from '../../surveys/storage.ts';
import type { Typed } from '../../views/fields.ts';
import { endingPage, personPage } from '../../views/people/person.ts';
import { field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';

type OfPerson = Context<'person'>;

export const showPerson: Handler<'person'> = (context) => personView(context);

async function personView(context: OfPerson, typed?: Typed) {
  const { store, person } = context;
  const about = await found(context);
  const circle = await accountCircle(store);
  const resets = await store.resets.openOf([about.id]);
  return personPage({
    ...context,
    about,
    people: await store.people.list(),
    organisations: await organisationNames(store),
    hasFactor: (await store.secondFactors.of(about.id)) !== undefined,
    resets: resets.map((reset) => ({ reset, mayVouch: mayVouch(reset, circle, person) })),
    ...(typed && { typed }),
  });
}

/** An account can be ended at once, also that of the last in an audit who can let others in: whoever does it is told so. */
export const confirmEnding: Handler<'person'> = async (context) => {
  const { store } = context;
  const about = await found(context);
  const audits = (await store.audits.withMember(about.id)).map(({ id }) => id);
  const members = [...(await store.members.ofEach(audits)).values()];
  return endingPage({ ...context, about, alone: members.filter((m) => isLastToOpen(m, about)).length });
};

export const takeEnding: Handler<'person'> = (context) =>
  done(context, 'account-ended', (deed) => endAccount(context.store, deed, context.today));

export const takeReopening: Handler<'person'> = (context) =>
  done(context, 'account-reopened', (deed) => reopenAccount(context.store, deed));

export const takeRole: Handler<'person'> = async (context) => {
  const { store, form } = context;
  const read = checkForm(roleForm, form);
  if (!read.ok) return personView(context, { form, problems: read.problems });
  const { role } = read.value;
  const { role: before } = await found(context);
  try {
    await done(context, 'role-changed', (deed) => changeRole(store, deed, role), role);
    if (!(await stillKeeps(context))) return redirect('/', 'people.notices.handed-over');
    const notice = goesOut(before, role) ? 'role-changed-out' : 'role-changed';
    return redirect(`/people/${context.params.person}`, `people.notices.${notice}`);
  } catch (error) {
    if (!isConflict(error)) throw error;
    const notice = context.params.person === context.person.id ? 'only-keeper' : 'last-one';
    return redirect(`/people/${context.params.person}`, `people.notices.${notice}`);
  }
};

/** None is chosen where it is left empty. */
export const takeOrganisation: Handler<'person'> = async (context) => {
  const { store, form } = context;
  const organisations = await organisationNames(store);
  const read = checkForm(belongingForm([...organisations.keys()]), form);
  if (!read.ok) return personView(context, { form, problems: read.problems });
  const { organisation = '' } = read.value;
  const change = (deed: Deed) => changeOrganisation(store, deed, organisation || undefined);
  return done(context, 'organisation-changed', change);
};

/** Whoever did it may have named the first admin, or laid that role down: then this page is not theirs any more. */
async function stillKeeps({ store, person }: OfPerson): Promise<boolean> {
  const now = await store.people.byId(person.id);
  return now !== undefined && keepsAccounts(await asTheyStand(store.people, now));
}

export const takeFactorRemoval: Handler<'person'> = (context) => {
  const { services, store, today, person, params } = context;
  const at = services.now().toISOString();
  const reset = { id: newId(services), personId: params.person, madeBy: person.id, at, day: today } as const;
  const kept = { ...reset, kind: 'second-factor', seen: false } as const;
  return done(context, 'second-factor-removed', (deed) =>
    takeFactorAway(store, deed, { ...kept, confirmedBy: undefined, confirmedOn: undefined }),
  );
};

/** For accounts that are in no team: another who keeps accounts has spoken with them. */
export const takeVouching: Handler<'person'> = async (context) => {
  const { services, store, today, person, form, params } = context;
  const act = actNow(services, 'reset-confirmed', { personId: person.id });
  const circle = await accountCircle(store);
  await vouch(store, { reset: field(form, 'reset'), circle, person, day: today, act });
  return redirect(`/people/${params.person}`, 'people.notices.vouched');
};

/** Auditors are vouched for by those in their teams alone. */
async function accountCircle(store: Store): Promise<Circle> {
  const others = (await store.people.list()).filter((one) => !isAuditor(one) && !one.endedOn);
  return { includes: keepsAccounts, among: others.map(({ id }) => id) };
}

async function done(
  context: OfPerson,
  kind: ActKind,
  work: (deed: Deed) => Promise<void>,
  what?: string,
): Promise<Reply> {
  const { services, person, params } = context;
  const about = { personId: person.id, aboutId: params.person, what };
  await work({ by: person, person: params.person, act: actNow(services, kind, about) });
  return redirect(`/people/${params.person}`, `people.notices.${kind}`);
}

async function found({ store, params }: OfPerson) {
  const person = await store.people.byId(params.person);
  if (!person) throw new Failure('not-found', 'person');
  return person;
}
