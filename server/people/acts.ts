import { actGroups, kindsOf } from '../../surveys/accounts/acts.ts';
import { vouch } from '../../surveys/accounts/resets.ts';
import type { Wanted } from '../../surveys/accounts/storage.ts';
import { isAuditor } from '../../surveys/audits/people.ts';
import { pageOf } from '../../views/paging.ts';
import { type ActsPlace, actsPage, onePage } from '../../views/people/acts.ts';
import { redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';

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
