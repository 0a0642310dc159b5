/** A store where one write fails, as a full disk or a lost connection would make it. */
import type { Store } from '../../surveys/storage.ts';

type Acts = Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;

/** The `nth` call of an act of one part of the store is rejected, inside transactions and out of them. */
export function failingAt(store: Store, part: keyof Store, act: string, nth: number): Store {
  let calls = 0;
  const failing = (sound: Store): Store => {
    const acts = sound[part] as unknown as Acts;
    const broken = (...given: readonly unknown[]) => {
      calls += 1;
      return calls === nth ? Promise.reject(new Error('out of order')) : acts[act]?.(...given);
    };
    return {
      ...sound,
      [part]: { ...acts, [act]: broken },
      inTransaction: (work) => sound.inTransaction((inside) => work(failing(inside))),
    };
  };
  return failing(store);
}
