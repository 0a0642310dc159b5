import type { Role } from '../surveys/audits/people.ts';
import type { Invitation, Invitations } from '../surveys/storage.ts';
import { readAddress } from './addresses.ts';
import type { Db, InvitationRow } from './tables.ts';

export function invitationsIn(db: Db): Invitations {
  return {
    add: async ({ tokenDigest, email, name, role, lastDay }) => {
      const row = { token_digest: tokenDigest, email: readAddress(email), name, role, last_day: lastDay };
      await db.insertInto('invitations').values(row).execute();
    },
    find: async (tokenDigest) => {
      const row = await db
        .selectFrom('invitations')
        .selectAll()
        .where('token_digest', '=', tokenDigest)
        .executeTakeFirst();
      return row && showInvitation(row);
    },
    take: async (tokenDigest) => {
      const { numDeletedRows } = await db
        .deleteFrom('invitations')
        .where('token_digest', '=', tokenDigest)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    list: async () => {
      const rows = await db
        .selectFrom('invitations')
        .selectAll()
        .orderBy('last_day')
        .orderBy('email')
        .execute();
      return rows.map(showInvitation);
    },
    eraseBefore: async (day) => {
      await db.deleteFrom('invitations').where('last_day', '<', day).execute();
    },
  };
}

function showInvitation(row: InvitationRow): Invitation {
  return {
    tokenDigest: row.token_digest,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    lastDay: row.last_day,
  };
}
