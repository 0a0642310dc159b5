/** The history of what several write at once: what somebody did in one go is one thing, and all of it can be gone back to. */
import { nameIn, type Person } from '../../surveys/audits/people.ts';
import type { EditSession } from '../../surveys/documents/edit-sessions.ts';
import type { Maker } from '../../surveys/documents/revision.ts';
import type { Say } from '../../surveys/languages.ts';
import { showMoment } from '../days.ts';
import type { Paged } from '../paging.ts';
import type { Words } from '../shell.ts';

/** Sessions on one page. */
export const onePage = 15;

export interface Naming extends Words {
  readonly people: readonly Person[];
}

interface History<Session> extends Naming {
  readonly paged: Paged;
  /** Those of the page. */
  readonly sessions: readonly Session[];
}

/** `linesOf` tells what was changed in a session. */
export function historyModel<Session extends Pick<EditSession, 'revision' | 'by' | 'to'>>(
  about: History<Session>,
  address: string,
  present: number,
  linesOf: (session: Session) => object,
) {
  const { sessions, paged } = about;
  const { page, pages } = paged;
  return {
    sessions: sessions.map((session) => ({
      ...makerWords({ by: session.by, at: session.to }, about),
      at: session.to,
      isNow: session.revision === present,
      href: `${address}/${session.revision}`,
      ...linesOf(session),
    })),
    newer: page > 1 ? `${address}?page=${page - 1}` : undefined,
    older: page < pages ? `${address}?page=${page + 1}` : undefined,
  };
}

/** About so many lines, and how many more there are. */
export function fewOf<Line>(all: readonly Line[], most: number, say: Say) {
  if (all.length === 0) return { lines: [{ words: say('design-history.unchanged') }] };
  // One line more is not worth a press.
  const few = all.length > most + 1 ? most : all.length;
  const rest = all.slice(few);
  const more = rest.length > 0 ? say('design-history.more', { count: rest.length }) : undefined;
  return { lines: all.slice(0, few), rest, more };
}

/** Who made a change, and when, as words have it. */
export function makerWords({ by, at }: Maker, { people, say, language }: Naming) {
  return {
    name: nameIn(people, by) ?? say('design-history.someone'),
    when: showMoment(new Date(at), language),
  };
}
