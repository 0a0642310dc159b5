import type { Version } from '../surveys/designing/document/design.ts';
import type { Versions } from '../surveys/designing/storage.ts';
import type { VersionRow } from './designing-tables.ts';
import { inList } from './in-list.ts';
import type { Db } from './tables.ts';

export function versionsIn(db: Db): Versions {
  const all = () =>
    db
      .selectFrom('versions')
      .innerJoin('designs', 'designs.id', 'versions.design_id')
      .selectAll('versions')
      .select('designs.audit_id')
      .orderBy('versions.number', 'desc')
      .orderBy('versions.correction', 'desc')
      .orderBy('versions.id');
  return {
    add: async ({ id, designId, number, correction, digest, revision, approvedBy, approvedOn }) => {
      const row: VersionRow = {
        id,
        design_id: designId,
        number,
        correction,
        digest,
        revision,
        approved_by: approvedBy,
        approved_on: approvedOn,
      };
      await db.insertInto('versions').values(row).execute();
    },
    byId: async (id) => {
      const row = await all().where('versions.id', '=', id).executeTakeFirst();
      return row && showVersion(row);
    },
    ofDesign: async (designId) =>
      (await all().where('versions.design_id', '=', designId).execute()).map(showVersion),
    ofAudit: async (auditId) =>
      (await all().where('designs.audit_id', '=', auditId).execute()).map(showVersion),
    list: async () => (await all().execute()).map(showVersion),
    newest: async (auditIds) => {
      const rows = await all().where('designs.audit_id', 'in', inList(auditIds)).execute();
      const newest = new Map<string, Version>();
      for (const row of rows) if (!newest.has(row.design_id)) newest.set(row.design_id, showVersion(row));
      return [...newest.values()];
    },
  };
}

function showVersion(row: VersionRow & { audit_id: string }): Version {
  return {
    id: row.id,
    designId: row.design_id,
    auditId: row.audit_id,
    number: row.number,
    correction: row.correction,
    digest: row.digest,
    revision: row.revision,
    approvedBy: row.approved_by,
    approvedOn: row.approved_on,
  };
}
