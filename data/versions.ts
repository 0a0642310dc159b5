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
    add: async ({ auditId, ...version }) => {
      await db.insertInto('versions').values(version).execute();
    },
    byId: (id) => all().where('versions.id', '=', id).executeTakeFirst(),
    ofDesign: (designId) => all().where('versions.designId', '=', designId).execute(),
    ofAudit: (auditId) => all().where('designs.auditId', '=', auditId).execute(),
    list: () => all().execute(),
    seenBy: (personId) =>
      all()
        .innerJoin('members', 'members.auditId', 'designs.auditId')
        .where('members.personId', '=', personId)
        .execute(),
    newest: async (auditIds) => {
      const rows = await all().where('designs.auditId', 'in', inList(auditIds)).execute();
      const newest = new Map<string, Version>();
      for (const row of rows) if (!newest.has(row.designId)) newest.set(row.designId, row);
      return [...newest.values()];
    },
  };
}
