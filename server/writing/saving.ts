/**
 * What is typed into a part of a report, kept: by the button, by the script while somebody writes, or from the page where
 * two had written the same, which posts the same form with what was chosen.
 */
import type { Fields } from '../../surveys/documents/fields.ts';
import { lastChanges } from '../../surveys/documents/last-changes.ts';
import { type Merged, mergeTyped } from '../../surveys/documents/merging.ts';
import { choose, readSides } from '../../surveys/documents/resolving.ts';
import { type Checked, fine } from '../../surveys/failures.ts';
import { pieceIn, type WritingPart } from '../../surveys/reporting/pieces.ts';
import type { KeptReport } from '../../surveys/reporting/storage.ts';
import { keepPiece, seenAt, toTheBeginning } from '../../surveys/reporting/writing.ts';
import { conflictPage } from '../../views/writing/conflict.ts';
import type { TypedPage } from '../commenting/typed-page.ts';
import { type Form, field, revisionIn } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import { makerOf, reportOf, type WritingContext } from './writing-context.ts';

export interface Typing {
  readonly part: WritingPart;
  /** What was typed, in place of what the part said when its page was made. */
  read(before: Fields): Checked<Fields>;
  /** The page that it was typed on, and its address. */
  shown: TypedPage['shown'];
  readonly back: string;
}

/** Undefined where it is kept; else the page that says why not, with what was typed. */
export async function keepTyped(
  context: WritingContext,
  { part, read, shown: page, back }: Typing,
): Promise<Reply | undefined> {
  const { store, audit, form } = context;
  const now = await reportOf(context);
  const base = await seenAt(store, now, revisionIn(form));
  const typed = read(pieceIn(base, part));
  if (!typed.ok) return page({ typed: { form, problems: typed.problems } });
  const isChosen = form.has('do');
  const shown = isChosen ? await shownAt(context, now) : now;
  const states = { mine: typed.value, before: pieceIn(base, part), now: pieceIn(shown.body, part) };
  const chosen = isChosen ? chosenIn(form, mergeTyped(states)) : fine(typed.value);
  const both = { part, typed: typed.value, back };
  if (!chosen.ok) return showConflict(context, { ...both, shown, problems: chosen.problems });
  const baseRevision = isChosen ? shown.revision : revisionIn(form);
  const kept = await keepPiece(store, audit.id, { part, mine: chosen.value, baseRevision }, makerOf(context));
  return kept.as === 'kept'
    ? undefined
    : showConflict(context, { ...both, shown: kept.report, problems: [] });
}

/** The report as it was when the two were put side by side. */
async function shownAt({ store, form }: WritingContext, now: KeptReport): Promise<KeptReport> {
  const revision = revisionIn(form, 'shown');
  const body = await store.writtenReports.at(now.id, revision);
  return body ? { ...now, body, revision } : now;
}

/** Theirs or mine, conflict by conflict; or of texts both, theirs first. */
function chosenIn(form: Form, merged: Merged): Checked<Fields> {
  if (field(form, 'do') !== 'both') return choose(merged, readSides(form, merged));
  const both = merged.conflicts.map((conflict) =>
    typeof conflict.theirs === 'string' && typeof conflict.mine === 'string'
      ? { ...conflict, theirs: `${conflict.theirs}\n\n${conflict.mine}` }
      : { ...conflict, theirs: conflict.mine },
  );
  return choose(
    { ...merged, conflicts: both },
    both.map(() => 'theirs'),
  );
}

interface Shown {
  readonly part: WritingPart;
  readonly typed: Fields;
  /** As it was when both were put side by side. */
  readonly shown: KeptReport;
  readonly back: string;
  readonly problems: Parameters<typeof conflictPage>[0]['problems'];
}

/** 422 where a choice is missing, else 409. */
async function showConflict(
  context: WritingContext,
  { part, typed, shown, back, problems }: Shown,
): Promise<Reply> {
  const { store, form } = context;
  const seen = revisionIn(form);
  const base = await seenAt(store, shown, seen);
  const merged = mergeTyped({ mine: typed, before: pieceIn(base, part), now: pieceIn(shown.body, part) });
  const { conflicts } = merged;
  const paths = conflicts.map(({ path }) => path);
  const history = toTheBeginning(store, shown);
  const changes = await lastChanges(history, shown.body, (body) => pieceIn(body, part), paths, seen);
  const people = await store.people.list();
  const sides = readSides(form, merged);
  const view = conflictPage({ ...context, part, conflicts, changes, people, sides, problems, shown, back });
  return page(view, problems.length > 0 ? 422 : 409);
}
