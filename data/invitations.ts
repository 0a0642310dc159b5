import type { Invitations } from '../surveys/storage.ts';
import { readAddress } from './addresses.ts';
import type { Db } from './tables.ts';

export function invitationsIn(db: Db): Invitations {
  return {
    add: async ({ tokenDigest, email, name, role, lastDay }) => {
      const row = { tokenDigest, email: readAddress(email), name, role, lastDay };
      await db.insertInto('invitations').values(row).execute();
    },
    find: (tokenDigest) =>
      db.selectFrom('invitations').selectAll().where('tokenDigest', '=', tokenDigest).executeTakeFirst(),
    take: async (tokenDigest) => {
      const { numDeletedRows } = await db
        .deleteFrom('invitations')
        .where('tokenDigest', '=', tokenDigest)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    list: () => db.selectFrom('invitations').selectAll().orderBy('lastDay').orderBy('email').execute(),
    eraseBefore: async (day) => {
      await db.deleteFrom('invitations').where('lastDay', '<', day).execute();
    },
  };
}
