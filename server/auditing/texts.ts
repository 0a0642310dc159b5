/** What an audit tells those who answer in its own words, in each of their languages. */
import { changeTexts, withLocked } from '../../surveys/audits/changing-texts.ts';
import { readTexts } from '../../surveys/audits/texts.ts';
import { textsPage } from '../../views/auditing/texts.ts';
import type { Typed } from '../../views/fields.ts';
import { field } from '../http/forms.ts';
import { redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';

export const showTexts: Handler<'audit'> = (context) => textsView(context);

async function textsView(context: Context<'audit'>, typed?: Typed) {
  const collections = await context.store.collections.ofAudit(context.audit.id);
  return textsPage({ ...context, collections, ...(typed && { typed }) });
}

export const saveTexts: Handler<'audit'> = async (context) => {
  const { store, audit, person, today, form } = context;
  const collections = await store.collections.ofAudit(audit.id);
  const read = readTexts(withLocked(audit, form, collections));
  if (!read.ok) return textsView(context, { form, problems: read.problems });
  await changeTexts(store, audit, { texts: read.value, seen: field(form, 'seen'), by: person.id, on: today });
  const open = collections.some(({ status }) => status === 'open');
  return redirect(`/audits/${audit.id}`, `audits.texts.saved${open ? '-open' : ''}`);
};
