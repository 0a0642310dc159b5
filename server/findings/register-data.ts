/** Figures from registers, each with its source and its period. */

import { Failure } from '../../surveys/failures.ts';
import { mostRegisterData, registerDataForm } from '../../surveys/findings/register-data.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { Typed } from '../../views/fields.ts';
import { registerDataPage } from '../../views/findings/register-data.ts';
import { datumRemovalPage } from '../../views/findings/removing.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import type { FindingsContext } from './findings-context.ts';

export const showRegisterData: Handler<'audit'> = (context) => shown(context);

async function shown(context: FindingsContext, typed?: Typed): Promise<Reply> {
  const { store, audit } = context;
  const data = await store.registerData.ofAudit(audit.id);
  const people = await store.people.list();
  return page(registerDataPage({ ...context, data, people, ...(typed && { typed }) }), typed ? 422 : 200);
}

export const addDatum: Handler<'audit'> = async (context) => {
  const { services, store, audit, person, today, form, notify } = context;
  const read = checkForm(registerDataForm, form);
  if (!read.ok) return shown(context, { form, problems: read.problems });
  if ((await store.registerData.ofAudit(audit.id)).length >= mostRegisterData) {
    return shown(context, { form, problems: [{ field: 'what', message: 'register-data.full' }] });
  }
  const made = { id: newId(services), auditId: audit.id, by: person.id, on: today };
  await store.registerData.add({ ...read.value, ...made });
  notify('register-data.notices.added');
  return redirect(addressOf(context));
};

export const confirmRemoval: Handler<'audit' | 'datum'> = async (context) => {
  const datum = await datumIn(context);
  const findings = await context.store.findings.ofAudit(context.audit.id);
  const rest = findings.filter(({ evidence }) =>
    evidence.some(({ kind, source }) => kind === 'register' && source === datum.id),
  );
  return page(datumRemovalPage({ ...context, datum, findings: rest }));
};

export const removeOne: Handler<'audit' | 'datum'> = async (context) => {
  const { id } = await datumIn(context);
  await context.store.registerData.remove(id);
  context.notify('register-data.notices.removed');
  return redirect(addressOf(context));
};

async function datumIn({ store, audit, params }: Context<'audit' | 'datum'>) {
  const datum = (await store.registerData.ofAudit(audit.id)).find(({ id }) => id === params.datum);
  if (!datum) throw new Failure('not-found', `register data ${params.datum}`);
  return datum;
}

const addressOf = ({ audit }: FindingsContext) => `/audits/${audit.id}/register-data`;
