import type { Engine } from '../engine.ts';
import type { Db } from '../tables.ts';

/**
 * One step from an older version's tables to the next, inside the transaction of `migrate`. The names of tables, columns and
 * indexes it makes are written as the database has them; queries name them as `tables.ts` does.
 */
export interface Migration {
  readonly name: string;
  up(db: Db, engine: Engine): Promise<void>;
}
