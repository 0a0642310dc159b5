/** What the fields of a record are chosen among, where that is not declared: what there is of it now. */
import type { FieldDeclaration } from '../../surveys/forms/declaration.ts';
import type { ChoiceSource, RecordKind } from '../../surveys/records/record.ts';
import type { ChoiceNames } from '../../views/records/values.ts';
import type { Context } from '../http/route.ts';

/** Of an audit, where the address names one. */
export type RecordContext = Context & Partial<Pick<Context<'audit'>, 'audit' | 'members'>>;
type Named = readonly (readonly [value: string, name: string])[];

const sources: Readonly<Record<ChoiceSource, (context: RecordContext) => Promise<Named>>> = {
  proposals: async ({ store, audit }) =>
    (await store.proposals.ofAudit(audit?.id ?? '')).map(({ id, what }) => [id, what]),
  findings: async ({ store, audit }) =>
    (await store.findings.ofAudit(audit?.id ?? '')).map(({ id, heading }) => [id, heading]),
  services: async ({ store }) => (await store.services.list()).map(({ id, name }) => [id, name]),
  members: async ({ members = [] }) => members.map(({ id, name }) => [id, name]),
};

/** The kind with what can be chosen now, and what that is called. */
export async function withChoices(
  kind: RecordKind,
  context: RecordContext,
): Promise<{ readonly kind: RecordKind; readonly names: ChoiceNames }> {
  const names: Record<string, ReadonlyMap<string, string>> = {};
  const fields: Record<string, FieldDeclaration> = { ...kind.fields };
  for (const [name, source] of Object.entries(kind.choices ?? {})) {
    const field = fields[name];
    if (!source || !field || !('values' in field)) continue;
    const named = new Map(await sources[source](context));
    names[name] = named;
    fields[name] = { ...field, values: [...named.keys()] };
  }
  return { kind: { ...kind, fields }, names };
}
