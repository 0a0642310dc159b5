import type { Invitations } from '../surveys/accounts/storage.ts';
import { readAddress } from './people.ts';
import { changes, findAll, findOne, run } from './queries.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function invitationsIn(db: Db): Invitations {
  const all = () => db.selectFrom('invitations').selectAll().orderBy('lastDay').orderBy('email');
  return {
    add: async (invitation) => {
      const row = toRow({ ...invitation, email: readAddress(invitation.email) });
      await db.insertInto('invitations').values(row).execute();
    },
    find: (tokenDigest) => findOne(all().where('tokenDigest', '=', tokenDigest), fromRow),
    take: (tokenDigest) => changes(db.deleteFrom('invitations').where('tokenDigest', '=', tokenDigest)),
    list: () => findAll(all(), fromRow),
    eraseBefore: (day) => run(db.deleteFrom('invitations').where('lastDay', '<', day)),
  };
}
