/**
 * Long work, begun by somebody and done whether they wait or not: one piece after the other, over the whole process, so
 * that memory is there for one. It is kept until it has ended, and taken up again when the program starts.
 */
import { Failure } from '../../surveys/failures.ts';
import type { Making } from '../../surveys/reporting/making.ts';
import { inTurn } from '../heavy/in-turn.ts';
import { newId } from '../services.ts';
import { type Work, works } from './works.ts';

type Means = Parameters<Work>[0];

/** Nobody waits behind it with a request open, so that none is turned away. */
const oneAtATime = inTurn(Number.POSITIVE_INFINITY);

/** What is done now in this process, for whoever has to wait for it before the program ends. */
const atWork = new Set<Promise<void>>();

type Wanted = Pick<Making, 'kind' | 'about' | 'by' | 'of' | 'input'>;

/** Refuses ('conflict') where one of that kind is being made of the same thing. */
export async function beginMaking(services: Means, wanted: Wanted): Promise<void> {
  const asked = { id: newId(services), at: services.now().toISOString() };
  const making: Making = { ...wanted, ...asked, state: 'under-way', done: 0, result: '' };
  await services.store.makings.begin(making);
  doIt(services, making);
}

/** At start: what a process that was stopped has left is done from the beginning. */
export async function takeUpMakings(services: Means): Promise<void> {
  for (const making of await services.store.makings.listUnderWay()) doIt(services, making);
}

/** When all that is under way here has ended. */
export async function makingsEnded(): Promise<void> {
  await Promise.all(atWork);
}

function doIt(services: Means, making: Making): void {
  const work = oneAtATime(new AbortController().signal, () => works[making.kind](services, making))
    .catch((error: unknown) => giveUp(services, making, error))
    .finally(() => atWork.delete(work));
  atWork.add(work);
}

/** What failed is told on the page that waits for it; where not even that can be written, it is taken up at start. */
async function giveUp({ store, log }: Means, { id, kind }: Making, error: unknown): Promise<void> {
  const result = error instanceof Failure ? error.kind : 'bug';
  log.error({ err: error, kind }, 'making');
  await store.makings
    .end(id, { state: 'failed', result })
    .catch((cause: unknown) => log.error({ err: cause, kind }, 'making'));
}
