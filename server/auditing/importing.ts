/** The register of services as a file, out and in. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvHeaded } from '../../reports/csv/tables.ts';
import { unconfirmed } from '../../surveys/accounts/resets.ts';
import { type ImportedService, mostImported, readImported } from '../../surveys/audits/importing-services.ts';
import { placeForm } from '../../surveys/audits/registering.ts';
import { Failure } from '../../surveys/failures.ts';
import { inPieces } from '../../surveys/grouping.ts';
import type { ServiceChange } from '../../surveys/storage.ts';
import { importedPage, importServicesPage } from '../../views/auditing/importing.ts';
import { csvStyle } from '../http/csv-style.ts';
import { fileNameOf } from '../http/file-names.ts';
import { field } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';
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

export const showImport: Handler = (context) => importServicesPage(context);

/** Where one row is wrong nothing is kept, and each row says what would have become of it. */
export const takeImport: Handler = async (context) => {
  const { services, store, form, files } = context;
  const sent = files.get('file');
  if (!sent) return refused(context, 'none');
  if ('tooLarge' in sent) return refused(context, 'large');
  const table = await readTable(sent.bytes, mostImported);
  if (!table.ok) return importServicesPage(context, table.problems);
  const register = { existing: await store.services.list(), collections: await store.collections.list() };
  const rows = await readImported(table.value, register, () => newId(services));
  const isWrong = rows.some(({ outcome }) => outcome === 'wrong');
  if (field(form, 'as') === 'table') return asTable(context, rows);
  const isTried = isWrong || form.has('trying');
  if (!isTried) await keep(context, rows);
  return page(importedPage(context, rows, { isWrong, isTried }), isWrong ? 422 : 200);
};

function refused(context: Context, why: 'none' | 'large'): Reply {
  return importServicesPage(context, [{ field: 'file', message: `services.import.problems.${why}` }]);
}

/** Every row with what would become of it, however many they are; nothing is kept. */
function asTable({ say, query, today }: Context, rows: readonly ImportedService[]): Reply {
  const columns = ['line', 'outcome', 'municipality', 'name', 'problems'] as const;
  const headed = columns.map((key) => ({ key, header: say(`services.import.columns.${key}`) }));
  return {
    type: 'text/csv; charset=utf-8',
    fileName: fileNameOf(`${say('services.import.title')}, ${today}`, 'csv'),
    write: async (out) => {
      const told = rows.map(({ line, outcome, to: { municipality, name }, problems }) => {
        const words = problems.map(({ message, values }) => say(message, values)).join(' ');
        return {
          line,
          outcome: say(`services.import.outcome.${outcome}`),
          municipality,
          name,
          problems: words,
        };
      });
      await pipeline(Readable.from(told), csvHeaded(headed, csvStyle(query)), out);
    },
  };
}

const piece = 500;

/** In one transaction, quickly: others wait meanwhile. */
async function keep({ services, store, person }: Context, rows: readonly ImportedService[]): Promise<void> {
  const afterReset = (await unconfirmed(store, person.id))?.id;
  const added = rows.flatMap(({ outcome, to }) => (outcome === 'added' ? [to] : []));
  const changed = rows.filter(({ outcome }) => outcome === 'changed');
  const about = { personId: person.id, afterReset };
  const acts = [
    ...added.map(({ name }) => actNow(services, 'service-added', { ...about, what: name })),
    ...changed.flatMap(({ to, audits }) =>
      [undefined, ...audits].map((auditId) =>
        actNow(services, 'service-changed', { ...about, auditId, what: to.name }),
      ),
    ),
  ];
  // A table may have one several times: what it is in the end becomes of what it was at first.
  const changes = new Map<string, ServiceChange>();
  for (const { seen, to } of changed) changes.set(to.id, { seen: changes.get(to.id)?.seen ?? seen, to });
  await store.inTransaction(async (inside) => {
    for (const some of inPieces(added, piece)) await inside.services.add(...some);
    for (const some of inPieces([...changes.values()], piece))
      if (!(await inside.services.change(...some)))
        throw new Failure('conflict', 'services were changed meanwhile');
    for (const some of inPieces(acts, piece)) await inside.acts.add(...some);
  });
}
