/** What is written around the audits of the demo, the first service of the main one, and the county. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { county, type RecordValues } from '../../surveys/records/record.ts';
import { newId, type Services, today } from '../services.ts';
import { dayAfter } from './days.ts';
import { inventedIn } from './invented.ts';

interface Around {
  readonly audit: Audit;
  /** The first that is audited, where it is the main audit, which the county is written with. */
  readonly serviceId: string | undefined;
  readonly auditors: readonly Person[];
  readonly by: Person;
}

interface Written {
  /** Of one that another names. */
  readonly id?: string;
  readonly kind: string;
  /** `main`, `service`, `county`, or the title of an audit. */
  readonly of: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const written: readonly Written[] = inventedIn('records');

type Means = Pick<Services, 'store' | 'random' | 'now'>;

export async function writeRecords(means: Means, around: Around): Promise<void> {
  const { audit, serviceId, by } = around;
  const places: Readonly<Record<string, string>> = {
    [audit.title]: audit.id,
    ...(serviceId && { main: audit.id, service: serviceId, county }),
  };
  for (const { id = newId(means), kind, of, values } of written) {
    const place = places[of];
    if (place === undefined) continue;
    const made = { id, kind, place, by: by.id, on: today(means) };
    await means.store.records.add({ ...made, values: filledIn(means, around, values) });
  }
}

/** Days are told from today, and people and services by what they are here. */
function filledIn(
  means: Means,
  { auditors, serviceId }: Around,
  values: Readonly<Record<string, unknown>>,
): RecordValues {
  const filled = Object.entries(values).map(([name, value]) => {
    if (value === 'auditors') return [name, auditors.map(({ id }) => id)];
    if (value === 'service') return [name, serviceId];
    return [name, isDay(value) ? dayAfter(means, value.day) : value];
  });
  return Object.fromEntries(filled);
}

function isDay(value: unknown): value is { readonly day: number } {
  return typeof value === 'object' && value !== null && 'day' in value;
}
