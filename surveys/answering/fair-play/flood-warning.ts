/** Unusually many answers by an open link in a short time. Counted in memory, by the minute, and told to staff as a fact. */
import type { Collection } from '../../audits/collection.ts';

export interface FloodWatch {
  /** Counts one more sending; true when those of the last ten minutes are more than fits the invited. */
  isUnusual(collection: Pick<Collection, 'id' | 'invited'>, now: Date): boolean;
}

const minute = 60 * 1000;
const minutes = 10;

/** A group that answers together is no flood, however small it was thought to be. */
const leastUnusual = 15;

/** So many by the open link in ten minutes are nothing unusual: one for each who is invited, and always fifteen. */
export function mostUsual(invited: number): number {
  return Math.max(leastUnusual, invited);
}

/** Starts from nothing again when it has gone off, so that staff who have decided are not floodWarning by the same answers. */
export function watchSendings(): FloodWatch {
  const sent = new Map<string, Map<number, number>>();
  return {
    isUnusual: ({ id, invited }, now) => {
      const its = Math.floor(now.getTime() / minute);
      const lately = new Map([...(sent.get(id) ?? [])].filter(([at]) => at > its - minutes));
      lately.set(its, (lately.get(its) ?? 0) + 1);
      sent.set(id, lately);
      const count = [...lately.values()].reduce((sum, next) => sum + next);
      if (count <= mostUsual(invited)) return false;
      sent.delete(id);
      return true;
    },
  };
}
