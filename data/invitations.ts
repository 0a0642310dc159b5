import type { Invitations } from '../surveys/accounts/storage.ts';
import { readAddress } from './addresses.ts';
import { changes } from './row-counts.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function invitationsIn(db: Db): Invitations {
  const all = () => db.selectFrom('invitations').selectAll().orderBy('lastDay').orderBy('email');
  return {
    add: async (invitation) => {
      const row = toRow({ ...invitation, email: readAddress(invitation.email) });
      await db.insertInto('invitations').values(row).execute();
    },
    find: async (tokenDigest) => {
      const row = await all().where('tokenDigest', '=', tokenDigest).executeTakeFirst();
      return row && fromRow(row);
    },
    take: (tokenDigest) => changes(db.deleteFrom('invitations').where('tokenDigest', '=', tokenDigest)),
    list: async () => (await all().execute()).map(fromRow),
    eraseBefore: async (day) => {
      await db.deleteFrom('invitations').where('lastDay', '<', day).execute();
    },
  };
}
