/** What an audit tells those who answer in its own words, in each of their languages. */
import { changeTexts, withLocked } from '../../surveys/audits/changing-texts.ts';
import { readTexts } from '../../surveys/audits/texts.ts';
import { textsPage } from '../../views/auditing/texts.ts';
import type { Typed } from '../../views/fields.ts';
import { field } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';

export const showTexts: Handler<'audit'> = async (context) => page(await textsView(context));

async function textsView(context: Context<'audit'>, typed?: Typed) {
  const collections = await context.store.collections.ofAudit(context.audit.id);
  return textsPage({ ...context, collections, ...(typed && { typed }) });
}

export const saveTexts: Handler<'audit'> = async (context) => {
  const { store, audit, person, today, form, notify } = context;
  const collections = await store.collections.ofAudit(audit.id);
  const read = readTexts(withLocked(audit, form, collections));
  if (!read.ok) return page(await textsView(context, { form, problems: read.problems }), 422);
  await changeTexts(store, audit, { texts: read.value, seen: field(form, 'seen'), by: person.id, on: today });
  const open = collections.some(({ status }) => status === 'open');
  notify(`audits.texts.saved${open ? '-open' : ''}`);
  return redirect(`/audits/${audit.id}`);
};
