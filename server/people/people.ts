import { invite } from '../../surveys/accounts/accounts.ts';
import { actGroups, kindsOf } from '../../surveys/accounts/acts.ts';
import { vouch } from '../../surveys/accounts/resets.ts';
import type { Invitation, Wanted } from '../../surveys/accounts/storage.ts';
import { invitationDays, personForm } from '../../surveys/audits/inviting.ts';
import { isAuditor, type Person } from '../../surveys/audits/people.ts';
import { daysAfter } from '../../surveys/days.ts';
import { Failure } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { organisationNames } from '../../surveys/records/organisations.ts';
import type { Store } from '../../surveys/storage.ts';
import { pageOf } from '../../views/paging.ts';
import { type ActsPlace, actsPage, onePage } from '../../views/people/acts.ts';
import { invitedPage, peoplePage } from '../../views/people/people.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';
import { digestOf } from '../http/signed-in.ts';
import { baseUrl, type Services, today } from '../services.ts';

export const showPeople: Handler = async (context) => peoplePage(await listed(context));

export const invitePerson: Handler = async (context) => {
  const { store, form } = context;
  const read = checkForm(personForm, form);
  const taken = read.ok && (await store.people.byEmail(read.value.email)) !== undefined;
  if (read.ok && !taken) return sendLink(context, read.value);
  const problems = read.ok ? [{ field: 'email', message: 'people.problems.taken' }] : read.problems;
  return peoplePage({ ...(await listed(context)), typed: { form, problems } });
};

/** Not to one's own account: that one is asked for the old password (`account.ts`), or gets a link from somebody else. */
export const renewPassword: Handler<'person'> = async (context) => {
  const { store, params, person: self } = context;
  const person = await store.people.byId(params.person);
  if (!person) throw new Failure('not-found', 'person');
  if (person.id === self.id) {
    return redirect('/account', 'people.notices.own-link');
  }
  if (person.endedOn !== undefined) throw new Failure('conflict', `account of ${person.id}`);
  return sendLink(context, person);
};

async function listed({ store, language, say }: Context) {
  return { language, say, ...(await peopleIn(store)) };
}

async function peopleIn(store: Store) {
  const [people, invitations] = [await store.people.list(), await store.invitations.list()];
  return { people, invitations, organisations: await organisationNames(store) };
}

/** The page is the answer itself: the link is kept nowhere. */
async function sendLink(context: Context, to: To): Promise<Reply> {
  const { services, language, say, person } = context;
  const { link, invitation } = await makeLink(services, to, person);
  return invitedPage({ language, say }, invitation, link);
}

type To = Pick<Person, 'name' | 'email' | 'role'> & Partial<Pick<Person, 'id'>>;

/** A link to choose a password: made by somebody, or at the server by whoever runs it. */
export async function makeLink(
  services: Services,
  { id, name, email, role }: To,
  by: Pick<Person, 'id' | 'email'> | undefined,
): Promise<{ readonly link: string; readonly invitation: Invitation }> {
  const token = services.random(24).toString('base64url');
  const lastDay = daysAfter(today(services), invitationDays);
  const invitation = { tokenDigest: digestOf(token), name, email, role, madeBy: by?.id, lastDay };
  const about = { personId: by?.id, aboutId: id, what: id === undefined ? name : undefined };
  const act = actNow(services, id === undefined ? 'account-invited' : 'password-link-made', about);
  await invite(services.store, { by, act }, invitation);
  return { link: `${baseUrl(services.config)}/invitation/${token}`, invitation };
}

/** Acts of no audit, and those of the audits that the person is in. */
export const showActs: Handler = async (context) => {
  const audits = await context.store.audits.withMember(context.person.id);
  const wanted = { audits: audits.map(({ id }) => id), besides: true };
  return show(context, wanted, { href: '/acts' });
};

export const showAuditActs: Handler<'audit'> = (context) => {
  const { audit } = context;
  return show(context, { audits: [audit.id], besides: false }, { href: `/audits/${audit.id}/acts`, audit });
};

async function show(context: Context, all: Wanted, place: ActsPlace) {
  const { store, query } = context;
  const group = actGroups.find((one) => one === query('kind'));
  const wanted = { ...all, kinds: group && kindsOf[group] };
  const paged = pageOf(query('page'), await store.acts.count(wanted), onePage);
  const acts = await store.acts.some(wanted, paged.skipped, onePage);
  return actsPage({
    ...context,
    ...place,
    group,
    paged,
    acts,
    people: await store.people.list(),
    audits: await store.audits.withMember(context.person.id),
  });
}

/** An auditor of the team has spoken with the one whose password was reset. */
export const takeVouching: Handler<'audit' | 'reset'> = async (context) => {
  const { services, store, audit, team, today, person, params } = context;
  const act = actNow(services, 'reset-confirmed', { personId: person.id, auditId: audit.id });
  const circle = { includes: isAuditor, among: team };
  await vouch(store, { reset: params.reset, circle, person, day: today, act });
  return redirect(`/audits/${audit.id}`, 'people.notices.vouched');
};
