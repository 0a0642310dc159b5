/** A visit that was finished without network, sealed in the browser, and stored when it arrives: once, however often. */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { type Checked, Failure, fine, isConflict, wrong } from '../../failures.ts';
import type { Answer, Answers } from '../../questionnaires/answers.ts';
import type { Store } from '../../storage.ts';
import { followed, readPage } from '../answering.ts';
import { keepAnswers } from '../keeping.ts';
import type { Open } from '../links.ts';
import { asksForHelp, type Help, helpOf, helps } from '../method.ts';
import { cutNotes, keepNotes } from './notes.ts';
import { openBox } from './sealed-box.ts';

/** As it was posted: an id that the browser drew, 16 random bytes as hex, and the box. */
interface Waiting {
  readonly id: string;
  readonly box: string;
}

/** What lies in a box: the fields of the pages, as a form would have sent them. */
const Inside = z.strictObject({
  answers: z.record(z.string(), z.array(z.string())),
  help: z.string().optional(),
  notes: z.string().optional(),
});
type Inside = Readonly<z.infer<typeof Inside>>;

/** What a box has that was sealed after the answers were: who helped, and nothing to tell whom. */
const Told = z.strictObject({ help: z.enum(helps) });
type Told = Readonly<z.infer<typeof Told>>;

/** One finished visit, read and judged anew: nothing that a browser decided is taken on trust. */
interface Finished {
  readonly answers: Answers;
  readonly help: Help | undefined;
  readonly notes: string | undefined;
}

/**
 * Opens a box and reads it as the pages would: every answer by its kind of question, and only those on the route. Notes
 * that are too long are cut.
 * Refuses ('expired') a box that does not open, and returns problems for what the questionnaire does not take.
 */
export function readWaiting(open: Open, privateKey: Buffer, { id, box }: Waiting): Checked<Finished | Told> {
  const opened = parse(openBox(box, privateKey, labelOf(open, id)));
  const told = Told.safeParse(opened).data;
  if (told) return fine(told);
  const inside = Inside.safeParse(opened).data;
  if (!inside) return wrong({ field: 'box', message: 'problems.foreign' });
  const read = readAll(open, inside.answers);
  if (!read.ok) return read;
  const { answers } = followed(open, read.value);
  if (Object.keys(answers).length === 0) return wrong({ field: 'box', message: 'problems.foreign' });
  return fine({ answers, help: helpOf(open, inside.help ?? ''), notes: cutNotes(inside.notes ?? '') });
}

/** What a box is sealed under: the link it was answered by, and its own id. */
function labelOf({ code }: Pick<Open, 'code'>, id: string): string {
  return `${code} ${id}`;
}

/**
 * Stores a finished visit for good, in one transaction with a mark of its id, so that a second arrival changes
 * nothing. Refuses ('closed') when the collection was closed meanwhile.
 */
export async function storeWaiting(
  store: Store,
  open: Open,
  id: string,
  finished: Finished | Told,
): Promise<void> {
  try {
    await store.inTransaction(async (inside) => {
      if (!(await inside.collections.admit(open.collection.id)))
        throw new Failure('closed', 'arrived after closing');
      await inside.drafts.add(markOf(open, id));
      if ('answers' in finished) await storeFinished(inside, open, finished);
      else if (asksForHelp(open))
        await inside.responses.addHelp(open.collection.id, open.channel, finished.help);
    });
  } catch (error) {
    const known = isConflict(error);
    if (!known || !(await store.drafts.byId(markOf(open, id).id))) throw error;
  }
}

async function storeFinished(inside: Store, open: Open, { answers, help, notes }: Finished): Promise<void> {
  await keepAnswers(inside, open, answers, { channel: open.channel, help });
  await keepNotes(inside, open, notes);
}

/** A sent visit's row, as emptied as any other: it says neither which answer nor when. */
function markOf({ collection }: Open, id: string) {
  const key = hash('sha256', `waiting ${collection.id} ${id}`, 'base64url');
  return { id: key, collectionId: collection.id, sealed: undefined, revision: 0, day: '' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readAll(open: Open, given: Inside['answers']): Checked<Answers> {
  const form = new Map(Object.entries(given));
  const answers: Record<string, Answer> = {};
  for (const page of open.pages) {
    const its = new Map(
      page.questions.flatMap(({ key }) => {
        const values = form.get(key);
        form.delete(key);
        return values ? [[key, values] as const] : [];
      }),
    );
    const read = readPage(page, open.questionnaire, its);
    if (!read.ok) return read;
    for (const [key, answer] of Object.entries(read.value)) if (answer !== undefined) answers[key] = answer;
  }
  const [foreign] = form.keys();
  return foreign === undefined ? fine(answers) : wrong({ field: foreign, message: 'problems.foreign' });
}
