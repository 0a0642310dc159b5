import type { Engine } from '../engine.ts';
import type { Db } from '../tables.ts';

/** One step from an older version's tables to the next. Runs inside the transaction of `migrate`. */
export interface Migration {
  readonly name: string;
  up(db: Db, engine: Engine): Promise<void>;
}
