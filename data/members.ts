import type { Member } from '../surveys/audits/members.ts';
import type { Memberships } from '../surveys/audits/storage.ts';
import { readPerson } from './people.ts';
import { changes, inList, lockRow, run } from './queries.ts';
import type { Db } from './tables.ts';

const bySwedish = new Intl.Collator('sv');

export function membersIn(db: Db): Memberships {
  const members = () =>
    db
      .selectFrom('members')
      .innerJoin('people', 'people.id', 'members.personId')
      .innerJoin('audits', 'audits.id', 'members.auditId')
      .select([
        'members.auditId',
        'people.id',
        'people.email',
        'people.name',
        'people.role',
        'people.endedOn',
        'members.signedOn',
        'audits.declares',
      ])
      .orderBy('people.id');
  const of = async (auditId: string) =>
    inOrder(await members().where('members.auditId', '=', auditId).execute());
  return {
    of,
    ofEach: async (auditIds) => {
      const rows = await members().where('members.auditId', 'in', inList(auditIds)).execute();
      const found = new Map<string, typeof rows>(auditIds.map((id) => [id, []]));
      for (const row of rows) found.get(row.auditId)?.push(row);
      return new Map([...found].map(([id, those]) => [id, inOrder(those)]));
    },
    lock: async (auditId) => {
      await lockRow(db, 'audits', auditId);
      return of(auditId);
    },
    has: async (auditId, personId) => {
      const found = db.selectFrom('members').select('personId');
      const row = found.where('auditId', '=', auditId).where('personId', '=', personId);
      return (await row.executeTakeFirst()) !== undefined;
    },
    add: (auditId, personId) =>
      run(
        db
          .insertInto('members')
          .values({ auditId, personId })
          .onConflict((same) => same.columns(['auditId', 'personId']).doNothing()),
      ),
    sign: (auditId, personId, day) => {
      const row = db.updateTable('members').where('auditId', '=', auditId).where('personId', '=', personId);
      return changes(row.where('signedOn', 'is', null).set({ signedOn: day }));
    },
    remove: (auditId, personId) =>
      run(db.deleteFrom('members').where('auditId', '=', auditId).where('personId', '=', personId)),
  };
}

/** Those of the same name stay as they are ordered. */
function inOrder(rows: readonly MemberRow[]): readonly Member[] {
  return [...rows]
    .sort((a, b) => bySwedish.compare(a.name, b.name))
    .map(({ auditId: _, signedOn, declares, ...person }) => ({
      ...readPerson(person),
      ...(signedOn !== null ? { signedOn } : declares === 1 ? { unsigned: true } : {}),
    }));
}

interface MemberRow extends Omit<Member, 'endedOn' | 'signedOn' | 'unsigned'> {
  readonly auditId: string;
  readonly endedOn: string | null;
  readonly signedOn: string | null;
  readonly declares: number;
}
