/** Finished visits that have waited in a browser without network. A script posts them and reads the status alone. */
import { readWaiting, storeWaiting } from '../../surveys/answering/offline/offline-visit.ts';
import { privateKeyOf } from '../../surveys/answering/offline/sealed-box.ts';
import { Failure } from '../../surveys/failures.ts';
import { badForm, field } from '../http/forms.ts';
import type { Reply } from '../http/handle.ts';
import type { AnsweringContext } from './answering-context.ts';
import { inPersonAt } from './offline.ts';

/** 204 when it is stored, now or before; 422 for what can never be; whatever else is worth another try. */
export async function takeWaiting(context: AnsweringContext): Promise<Reply> {
  return withStatus(await statusOf(context));
}

/** 204 while the collection is open; 410 afterwards, which lets a tablet clear up. */
export async function showWaiting(context: AnsweringContext): Promise<Reply> {
  await inPersonAt(context);
  return withStatus(204);
}

function withStatus(status: number): Reply {
  return { respond: (response) => response.status(status).end() };
}

const idPattern = /^[0-9a-f]{32}$/;
const boxPattern = /^[A-Za-z0-9_-]+$/;

async function statusOf(context: AnsweringContext): Promise<number> {
  const { store, sessionSecret } = context.services;
  const open = await inPersonAt(context);
  const { form } = context;
  const waiting = { id: field(form, 'id'), box: field(form, 'box') };
  if (!idPattern.test(waiting.id) || !boxPattern.test(waiting.box)) throw badForm('no box of ours');
  try {
    const read = readWaiting(open, privateKeyOf(sessionSecret, open.collection.id), waiting);
    if (!read.ok) return 422;
    await storeWaiting(store, open, waiting.id, read.value);
    return 204;
  } catch (error) {
    // Sealed to another collection or with another secret, or changed: no later try will open it.
    if (error instanceof Failure && error.kind === 'expired') return 422;
    throw error;
  }
}
