/** Puts the invented findings and proposals into an audit, the way its auditors would. */
import { quotesOf } from '../../surveys/analysing/quotes-out.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { commentOn } from '../../surveys/findings/commenting.ts';
import { aFinding, aProposal, begin, type Kind, type Which } from '../../surveys/findings/conclusions.ts';
import { agree, takeBack } from '../../surveys/findings/deciding.ts';
import type { Reference } from '../../surveys/findings/evidence.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import { placeEvidence } from '../../surveys/findings/placing.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import type { Theme } from '../../surveys/free-texts/storage.ts';
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import { newId, type Services } from '../services.ts';
import type { DemoConclusions, DemoFinding } from './conclusions.ts';

type Means = Pick<Services, 'store' | 'random'>;

interface Concluding {
  readonly audit: Audit;
  readonly auditor: Person;
  /** All of them, who stand behind what is decided. */
  readonly auditors: readonly Person[];
  readonly fou: Person;
  /** ISO date. */
  readonly day: string;
}

export async function conclude(means: Means, about: Concluding, conclusions: DemoConclusions): Promise<void> {
  const register = await addRegisterData(means, about, conclusions);
  const placeable = {
    register,
    collections: await means.store.collections.ofAudit(about.audit.id),
    themes: await means.store.themes.ofAudits([about.audit.id]),
    quotes: await quotesOf(means.store, about.audit),
  };
  const ids: string[] = [];
  for (const finding of conclusions.findings) {
    ids.push(await addFinding(means, about, finding, referencesOf(finding, placeable)));
  }
  await addProposals(means, about, conclusions, ids);
}

async function addRegisterData(
  means: Means,
  { audit, fou, day }: Concluding,
  { registerData = [] }: DemoConclusions,
): Promise<readonly string[]> {
  const ids = registerData.map(() => newId(means));
  for (const [i, datum] of registerData.entries()) {
    const made = { id: ids[i] ?? '', auditId: audit.id, by: fou.id, on: day };
    await means.store.registerData.add({ ...datum, ...made });
  }
  return ids;
}

interface Placeable {
  readonly register: readonly string[];
  readonly collections: readonly Collection[];
  readonly themes: readonly Theme[];
  readonly quotes: readonly { readonly id: string }[];
}

function referencesOf(
  { rests = [] }: DemoFinding,
  { register, collections, themes, quotes }: Placeable,
): readonly Reference[] {
  return rests.flatMap((one): readonly Reference[] => {
    if ('register' in one) return [{ kind: 'register', source: register[one.register] ?? '', key: '' }];
    if ('quote' in one) return quotes.slice(one.quote, one.quote + 1).map(({ id }) => quoteBy(id));
    if ('theme' in one) {
      return themes
        .filter(({ title }) => title === one.theme)
        .map(({ id }) => ({ kind: 'theme', source: id, key: 'user' }));
    }
    return [figureBy(one, collections)];
  });
}

const quoteBy = (id: string): Reference => ({ kind: 'quote', source: id, key: '' });

function figureBy(
  one: { readonly service: string; readonly audience?: Audience; readonly round?: number } & (
    | { readonly area: string }
    | { readonly question: string }
  ),
  collections: readonly Collection[],
): Reference {
  const told = collections.find(
    ({ service, status, audience, round }) =>
      service.name === one.service &&
      status === 'closed' &&
      audience === (one.audience ?? audience) &&
      round === (one.round ?? round),
  );
  if (!told) throw new Error(`no closed collection of ${one.service}`);
  return 'area' in one
    ? { kind: 'area', source: told.id, key: one.area }
    : { kind: 'question', source: told.id, key: one.question };
}

async function addFinding(
  means: Means,
  about: Concluding,
  { heading, area, verdict, reason, state, comment }: DemoFinding,
  references: readonly Reference[],
): Promise<string> {
  const { store } = means;
  const { audit, auditor, fou, day } = about;
  const which = { id: newId(means), auditId: audit.id };
  await begin(store, aFinding, { ...which, heading, area, verdict, reason, evidence: [] });
  const evidence = references.map((reference) => ({ ...reference, id: newId(means) }));
  await placeEvidence(store, which, evidence);
  // What it says is not known here, and so it is not compared with what it says later.
  const basis = Object.fromEntries(evidence.map(({ id }) => [id, '']));
  if (state) await decide(means, about, aFinding, { which, basis, alone: state === 'agreed' });
  if (state === 'reopened') await takeBack(store, aFinding, which, decidedBy(auditor, day));
  if (comment) {
    const resolved = comment.resolved && ({ by: auditor.id, day, how: 'done' } as const);
    const said = { id: newId(means), by: fou.id, day, words: comment.words };
    await commentOn(store, aFinding, which, { ...said, resolved });
  }
  return which.id;
}

async function addProposals(
  means: Means,
  about: Concluding,
  { proposals = [] }: DemoConclusions,
  ids: readonly string[],
): Promise<void> {
  for (const { concluded, findings, guideline, ...words } of proposals) {
    const which = { id: newId(means), auditId: about.audit.id };
    const answered = findings.flatMap((place) => ids[place] ?? []);
    await begin(means.store, aProposal, { ...which, ...words, guideline, findings: answered });
    if (concluded) await decide(means, about, aProposal, { which, basis: {}, alone: false });
  }
}

interface Decided {
  readonly which: Which;
  readonly basis: Readonly<Record<string, string>>;
  /** The first of the auditors only. */
  readonly alone: boolean;
}

async function decide<Thing extends Finding | Proposal>(
  { store }: Means,
  { auditor, auditors, day }: Concluding,
  kind: Kind<Thing>,
  { which, basis, alone }: Decided,
): Promise<void> {
  for (const one of alone ? [auditor] : auditors) {
    const seen = { revision: 1, basis };
    await agree(store, kind, which, { ...decidedBy(one, day), seen, lacks: () => [] });
  }
}

/** No line in the record: nobody did it. */
function decidedBy({ id }: Person, on: string) {
  return { by: id, on, note: async () => {} };
}
