/** The county's report: choosing what is to be in it, how far it has come, and those that have been made. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { isReleased } from '../../surveys/audits/people.ts';
import { Audience } from '../../surveys/questionnaires/definition.ts';
import type { CountyChoice, Doubt, ReleasedReport } from '../../surveys/reporting/releases.ts';
import { nextNumber } from '../../surveys/reporting/releasing.ts';
import { type Counted, choosingPage } from '../../views/county/choosing.ts';
import { makingPage } from '../../views/reporting/making.ts';
import { countySubject } from '../../views/reporting/subject.ts';
import { readOnce } from '../composing/read-once.ts';
import { factsOf } from '../http/audit-place.ts';
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { type CountyInput, countSteps } from '../reporting/county-files.ts';
import { doubtsIn } from '../reporting/frozen-quotes.ts';
import { beginMaking } from '../reporting/making.ts';
import { auditsIn, auditsWithin, isWithin } from '../reporting/reported.ts';
import { newId } from '../services.ts';

const home = '/county-report';

export const showChoosing: Handler = async (context) => {
  const { store, person } = context;
  const audits = await store.audits.withMember(person.id);
  const before = await namedIn(context, audits, context.query('of'));
  const all = audits.map(({ id }) => id);
  const choice = before?.county ?? { audits: all, audience: 'user' };
  const counted = await countedIn(context, all);
  const facts = await factsOf(context);
  const made = await madeOf(context, audits);
  const making = await store.makings.find('county', person.id);
  return choosingPage({ ...context, ...made, audits, choice, before, counted, facts, making });
};

/** How far each of these audits has come, by its id. */
export async function countedIn({ store }: Pick<Context, 'store'>, audits: readonly string[]) {
  const counted = new Map<string, Counted>();
  for (const id of audits) {
    const all = await store.collections.ofAudit(id);
    const released = all.filter(isReleased).length;
    const others = all.filter((one) => !isReleased(one) && one.erasedOn === undefined).length;
    counted.set(id, { released, others, rounds: Math.max(1, ...all.map(({ round }) => round)) });
  }
  return counted;
}

/** What has been made of audits that the person is in, with what speaks against it; and what stands of some of them and of others. */
async function madeOf(context: Pick<Context, 'store'>, audits: readonly Audit[]) {
  // Each of many versions asks for the quotes of the same audits.
  const { store } = readOnce(context.store);
  const releases: ReleasedReport[] = [];
  const partly: ReleasedReport[] = [];
  const doubts = new Map<string, readonly Doubt[]>();
  for (const release of await store.releasedReports.ofCounties()) {
    const within = auditsIn(audits, release);
    if (isWithin(within, release)) {
      releases.push(release);
      for (const [id, its] of await doubtsIn(store, within, [release])) doubts.set(id, its);
    } else if (within.length > 0 && !release.draft && !release.withdrawn) partly.push(release);
  }
  return { releases, partly, doubts };
}

/** The one that another is to be a version of, or the draft that is made again; undefined where it is not theirs. */
async function namedIn({ store }: Pick<Context, 'store'>, audits: readonly Audit[], id: string | undefined) {
  const release = id ? await store.releasedReports.byId(id) : undefined;
  return release && auditsWithin(audits, release) ? release : undefined;
}

export const takeMaking: Handler = async (context) => {
  const { store, services, person, form } = context;
  const audits = await store.audits.withMember(person.id);
  const county = choiceIn(context, audits);
  const counted = await countedIn(context, county.audits);
  if ([...counted.values()].every(({ released }) => released === 0)) {
    return redirect(home, 'county.notices.nothing');
  }
  const before = await namedIn(context, audits, field(form, 'of'));
  const about = before?.about ?? newId(services);
  return begin(context, { release: await releaseIn(context, { about, county }) });
};

/** All audits of the person where the form names none, and no others. */
function choiceIn({ form }: Pick<Context, 'form'>, audits: readonly Audit[]): CountyChoice {
  const named = audits.filter(({ id }) => form.has(`audit-${id}`));
  const isChosen = [...form.keys()].some((name) => name.startsWith('audit-'));
  const round = Number(field(form, 'round'));
  return {
    audits: (isChosen ? named : audits).map(({ id }) => id),
    audience: Audience.options.find((one) => one === field(form, 'audience')) ?? 'user',
    round: Number.isInteger(round) && round > 0 ? round : undefined,
  };
}

type Release = CountyInput['release'];

/** A draft, unless told otherwise. */
export async function releaseIn(
  { services, store, person, today }: Context,
  given: Pick<Release, 'about' | 'county'> & Partial<Release>,
): Promise<Release> {
  const number = nextNumber(await store.releasedReports.of(given.about));
  const made = { id: newId(services), number, releasedOn: today, releasedBy: person.id };
  return {
    draft: true,
    changes: {},
    publicToken: undefined,
    withdrawn: undefined,
    settled: [],
    ...made,
    ...given,
  };
}

/** One at a time for each who asks. */
export async function begin(context: Context, input: CountyInput): Promise<Reply> {
  const { store, services, person } = context;
  const making = await store.makings.find('county', person.id);
  if (making?.state === 'under-way')
    return page(makingPage({ ...context, ...placeOf(context), making, second: true }), 409);
  const about = { kind: 'county', about: person.id, by: person.id } as const;
  await beginMaking(services, {
    ...about,
    of: countSteps(input.release.county),
    input: JSON.stringify(input),
  });
  return redirect(`${home}/making`);
}

/** May be left and come back to: the work goes on. */
export const showMaking: Handler = async (context) => {
  const { store, person } = context;
  const making = await store.makings.find('county', person.id);
  if (!making) return redirect(home);
  const all = await store.releasedReports.ofCounties();
  if (making.state === 'done')
    return redirect(all.some(({ id }) => id === making.result) ? `${home}/releases/${making.result}` : home);
  const draft = all.find((one) => one.draft && one.releasedBy === person.id);
  return makingPage({ ...context, ...placeOf(context, draft), making });
};

function placeOf({ say }: Pick<Context, 'say'>, draft?: ReleasedReport) {
  const again = draft ? `${home}?of=${draft.id}` : home;
  return { subject: countySubject([], [], say), at: `${home}/making`, again };
}
