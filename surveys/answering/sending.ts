/** A visit is sent once, whole. */
import { Failure } from '../failures.ts';
import type { Answers } from '../questionnaires/answers.ts';
import type { Store } from '../storage.ts';
import { draftOf, followed, tries } from './answering.ts';
import { draftIdOf, unseal } from './drafts.ts';
import { quarantine } from './fair-play/quarantining.ts';
import { keepAnswers } from './keeping.ts';
import type { Open } from './links.ts';
import { type Method, methodBefore } from './method.ts';
import { keepNotes } from './offline/notes.ts';

/**
 * Sends a visit's answers, in one transaction: what lies off the route is dropped, free texts are parted from the
 * rest, nothing of time, order or visit is stored, and the draft is emptied. During a flood warning what came by the open link
 * is put aside, whole. Sending the same visit again changes nothing; what another tab saves meanwhile is sent along, or
 * refused there. Refuses ('closed') when the collection was closed
 * meanwhile, ('used') when somebody else has sent by the same code, and ('expired') an empty or lost visit.
 */
export async function send(
  store: Store,
  open: Open,
  secret: string,
  notes: string | undefined = undefined,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    const answers = await takeAnswers(inside, open, secret);
    if (!answers) return;
    if (open.codeDigest !== undefined && !(await inside.codes.use(open.codeDigest)))
      throw new Failure('used', 'a code that has been used');
    await inside.pauses.eraseOfDraft(draftIdOf(secret));
    await keepOrQuarantine(inside, open, answers, methodBefore(open));
    await keepNotes(inside, open, notes);
  });
}

/** Empties the draft of just the answers that were read; a page saved in between is read too. Undefined once sent. */
async function takeAnswers(inside: Store, open: Open, secret: string): Promise<Answers | undefined> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const draft = await draftOf(inside, open, secret);
    if (!draft) throw new Failure('expired', 'a visit without saved answers');
    if (draft.sealed === undefined) return undefined;
    const { answers } = followed(open, unseal(draft.sealed, secret).answers);
    if (Object.keys(answers).length === 0) throw new Failure('expired', 'a visit without answers');
    if (!(await inside.collections.admit(open.collection.id)))
      throw new Failure('closed', 'sent after closing');
    if (await inside.drafts.markSent(draft.id, draft.revision)) return answers;
  }
  throw new Failure('conflict', 'a draft saved again and again while it was sent');
}

/** The flood warning is asked for behind the row's lock, so that nothing is put aside once staff have decided and it is over. */
async function keepOrQuarantine(inside: Store, open: Open, answers: Answers, method: Method): Promise<void> {
  const { id } = open.collection;
  const quarantined = open.channel === 'link' && (await inside.collections.byId(id))?.floodWarning === true;
  await (quarantined
    ? quarantine(inside, id, { answers, method })
    : keepAnswers(inside, open, answers, method));
}
