import type { Migration } from './migration.ts';

/** Whose a session is, so that a new password ends all that the old one began. */
export const sessionPeople: Migration = {
  name: '003-session-people',
  up: async (db) => {
    await db.schema.alterTable('sessions').addColumn('person_id', 'text').execute();
    // Of those begun before it is not known whose they are.
    await db.deleteFrom('sessions').execute();
  },
};
