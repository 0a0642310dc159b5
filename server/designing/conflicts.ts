/**
 * What a handler answers when `keepPart` has not kept: the page that tells who changed what meanwhile, and lets the person
 * keep theirs, mine or both. Nothing that was typed is lost: the page carries it, and posts it to one route of its own,
 * `POST /designs/:design/conflicts` (resolving.ts beside this), which ends at `back` with a notice.
 *
 *     const kept = await keepPart(store, design.id, baseRevision, part, mine, makerOf(context));
 *     if (kept.as !== 'kept') return showConflict(context, kept, { part, mine, baseRevision, back });
 */
import { type Kept, keepPart, mergePart } from '../../surveys/designing/changing/changing.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import type { Part } from '../../surveys/designing/document/parts.ts';
import { lastChangeOf, lastChanges } from '../../surveys/designing/history/last-changes.ts';
import type { Fields } from '../../surveys/documents/fields.ts';
import { baseOf } from '../../surveys/documents/revision.ts';
import type { Problem } from '../../surveys/failures.ts';
import { conflictPage, gonePage } from '../../views/designing/conflict.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { timeOfDay } from '../services.ts';
import { type DesignContext, makerOf } from './design-context.ts';

export interface TypedPart {
  readonly part: Part;
  /** The whole part as it was typed: what was handed to `keepPart`. */
  readonly mine: Fields;
  /** The revision that was handed to `keepPart`. */
  readonly baseRevision: number;
  /** Where to go on to when the person has chosen: a local path, of a page of the same design. */
  readonly back: string;
}

/** The page, as 409; with the design as it was when both were put side by side. */
export async function showConflict(
  context: DesignContext,
  { as, design }: Pick<Exclude<Kept, { readonly as: 'kept' }>, 'as' | 'design'>,
  typed: TypedPart,
): Promise<Reply> {
  const then = { ...context, design };
  return as === 'gone' ? showGone(then, typed) : chooseAgain(then, typed, [], []);
}

/** The same page again, with what was chosen so far: 422 where a choice is missing. */
export async function chooseAgain(
  context: DesignContext,
  typed: TypedPart,
  sides: readonly (string | undefined)[],
  problems: readonly Problem[],
): Promise<Reply> {
  const { store, design } = context;
  const { part, mine, baseRevision, back } = typed;
  const base = await baseOf(store.designs, design, baseRevision);
  const differences = mergePart({ part, mine, base, theirs: design.body }).conflicts;
  const paths = differences.map(({ path }) => path);
  const changes = await lastChanges(store.designs, design, part, paths, baseRevision);
  const people = await store.people.list();
  const about = { ...context, part, mine, carried: carriedBy(design, typed), back, people };
  const view = conflictPage({ ...about, differences, changes, base, sides, problems });
  return page(view, problems.length > 0 ? 422 : 409);
}

async function showGone(context: DesignContext, typed: TypedPart): Promise<Reply> {
  const { store, design } = context;
  const last = await lastChangeOf(store.designs, design, typed.part);
  const told = { carried: carriedBy(design, typed), removed: last?.removed };
  return page(gonePage({ ...context, ...typed, ...told, people: await store.people.list() }), 409);
}

/** What the page posts again. */
function carriedBy(
  { revision }: Pick<Design, 'revision'>,
  { part, mine, baseRevision, back }: TypedPart,
): Readonly<Record<string, string>> {
  return {
    kind: part.kind,
    key: 'key' in part ? part.key : '',
    mine: JSON.stringify(mine),
    baseRevision: String(baseRevision),
    shown: String(revision),
    back,
  };
}

/** The design with what was typed, as the page shows it that the script is answered with. */
export interface Saved {
  readonly design: Design;
  readonly savedAt: string;
  readonly alsoChanged: boolean;
}

/**
 * Keeps it and goes back; where two have changed the same words, both are told to choose from. The script that saves while
 * somebody writes is answered with the page as it now is.
 */
export async function keepTyped(
  context: DesignContext,
  typed: TypedPart,
  shown?: (saved: Saved) => Promise<Reply> | Reply,
): Promise<Reply> {
  const { store, design, form } = context;
  const { part, mine, baseRevision, back } = typed;
  const kept = await keepPart(store, design.id, baseRevision, part, mine, makerOf(context));
  if (kept.as !== 'kept') return showConflict(context, kept, typed);
  const { design: now, alsoChanged } = kept;
  if (shown && form.has('auto'))
    return shown({ design: now, alsoChanged, savedAt: timeOfDay(context.services) });
  return redirect(back, alsoChanged ? 'design-lists.notices.also-changed' : 'design-lists.notices.kept');
}
