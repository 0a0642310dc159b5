/**
 * Unusually many answers by an open link in a short time. Counted in memory, by the minute, from a number that is drawn
 * anew each time, and told with the next day's number: the warning is not to work as a counter (disclosure.md, rule 1).
 */
import type { Collection } from '../../audits/collection.ts';

export interface FloodWatch {
  /** Counts one more sending; true when those of the last ten minutes are more than fits the invited. */
  isUnusual(collection: Pick<Collection, 'id' | 'invited'>, now: Date): boolean;
}

const minute = 60 * 1000;
const minutes = 10;

/** A group that answers together is no flood, however small it was thought to be. */
const leastUnusual = 15;

/** So many by the open link in ten minutes are never unusual: one for each who is invited, and always fifteen. */
function mostUsual(invited: number): number {
  return Math.max(leastUnusual, invited);
}

/** Up to half as many more are drawn on top of it. `random` gives cryptographically random bytes. */
function drawn(invited: number, random: (bytes: number) => Uint8Array): number {
  const [high = 0, low = 0] = random(2);
  const most = mostUsual(invited);
  return most + (((high << 8) | low) % (Math.ceil(most / 2) + 1));
}

interface Watched {
  readonly most: number;
  /** How many in each minute. */
  readonly sent: ReadonlyMap<number, number>;
}

/** Starts from nothing again when it has gone off, so that staff who have decided are not warned by the same answers. */
export function watchSendings(random: (bytes: number) => Uint8Array): FloodWatch {
  const all = new Map<string, Watched>();
  return {
    isUnusual: ({ id, invited }, now) => {
      const its = Math.floor(now.getTime() / minute);
      const { most, sent } = all.get(id) ?? { most: drawn(invited, random), sent: new Map() };
      const lately = new Map([...sent].filter(([at]) => at > its - minutes));
      lately.set(its, (lately.get(its) ?? 0) + 1);
      all.set(id, { most, sent: lately });
      const count = [...lately.values()].reduce((sum, next) => sum + next);
      if (count <= most) return false;
      all.delete(id);
      return true;
    },
  };
}

type Warned = Pick<Collection, 'status' | 'floodWarning' | 'floodWarningOn'>;

/** Whether staff are told of it today (ISO date): from the day after it came, with the daily number. */
export function isWarned({ status, floodWarning, floodWarningOn }: Warned, today: string): boolean {
  return status === 'open' && floodWarning && (floodWarningOn === undefined || floodWarningOn < today);
}
