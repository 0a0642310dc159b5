import type { Version } from '../surveys/designing/document/design.ts';
import type { Versions } from '../surveys/designing/storage.ts';
import { inList } from './in-list.ts';
import type { Db } from './tables.ts';

export function versionsIn(db: Db): Versions {
  const all = () =>
    db
      .selectFrom('versions')
      .innerJoin('designs', 'designs.id', 'versions.designId')
      .selectAll('versions')
      .select('designs.auditId')
      .orderBy('versions.number', 'desc')
      .orderBy('versions.correction', 'desc')
      .orderBy('versions.id');
  return {
    add: async ({ auditId, afterReset = null, ...version }) => {
      await db
        .insertInto('versions')
        .values({ ...version, afterReset })
        .execute();
    },
    byId: async (id) => {
      const row = await all().where('versions.id', '=', id).executeTakeFirst();
      return row && readVersion(row);
    },
    ofDesign: async (designId) =>
      (await all().where('versions.designId', '=', designId).execute()).map(readVersion),
    ofAudit: async (auditId) =>
      (await all().where('designs.auditId', '=', auditId).execute()).map(readVersion),
    list: async () => (await all().execute()).map(readVersion),
    seenBy: async (personId) => {
      const seen = all()
        .innerJoin('members', 'members.auditId', 'designs.auditId')
        .where('members.personId', '=', personId);
      return (await seen.execute()).map(readVersion);
    },
    newest: async (auditIds) => {
      const rows = await all().where('designs.auditId', 'in', inList(auditIds)).execute();
      const newest = new Map<string, Version>();
      for (const row of rows) if (!newest.has(row.designId)) newest.set(row.designId, readVersion(row));
      return [...newest.values()];
    },
  };
}

function readVersion<Row extends { afterReset: string | null }>({ afterReset, ...version }: Row) {
  return afterReset === null ? version : { ...version, afterReset };
}
