/** What the fields of a record are chosen among, where that is not declared: what there is of it now. */
import { withTables } from '../../reports/register/disclosing.ts';
import { areTextsReleased } from '../../surveys/analysing/shown.ts';
import { isReleased } from '../../surveys/audits/people.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import { sourcesOf } from '../../surveys/findings/evidence.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { FieldDeclaration } from '../../surveys/forms/declaration.ts';
import { inLanguage, type StaffLanguage } from '../../surveys/languages.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import { organisationNames } from '../../surveys/records/organisations.ts';
import type { ChoiceSource, RecordKind, RecordValues } from '../../surveys/records/record.ts';
import type { Store } from '../../surveys/storage.ts';
import type { ChoiceNames } from '../../views/records/values.ts';
import { designTitle } from '../../views/titles.ts';
import { planSources } from '../frozen/planned.ts';
import type { Context } from '../http/route.ts';

/** Of an audit, where the address names one. */
export type RecordContext = Context & Partial<Pick<Context<'audit'>, 'audit' | 'members'>>;

/** What choices are looked for in, by somebody, or for a report. */
type Chosen = Pick<RecordContext, 'store' | 'language' | 'say' | 'audit' | 'members'> &
  Partial<Pick<RecordContext, 'may'>>;
/**
 * What is gone is called what it was, and can be chosen only where it was chosen before. What is not told here has no name.
 */
type Named = readonly (readonly [value: string, name: string, isGone?: true])[];

const sources: Readonly<Record<ChoiceSource, (context: Chosen) => Promise<Named>>> = {
  designs: async ({ store, audit, language, say }) =>
    audit
      ? (await store.designs.summaries([audit.id])).map(({ id, summary }) => [
          id,
          designTitle(summary, audit, language, say),
        ])
      : [],
  proposals: async ({ store, audit }) => {
    const id = audit?.id ?? '';
    const decided = (await store.proposals.ofAudit(id)).filter(isConcluded);
    const { gone } = await planSources(store, id);
    return [
      ...decided.map(({ id, what }) => [id, what] as const),
      ...gone.map(({ id, what }) => [id, what, true] as const),
    ];
  },
  findings: findingsIn,
  questions: async ({ store, audit, language }) => questionsIn(store, audit?.id ?? '', language),
  services: async ({ store }) => (await store.services.list()).map(({ id, name }) => [id, name]),
  organisations: async ({ store }) => [...(await organisationNames(store))],
  members: async ({ members = [] }) => members.map(({ id, name }) => [id, name]),
  readers: async ({ members = [] }) =>
    members
      .filter(({ role, endedOn }) => role === 'reader' && endedOn === undefined)
      .map(({ id, name }) => [id, name]),
};

/** The kind with what can be chosen now, besides what is `kept`, and what that is called. */
export async function withChoices(
  kind: RecordKind,
  context: Chosen,
  kept: RecordValues = {},
): Promise<{ readonly kind: RecordKind; readonly names: ChoiceNames }> {
  const names: Record<string, ReadonlyMap<string, string>> = {};
  const fields: Record<string, FieldDeclaration> = { ...kind.fields };
  for (const [name, source] of Object.entries(kind.choices ?? {})) {
    const field = fields[name];
    if (!source || !field || !('values' in field)) continue;
    const named = await sources[source](context);
    const now = named.flatMap(([value, , isGone]) => (isGone ? [] : [value]));
    names[name] = new Map(named.map(([value, words]) => [value, words]));
    fields[name] = { ...field, values: [...new Set([...now, ...[kept[name] ?? []].flat().map(String)])] };
  }
  return { kind: { ...kind, fields }, names };
}

/** Those who write and comment are told drafts too; others, and the report, what is decided and rests on what is released. */
async function findingsIn({ store, audit, may }: Chosen): Promise<Named> {
  const auditId = audit?.id ?? '';
  const findings = await store.findings.ofAudit(auditId);
  if (may?.('comment-findings')) return findings.map(({ id, heading }) => [id, heading]);
  const all = await withTables(store, await store.collections.ofAudit(auditId));
  const released = new Set<string | undefined>(all.filter(isReleased).map(({ id }) => id));
  if (areTextsReleased(all)) released.add(undefined);
  const isTold = (one: Finding) =>
    isConcluded(one) && sourcesOf(one.evidence).every((source) => released.has(source));
  return findings.map((one) => [one.id, isTold(one) ? one.heading : '']);
}

/** Of what its auditors have approved, each as it was approved last. */
async function questionsIn(store: Store, auditId: string, language: StaffLanguage): Promise<Named> {
  const versions = await store.versions.newest([auditId]);
  const bodies = await Promise.all(versions.map(({ digest }) => store.questionnaires.frozen(digest)));
  const asked = bodies.flatMap((body) => (body ? questionsOf(body) : []));
  return [...new Map(asked.map(({ key, text }) => [key, inLanguage(text, language)]))];
}
