/** The register of services as a file, out and in. */
import { pipeline } from 'node:stream/promises';
import { csvHeaded } from '../../reports/csv/tables.ts';
import { unconfirmed } from '../../surveys/accounts/resets.ts';
import { type ImportedService, mostImported, readImported } from '../../surveys/audits/importing-services.ts';
import { changeService, placeForm } from '../../surveys/audits/registering.ts';
import { auditsTouched, type Register } from '../../surveys/audits/ties.ts';
import type { Problem } from '../../surveys/failures.ts';
import type { Store } from '../../surveys/storage.ts';
import { importedPage, importServicesPage } from '../../views/auditing/importing.ts';
import { csvStyle } from '../http/csv-style.ts';
import { fileNameOf } from '../http/file-names.ts';
import { page, type Reply } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';
import type { Upload } from '../http/uploads.ts';
import { newId } from '../services.ts';
import { readTable } from './service-table.ts';

export const sendServices: Handler = async ({ store, say, query, today }) => {
  const services = await store.services.list();
  const columns = Object.keys(placeForm.fields).map((key) => ({
    key,
    header: say(`services.fields.${key}`),
  }));
  return {
    type: 'text/csv; charset=utf-8',
    fileName: fileNameOf(`${say('staff.nav.services')}, ${today}`, 'csv'),
    write: async (out) => {
      const csv = csvHeaded(columns, csvStyle(query));
      for (const { authorities = [], pilot, ...service } of services)
        csv.write({
          ...service,
          authorities: authorities.join('; '),
          pilot: say(`services.pilots.${pilot ? 'yes' : 'no'}`),
        });
      csv.end();
      await pipeline(csv, out);
    },
  };
};

export const showImport: Handler = (context) => page(importServicesPage(context));

/** Where one row is wrong nothing is kept, and each row says what would have become of it. */
export const takeImport: Handler = async (context) => {
  const { services, store, request } = context;
  const given = request.res?.locals.upload as Upload;
  if ('refused' in given)
    return refused(context, { field: 'file', message: 'services.import.problems.large' });
  if (!given.file) return refused(context, { field: 'file', message: 'services.import.problems.none' });
  const table = readTable(given.file, mostImported);
  if (!table.ok) return page(importServicesPage(context, table.problems), 422);
  const register = { existing: await store.services.list(), collections: await store.collections.list() };
  const rows = await readImported(table.value, register, () => newId(services));
  const isWrong = rows.some(({ outcome }) => outcome === 'wrong');
  const isTried = isWrong || given.form.has('trying');
  if (!isTried) await keep(context, rows, register);
  return page(importedPage(context, rows, { isWrong, isTried }), isWrong ? 422 : 200);
};

function refused(context: Context, problem: Problem): Reply {
  return page(importServicesPage(context, [problem]), 422);
}

async function keep(context: Context, rows: readonly ImportedService[], register: Register): Promise<void> {
  const { services, store, person } = context;
  const afterReset = (await unconfirmed(store, person.id))?.id;
  await store.inTransaction(async (inside) => {
    for (const row of rows) {
      if (row.outcome === 'added') {
        await inside.services.add(row.to);
        await note(inside, 'service-added', row, undefined);
      } else if (row.outcome === 'changed')
        await changeService(inside, row.seen, row.to, async (within) => {
          for (const auditId of [undefined, ...auditsTouched(row.seen, row.to, register)])
            await note(within, 'service-changed', row, auditId);
        });
    }
  });

  function note(
    inside: Store,
    kind: 'service-added' | 'service-changed',
    { to }: ImportedService,
    auditId: string | undefined,
  ) {
    return inside.acts.add(
      actNow(services, kind, { personId: person.id, auditId, what: to.name, afterReset }),
    );
  }
}
