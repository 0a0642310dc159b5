/** What auditors write down beside an interview: a text of its own, never part of the answers. */
import { type Checked, fine } from '../../failures.ts';
import { longestText } from '../../questionnaires/questions/mistakes.ts';
import { text } from '../../questionnaires/questions/text.ts';
import type { Store } from '../../storage.ts';
import type { Open } from '../links.ts';

/** The key that notes are kept under among free texts. No question can have it: keys never begin with an underscore. */
export const notesKey = '_notes';

/** Notes as they were typed; undefined where there are none. Refuses what is too long for a free text. */
export function readNotes(given: string): Checked<string | undefined> {
  const read = text.read({ kind: 'text', key: notesKey, text: {}, areas: [] }, [given], around);
  return read.ok ? fine(read.value === undefined ? undefined : String(read.value)) : read;
}

const around = { choiceLists: {}, nonAnswers: {}, alwaysOffer: [] };

/**
 * The same of notes that nobody can be asked to shorten: what is too long is cut, since refusing it would take somebody's
 * answers along.
 */
export function cutNotes(given: string): string | undefined {
  const read = readNotes(given.trim().slice(0, longestText));
  return read.ok ? read.value : undefined;
}

/** Keeps the notes of an interview, inside the transaction that keeps its answers. Other ways have none. */
export async function keepNotes(
  store: Pick<Store, 'responses'>,
  { channel, collection }: Pick<Open, 'channel' | 'collection'>,
  notes: string | undefined,
): Promise<void> {
  if (channel !== 'interview' || notes === undefined) return;
  await store.responses.addText(collection.id, notesKey, notes);
}
