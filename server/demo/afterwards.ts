/** What comes after the results in the invented county: who has been told, and which audits are closed. */
import { teamOf } from '../../surveys/audits/members.ts';
import type { RecordValues } from '../../surveys/records/record.ts';
import { closeAudit } from '../../surveys/steps/closing.ts';
import type { Work } from '../reporting/works.ts';
import { newId } from '../services.ts';
import { dayAfter } from './days.ts';
import { inventedIn } from './invented.ts';
import { release } from './releasing.ts';

type Means = Parameters<Work>[0];

/** Days are counted from today. */
interface Afterwards {
  readonly title: string;
  readonly released?: number;
  readonly feedback: readonly (RecordValues & { readonly plannedOn: number; readonly heldOn?: number })[];
  readonly closed?: number;
  readonly untoldReason?: string;
}

const all: readonly Afterwards[] = inventedIn('afterwards');

export async function goOnAfterwards(means: Means): Promise<void> {
  const { store } = means;
  const audits = await store.audits.list();
  for (const { title, released, feedback, closed, untoldReason } of all) {
    const audit = audits.find((one) => one.title === title);
    if (!audit) throw new Error(`no audit called ${title}`);
    const [by = ''] = teamOf(await store.members.of(audit.id));
    if (released !== undefined) {
      const releasedOn = dayAfter(means, released);
      await release(means, audit, { number: 1, releasedOn, changes: {}, publicToken: undefined });
    }
    for (const { plannedOn, heldOn, ...values } of feedback) {
      const planned = { ...values, plannedOn: dayAfter(means, plannedOn) };
      const held = heldOn === undefined ? {} : { heldOn: dayAfter(means, heldOn) };
      const record = { id: newId(means), kind: 'feedback', place: audit.id, by };
      await store.records.add({
        ...record,
        on: dayAfter(means, heldOn ?? -30),
        values: { ...planned, ...held },
      });
    }
    if (closed === undefined) continue;
    await closeAudit(store, audit, { untoldReason, on: dayAfter(means, closed) }, async () => {});
  }
}
