import type { Migration } from './migration.ts';

/** PostgreSQL samples every column for its planner, and the samples outlive the rows: none of what people wrote. */
export const noSamples: Migration = {
  name: '004-no-samples',
  up: async (db, { keepNoSamples }) => {
    await keepNoSamples(db, 'responses', 'body');
    await keepNoSamples(db, 'texts', 'body');
    await keepNoSamples(db, 'drafts', 'sealed');
    await keepNoSamples(db, 'drafts', 'id');
  },
};
