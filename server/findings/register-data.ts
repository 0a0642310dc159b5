/** Figures from registers, each with its source and its period. */

import { Failure, isConflict } from '../../surveys/failures.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import { mostRegisterData, registerDataForm } from '../../surveys/findings/register-data.ts';
import { removeDatum, restingOn } from '../../surveys/findings/removing-data.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { Typed } from '../../views/fields.ts';
import { registerDataPage } from '../../views/findings/register-data.ts';
import { datumRemovalPage } from '../../views/findings/removing.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import type { FindingsContext } from './findings-context.ts';

export const showRegisterData: Handler<'audit'> = (context) => shown(context);

async function shown(context: FindingsContext, typed?: Typed): Promise<Reply> {
  const { store, audit } = context;
  const data = await store.registerData.ofAudit(audit.id);
  const findings = await store.findings.ofAudit(audit.id);
  const people = await store.people.list();
  return registerDataPage({ ...context, data, findings, people, typed });
}

export const addDatum: Handler<'audit'> = async (context) => {
  const { services, store, audit, person, today, form } = context;
  const read = checkForm(registerDataForm, form);
  if (!read.ok) return shown(context, { form, problems: read.problems });
  if ((await store.registerData.ofAudit(audit.id)).length >= mostRegisterData) {
    return shown(context, { form, problems: [{ field: 'what', message: 'register-data.full' }] });
  }
  const made = { id: newId(services), auditId: audit.id, by: person.id, on: today };
  await store.registerData.add({ ...read.value, ...made });
  return redirect(addressOf(context), 'register-data.notices.added');
};

/** What rests on it is told first. */
export const confirmRemoval: Handler<'audit' | 'datum'> = async (context) => {
  const datum = await datumIn(context);
  const findings = restingOn(await context.store.findings.ofAudit(context.audit.id), datum);
  if (findings.some(isConcluded)) return stays(context);
  return datumRemovalPage({ ...context, datum, findings });
};

export const removeOne: Handler<'audit' | 'datum'> = async (context) => {
  try {
    await removeDatum(context.store, await datumIn(context));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return stays(context);
  }
  return redirect(addressOf(context), 'register-data.notices.removed');
};

/** The auditors have decided something that rests on it. */
function stays(context: FindingsContext): Reply {
  return redirect(addressOf(context), 'register-data.notices.stays');
}

async function datumIn({ store, audit, params }: Context<'audit' | 'datum'>) {
  const datum = (await store.registerData.ofAudit(audit.id)).find(({ id }) => id === params.datum);
  if (!datum) throw new Failure('not-found', `register data ${params.datum}`);
  return datum;
}

const addressOf = ({ audit }: FindingsContext) => `/audits/${audit.id}/register-data`;
