/** Fact checks of the draft of a report: made, shown, and their links. */
import { type Checked, Failure, isConflict, wrong } from '../../surveys/failures.ts';
import { readLastDay } from '../../surveys/forms/open-links.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { FactCheck } from '../../surveys/reporting/fact-check/fact-check.ts';
import { addLink, endLink, makeFactCheck, receiverForm } from '../../surveys/reporting/fact-check/making.ts';
import { showDay } from '../../views/days.ts';
import { frozenPage, linkPage, roundPage } from '../../views/fact-check/round.ts';
import { type Rounds, roundPath, roundsPage, roundsPath } from '../../views/fact-check/rounds.ts';
import type { Typed } from '../../views/fields.ts';
import { badForm, field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { digestOf } from '../http/signed-in.ts';
import { baseUrl, newId } from '../services.ts';
import { freezeDraft, isTakenBack, readDraft, releasesIn } from './draft.ts';

export const showRounds: Handler<'audit'> = (context) => allShown(context);

async function allShown(context: Context<'audit'>, typed?: Typed): Promise<Reply> {
  const given = { ...context, ...(await roundsIn(context)), ...(await releasesIn(context)) };
  return roundsPage({ ...given, typed });
}

export async function roundsIn({ store, audit }: Context<'audit'>): Promise<Rounds> {
  return {
    rounds: await store.factChecks.ofAudit(audit.id),
    links: await store.factCheckLinks.ofAudit(audit.id),
    comments: await store.factComments.ofAudit(audit.id),
    people: await store.people.list(),
  };
}

/** Not longer than what is written may be kept. */
function daysIn({ form, today, language, audit: { keptUntil } }: Context<'audit'>): Checked<string> {
  const lastDay = readLastDay(form, today);
  if (!lastDay.ok || lastDay.value <= keptUntil) return lastDay;
  const values = { day: showDay(keptUntil, language) };
  return wrong({ field: 'days', message: 'fact-check.problems.after-kept', values });
}

/** The draft is frozen as it is. The page is the answer itself: the link is kept nowhere. */
export const makeRound: Handler<'audit'> = async (context) => {
  const { store, services, audit, today, form, person } = context;
  const receiver = checkForm(receiverForm, form);
  const lastDay = daysIn(context);
  if (!receiver.ok || !lastDay.ok) {
    const problems = [receiver, lastDay].flatMap((read) => (read.ok ? [] : read.problems));
    return allShown(context, { form, problems });
  }
  const { unreleased, hasReleased } = await releasesIn(context);
  if (unreleased.length > 0 || !hasReleased) return notNow(roundsPath(audit));
  const { token, link } = newLink(context, receiver.value.receiver);
  const by = { madeBy: person.id, madeOn: today };
  const round = { id: newId(services), auditId: audit.id, lastDay: lastDay.value, ...by };
  return unlessFirst(roundsPath(audit), async () => {
    await makeFactCheck(store, { ...round, ...(await freezeDraft(context)), link });
    return linkShown(context, round, token, link.receiver);
  });
};

export const showRound: Handler<'audit' | 'check'> = (context) => oneShown(context);

async function oneShown(context: Context<'audit' | 'check'>, typed?: Typed): Promise<Reply> {
  const round = await roundIn(context);
  const takenBack = await isTakenBack(context.store, round);
  const given = { ...context, ...(await roundsIn(context)), round, takenBack };
  return roundPage({ ...given, typed });
}

/** The draft as those who have the link read it. */
export const showFrozen: Handler<'audit' | 'check'> = async (context) => {
  const round = await roundIn(context);
  if (round.erasedOn !== undefined) return redirect(roundPath(round));
  const document = await readDraft(context.store, round.id, context.language);
  return frozenPage({ ...context, round, document });
};

export const makeLink: Handler<'audit' | 'check'> = async (context) => {
  const { store, form } = context;
  const read = checkForm(receiverForm, form);
  if (!read.ok) return oneShown(context, { form, problems: read.problems });
  const round = await roundIn(context);
  const { token, link } = newLink(context, read.value.receiver);
  return unlessFirst(roundPath(round), async () => {
    await addLink(store, round, link);
    return linkShown(context, round, token, link.receiver);
  });
};

/** One that is ended already is ended. */
export const endOne: Handler<'audit' | 'check' | 'link'> = async (context) => {
  const { store, params, today } = context;
  const round = await roundIn(context);
  await endLink(store, round, { id: params.link, day: today });
  return redirect(roundPath(round), 'fact-check.notices.ended');
};

/** `show`: yes or no. */
export const takeShowing: Handler<'audit' | 'check'> = async (context) => {
  const { store, form } = context;
  const round = await roundIn(context);
  const show = field(form, 'show');
  if (show !== 'yes' && show !== 'no') throw badForm('neither shown nor not');
  await store.factChecks.showAnswers(round.id, show === 'yes');
  return redirect(
    roundPath(round),
    show === 'yes' ? 'fact-check.notices.shown' : 'fact-check.notices.hidden',
  );
};

/** The round that the address names. Refuses ('not-found') one of another audit. */
export async function roundIn({ store, audit, params }: Context<'audit' | 'check'>): Promise<FactCheck> {
  const round = await store.factChecks.byId(params.check);
  if (round?.auditId !== audit.id) throw new Failure('not-found', `fact check ${params.check}`);
  return round;
}

function newLink({ services, person, today }: Context<'audit'>, receiver: string) {
  const token = services.random(24).toString('base64url');
  const made = { madeBy: person.id, madeOn: today };
  return { token, link: { id: newId(services), tokenDigest: digestOf(token), receiver, ...made } };
}

function linkShown(
  context: Context<'audit'>,
  round: Pick<FactCheck, 'id' | 'auditId' | 'lastDay'>,
  token: string,
  receiver: string,
): Reply {
  const link = `${baseUrl(context.services.config)}/f/${token}`;
  return linkPage({ ...context, round, link, receiver });
}

async function unlessFirst(back: string, act: () => Promise<Reply>): Promise<Reply> {
  try {
    return await act();
  } catch (error) {
    if (!isConflict(error)) throw error;
    return notNow(back);
  }
}

/** Somebody was first, or the page was old. */
function notNow(back: string): Reply {
  return redirect(back, 'fact-check.notices.not-now');
}
