/** Large work that is done for one at a time, so that memory is there for one: the others wait for their turn. */
import { Failure } from '../../surveys/failures.ts';

/** Does the work when its turn has come. Rejects, without doing it, when the one who waits for it has gone. */
type InTurn = <T>(gone: AbortSignal, work: () => Promise<T>) => Promise<T>;

/** More that wait are turned away: they would have given up before it was their turn. */
const mostWaiting = 20;

export function inTurn(most = mostWaiting): InTurn {
  const waiting = new Set<() => void>();
  let busy = false;
  const turn = (gone: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const leave = () => {
        waiting.delete(begin);
        reject(gone.reason);
      };
      const begin = () => {
        waiting.delete(begin);
        gone.removeEventListener('abort', leave);
        resolve();
      };
      gone.addEventListener('abort', leave, { once: true });
      waiting.add(begin);
    });
  return async (gone, work) => {
    gone.throwIfAborted();
    if (waiting.size >= most) throw new Failure('unavailable', 'too many wait for their turn');
    if (busy) await turn(gone);
    busy = true;
    try {
      return await work();
    } finally {
      const [next] = waiting;
      if (next) next();
      else busy = false;
    }
  };
}
