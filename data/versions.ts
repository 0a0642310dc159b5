import type { Version } from '../surveys/designing/document/design.ts';
import type { Versions } from '../surveys/designing/storage.ts';
import { findAll, findOne, inList, insert } from './queries.ts';
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
    add: ({ auditId, afterReset = null, ...version }) => insert(db, 'versions', { ...version, afterReset }),
    byId: (id) => findOne(all().where('versions.id', '=', id), readVersion),
    ofDesign: (designId) => findAll(all().where('versions.designId', '=', designId), readVersion),
    ofAudit: (auditId) => findAll(all().where('designs.auditId', '=', auditId), readVersion),
    list: () => findAll(all(), readVersion),
    seenBy: (personId) => {
      const seen = all().innerJoin('members', 'members.auditId', 'designs.auditId');
      return findAll(seen.where('members.personId', '=', personId), readVersion);
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
