import type { Invitations } from '../surveys/accounts/storage.ts';
import { readAddress } from './people.ts';
import { changes, erase, findAll, findOne, insert, run, select } from './queries.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function invitationsIn(db: Db): Invitations {
  return {
    add: (invitation) =>
      insert(db, 'invitations', toRow({ ...invitation, email: readAddress(invitation.email) })),
    find: (tokenDigest) => findOne(select(db, 'invitations', { tokenDigest }), fromRow),
    take: (tokenDigest) => changes(erase(db, 'invitations', { tokenDigest })),
    list: () => findAll(select(db, 'invitations', {}, 'lastDay', 'email'), fromRow),
    eraseBefore: (day) => run(db.deleteFrom('invitations').where('lastDay', '<', day)),
  };
}
