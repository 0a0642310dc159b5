/** The history of a document as people tell it: what somebody did in one go is one thing. */
import type { Revision } from './revision.ts';

/** What a revision was approved as, where documents are. */
type Approved = Pick<Revision, 'revision'>;

export interface EditSession<Version extends Approved = never> {
  /** The revision before it; 0 for the beginning. */
  readonly before: number;
  /** The last revision of it, and who made it, when. */
  readonly revision: number;
  readonly by: string;
  /** ISO instants of its first and last change. */
  readonly from: string;
  readonly to: string;
  /** What was approved as it was after it. */
  readonly versions: readonly Version[];
}

/** What lies further apart than this is something else, in milliseconds. */
const sitting = 30 * 60 * 1000;

/**
 * Changes that one person made in a row within half an hour, put together; the newest first, as `history` is. Not longer,
 * or a whole afternoon would be one, with nothing between its beginning and its end to go back to. What was approved ends
 * its session, so that the version can be told between two; the beginning is one of its own.
 */
export function editSessionsOf<Version extends Approved = never>(
  history: readonly Revision[],
  versions: readonly Version[],
): readonly EditSession<Version>[] {
  const editSessions: EditSession<Version>[] = [];
  for (const { revision, by, at } of history) {
    const later = editSessions.at(-1);
    const approved = versions.filter((version) => version.revision === revision);
    const goesOn = later?.by === by && approved.length === 0 && revision > 1 && isSoon(at, later.to);
    if (goesOn) editSessions[editSessions.length - 1] = { ...later, before: revision - 1, from: at };
    else editSessions.push({ before: revision - 1, revision, by, from: at, to: at, versions: approved });
  }
  return editSessions;
}

function isSoon(earlier: string, later: string): boolean {
  return Date.parse(later) - Date.parse(earlier) <= sitting;
}
