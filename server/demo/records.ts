/** What is written around the main audit, its first service and the county of the demo. */
import type { Person } from '../../surveys/audits/people.ts';
import { county, type RecordValues } from '../../surveys/records/record.ts';
import { newId, type Services, today } from '../services.ts';
import { dayAfter } from './days.ts';
import { inventedIn } from './invented.ts';

interface Around {
  readonly auditId: string;
  readonly serviceId: string;
  readonly auditors: readonly Person[];
  readonly by: Person;
}

interface Written {
  /** Of one that another names. */
  readonly id?: string;
  readonly kind: string;
  readonly of: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const written: readonly Written[] = inventedIn('records');

type Means = Pick<Services, 'store' | 'random' | 'now'>;

export async function writeRecords(means: Means, around: Around): Promise<void> {
  const places: Readonly<Record<string, string>> = {
    main: around.auditId,
    service: around.serviceId,
    county,
  };
  for (const { id = newId(means), kind, of, values } of written)
    await means.store.records.add({
      ...{ id, kind, place: places[of] ?? county },
      ...{ values: filledIn(means, around, values), by: around.by.id, on: today(means) },
    });
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
