import type { Invitations } from '../surveys/storage.ts';
import { readAddress } from './addresses.ts';
import { changes } from './row-counts.ts';
import type { Db } from './tables.ts';

export function invitationsIn(db: Db): Invitations {
  return {
    add: async ({ tokenDigest, email, name, role, lastDay }) => {
      const row = { tokenDigest, email: readAddress(email), name, role, lastDay };
      await db.insertInto('invitations').values(row).execute();
    },
    find: (tokenDigest) =>
      db.selectFrom('invitations').selectAll().where('tokenDigest', '=', tokenDigest).executeTakeFirst(),
    take: (tokenDigest) => changes(db.deleteFrom('invitations').where('tokenDigest', '=', tokenDigest)),
    list: () => db.selectFrom('invitations').selectAll().orderBy('lastDay').orderBy('email').execute(),
    eraseBefore: async (day) => {
      await db.deleteFrom('invitations').where('lastDay', '<', day).execute();
    },
  };
}
