/** What may still be changed of a collection: before it opens how many are invited and until when; then only a later day. */
import { type Checked, Failure } from '../failures.ts';
import type { FieldDeclaration, FormDeclaration } from '../forms/declaration.ts';
import { type Fields, reading } from '../forms/reading.ts';
import type { Store } from '../storage.ts';
import type { Audit } from './audit.ts';
import { needsLinkReason, openLinkFrom } from './cards-or-link.ts';
import type { Collection } from './collection.ts';
import { invitedField, openLinkReason } from './planning.ts';

interface Changing {
  readonly collection: Pick<Collection, 'status' | 'lastDay' | 'nature' | 'access' | 'invited'>;
  readonly audit: Pick<Audit, 'keptUntil'>;
  /** An ISO date. */
  readonly today: string;
}

type Settings = Partial<Pick<Collection, 'invited' | 'openLinkReason'>> & Pick<Collection, 'lastDay'>;

/**
 * How many are invited is fixed at opening: the promise speaks of it (`isFew`), and a share that can be tried with other
 * numbers tells more of the answers than the share. No day is set where those who answered were told of none.
 */
export function settingsForm({ collection }: Pick<Changing, 'collection'>) {
  const lastDay: FieldDeclaration = { kind: 'day', hint: true };
  const fields: Record<string, FieldDeclaration> =
    collection.status === 'planned'
      ? {
          invited: invitedField,
          ...(mayNeedReason(collection) ? { openLinkReason } : {}),
          lastDay: { ...lastDay, optional: true },
        }
      : collection.lastDay === undefined
        ? {}
        : { lastDay };
  return { area: 'collections', fields } satisfies FormDeclaration;
}

function mayNeedReason({ nature, access }: Changing['collection']): boolean {
  return needsLinkReason({ nature, access, invited: 0 });
}

/** Refuses a day that has been, one before the day that was told, and one after the answers are to be gone. */
export function readSettings(form: Fields, changing: Changing): Checked<Settings> {
  const { collection, audit } = changing;
  const { area, fields } = settingsForm(changing);
  const read = reading(form, area);
  const typed: { invited?: number; lastDay?: string; openLinkReason?: string } = read.fields(fields);
  const lastDay = 'lastDay' in fields ? typed.lastDay : collection.lastDay;
  const problem = lastDay && lastDay !== collection.lastDay ? wrongDay(lastDay, changing) : undefined;
  if (problem) read.problem('lastDay', problem, { day: audit.keptUntil });
  const few = typed.invited !== undefined && needsLinkReason({ ...collection, invited: typed.invited });
  if (few && typed.openLinkReason === undefined)
    read.problem('openLinkReason', 'collections.missing.openLinkReason', { from: openLinkFrom });
  return read.done({
    ...(typed.invited === undefined ? {} : { invited: typed.invited }),
    ...(few ? { openLinkReason: typed.openLinkReason } : {}),
    lastDay,
  });
}

function wrongDay(day: string, { collection, audit, today }: Changing): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  if (collection.status === 'open' && collection.lastDay !== undefined && day < collection.lastDay)
    return 'collections.problems.earlier';
  if (day < today) return 'staff.problems.day-passed';
  return day > audit.keptUntil ? 'collections.problems.after-kept' : undefined;
}

/**
 * Keeps them. Of an open collection it is written down what was changed, when and by whom. Refuses ('conflict') where
 * somebody changed the collection since the revision that was seen.
 */
export async function changeSettings(
  store: Store,
  collection: Collection,
  settings: Settings,
  { by, on }: { readonly by: string; readonly on: string },
): Promise<void> {
  const { id, revision, status, lastDay: before, amendments } = collection;
  const { invited = collection.invited, lastDay } = settings;
  const reason = status === 'planned' ? settings.openLinkReason : collection.openLinkReason;
  if (invited === collection.invited && lastDay === before && reason === collection.openLinkReason) return;
  const isTold = status === 'open' && before !== undefined && lastDay !== undefined;
  const amended = isTold ? [{ what: 'lastDay', before, after: lastDay, on, by } as const] : [];
  const changed = { invited, lastDay, amendments: [...amendments, ...amended], openLinkReason: reason };
  if (!(await store.collections.change(id, revision, changed)))
    throw new Failure('conflict', `collection ${id} was changed meanwhile`);
}
