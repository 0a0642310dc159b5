import type { Member } from '../surveys/audits/members.ts';
import type { Memberships } from '../surveys/audits/storage.ts';
import { readPerson } from './people.ts';
import { changes, erase, inList, insertOnce, lockRow, run, select, update } from './queries.ts';
import type { Db } from './tables.ts';

const bySwedish = new Intl.Collator('sv');

export function membersIn(db: Db): Memberships {
  const members = () =>
    db
      .selectFrom('members')
      .innerJoin('people', 'people.id', 'members.personId')
      .innerJoin('audits', 'audits.id', 'members.auditId')
      .select(['people.id', 'people.email', 'people.name', 'people.role', 'people.endedOn'])
      .select(['members.auditId', 'members.signedOn', 'audits.declares'])
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
    has: async (auditId, personId) =>
      (await select(db, 'members', { auditId, personId }).executeTakeFirst()) !== undefined,
    add: async (auditId, personId) => {
      await insertOnce(db, 'members', { auditId, personId }, 'auditId', 'personId');
    },
    sign: (auditId, personId, signedOn) =>
      changes(update(db, 'members', { auditId, personId }, { signedOn }).where('signedOn', 'is', null)),
    remove: (auditId, personId) => run(erase(db, 'members', { auditId, personId })),
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
