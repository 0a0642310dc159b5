/** The auditors release the report: what that means, what is better done first, and the beginning of the work. */
import { changesBetween } from '../../reports/document/changes.ts';
import type { ReportDocument } from '../../reports/document/document.ts';
import { freezeDocument } from '../../reports/document/freezing.ts';
import { isTold } from '../../surveys/audits/people.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import { openFactChecks } from '../../surveys/reporting/fact-check/making.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { type Chosen, nextNumber, readRelease } from '../../surveys/reporting/releasing.ts';
import type { Typed } from '../../views/fields.ts';
import { makingPage } from '../../views/reporting/making.ts';
import { type LeftOut, releasePage } from '../../views/reporting/release.ts';
import { readOnce } from '../composing/read-once.ts';
import { releasedOf } from '../composing/shown-collections.ts';
import { frozenWhole } from '../frozen/frozen.ts';
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { digestOf } from '../http/signed-in.ts';
import { newId } from '../services.ts';
import { wordsLeft } from './before-release.ts';
import { freeze, releasable } from './freezing.ts';
import { doubtsIn } from './frozen-quotes.ts';
import { beginMaking } from './making.ts';
import { countFiles, type ReleaseInput } from './release-files.ts';
import { homeOf, placeOf } from './report-home.ts';

type Releasing = Context<'audit'>;

export const confirmRelease: Handler<'audit'> = async (context) =>
  onReleasable(context, async (state) => shown(context, state));

/** What is frozen is what was compared with what somebody saw: everything is read once, and is the same when all is frozen. */
export const takeRelease: Handler<'audit'> = async (given) => {
  const { store, isChanged } = readOnce(given.store);
  const context = { ...given, store };
  return onReleasable(context, async (state) => {
    const { form } = context;
    if (field(form, 'revision') !== state.revision) return changed(context, state);
    const read = readRelease(form, state.number);
    if (!read.ok) return shown(context, state, { form, problems: read.problems });
    const input = await inputOf(context, state.number, read.value);
    if (await isChanged()) return onReleasable(given, (now) => changed(given, now));
    await begin(given, input);
    return redirect(`${homeOf(context)}/making`);
  });
};

/** What is released as it is now. */
interface State {
  readonly releases: readonly ReleasedReport[];
  /** Of the next version. */
  readonly number: number;
  /** Another one when anything that is frozen has changed. */
  readonly revision: string;
  /** As it would be released, in Swedish. */
  readonly document: ReportDocument;
  readonly left: LeftOut;
}

/** Not while another is being made, and not of nothing. */
async function onReleasable(context: Releasing, answer: (state: State) => Promise<Reply>): Promise<Reply> {
  const { store, audit, request } = context;
  const making = await store.makings.find('release', audit.id);
  if (making?.state === 'under-way') {
    if (request.method === 'GET') return redirect(`${homeOf(context)}/making`);
    return page(makingPage({ ...context, ...placeOf(context), making, second: true }), 409);
  }
  const state = await stateIn(context);
  if (state) return answer(state);
  return redirect(homeOf(context), 'releases.notices.nothing');
}

/** Undefined where nothing is released in the register: then there is nothing to write a report of. */
async function stateIn(context: Releasing): Promise<State | undefined> {
  const { store, audit, today } = context;
  const all = await store.collections.ofAudit(audit.id);
  const { collections } = await releasedOf(store, all);
  if (collections.length === 0) return undefined;
  const releases = await store.releasedReports.of(audit.id);
  const findings = await store.findings.ofAudit(audit.id);
  const proposals = await store.proposals.ofAudit(audit.id);
  const number = nextNumber(releases);
  const written = (await store.writtenReports.byAudit(audit.id))?.revision ?? 0;
  const seen = [...findings, ...proposals].map(({ id, revision, decisions }) => [
    id,
    revision,
    decisions.length,
  ]);
  const document = await releasable(context, number);
  const told = collections.map(({ id }) => id).sort();
  const revision = digestOf(JSON.stringify([number, written, seen, told, freezeDocument(document)]));
  const waiting = all.filter((one) => isTold(one) && !collections.includes(one));
  return {
    ...{ releases, number, revision, document },
    left: {
      collections: waiting.map(({ id, service }) => ({ id, name: service.name })),
      findings: findings.filter((one) => !isConcluded(one)).map(({ heading }) => heading),
      proposals: proposals.filter((one) => !isConcluded(one)).map(({ what }) => what),
      facts: await openFactChecks(store, audit.id, today),
      doubts: await doubtsIn(store, [audit], releases),
    },
  };
}

function changed(context: Releasing, state: State): Promise<Reply> {
  const problems = [{ field: 'revision', message: 'releases.problems.changed' }];
  return shown(context, state, { form: context.form, problems }, 409);
}

async function shown(context: Releasing, state: State, typed?: Typed, status?: number): Promise<Reply> {
  const { store } = context;
  const [last] = state.releases;
  const before = await frozenWhole(store, last);
  const changes = before ? changesBetween(before, state.document) : [];
  const words = await wordsLeft(context);
  return page(releasePage({ ...context, ...state, words, changes, typed }), status);
}

/** What is released is frozen now, as it was seen; the files are made of that. */
async function inputOf(
  context: Releasing,
  number: number,
  { changes, isPublic }: Chosen,
): Promise<ReleaseInput> {
  const { services, audit, person, today } = context;
  const release: ReleaseInput['release'] = {
    id: newId(services),
    about: audit.id,
    title: audit.title,
    county: undefined,
    draft: false,
    number,
    releasedOn: today,
    releasedBy: person.id,
    changes,
    publicToken: isPublic ? newId(services) : undefined,
    withdrawn: undefined,
    settled: [],
  };
  return { release, records: await freeze(context, release) };
}

async function begin({ services, audit, person }: Releasing, input: ReleaseInput): Promise<void> {
  const about = { kind: 'release', about: audit.id, by: person.id } as const;
  await beginMaking(services, { ...about, of: countFiles(input), input: JSON.stringify(input) });
}
