/** Has the services of the invented audits answer and plan, as they would. All of it is made up. */
import { isConcluded } from '../../surveys/findings/decision.ts';
import { addRecord } from '../../surveys/records/keeping.ts';
import { action } from '../../surveys/records/kinds/action.ts';
import { answer } from '../../surveys/records/kinds/answer.ts';
import { addPlanLink } from '../../surveys/records/linking.ts';
import type { RecordKind, RecordValues } from '../../surveys/records/record.ts';
import { digestOf } from '../http/signed-in.ts';
import { newId, type Services, today } from '../services.ts';
import { dayAfter, dayFrom } from './days.ts';
import { inventedIn } from './invented.ts';

type Means = Pick<Services, 'store' | 'random' | 'now'>;

/** Proposals by their places, days from today. */
type Invented = Readonly<Record<string, string | number | readonly number[]>>;

interface DemoPlan {
  readonly audit: string;
  readonly answers: readonly Invented[];
  readonly actions: readonly Invented[];
  readonly receivers: readonly string[];
}

const plans = inventedIn<readonly DemoPlan[]>('plans');

/** The last parts of the addresses by which services may answer. */
export async function planAudits(means: Means): Promise<readonly string[]> {
  const tokens: string[] = [];
  for (const audit of await means.store.audits.list()) {
    const plan = plans.find((one) => one.audit === audit.title);
    if (!plan) continue;
    const proposals = (await means.store.proposals.ofAudit(audit.id)).filter(isConcluded);
    const ids = proposals.map(({ id }) => id);
    const [by = ''] = (await means.store.members.of(audit.id)).map(({ id }) => id);
    const about = { place: audit.id, by, on: dayFrom(means, 'written') };
    for (const one of plan.answers) await add(means, answer, { ...about, values: valuesOf(means, one, ids) });
    for (const one of plan.actions) await add(means, action, { ...about, values: valuesOf(means, one, ids) });
    for (const receiver of plan.receivers) {
      const token = means.random(24).toString('base64url');
      const made = { madeOn: today(means), madeBy: by, lastDay: dayFrom(means, 'last') };
      const link = { id: newId(means), auditId: audit.id, tokenDigest: digestOf(token), receiver };
      await addPlanLink(means.store, { ...link, ...made });
      tokens.push(token);
    }
  }
  return tokens;
}

type Added = Omit<Parameters<typeof addRecord>[2], 'id' | 'kind'>;

async function add(means: Means, kind: RecordKind, record: Added): Promise<void> {
  const problem = await addRecord(means.store, kind, { id: newId(means), kind: kind.kind, ...record });
  if (problem) throw new Error(`${kind.kind}: ${problem.message}`);
}

function valuesOf(means: Means, invented: Invented, ids: readonly string[]): RecordValues {
  const entries = Object.entries(invented).map(([name, value]): [string, string | readonly string[]] => {
    if (name === 'proposal') return [name, ids[Number(value)] ?? ''];
    if (typeof value === 'number') return [name, dayAfter(means, value)];
    return [name, typeof value === 'string' ? value : value.map((place) => ids[place] ?? '')];
  });
  return Object.fromEntries(entries);
}
