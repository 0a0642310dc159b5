/** What an audit tells those who answer in its own words, in each of their languages. */
import { changeSettings } from '../../surveys/audits/changing-settings.ts';
import { changeTexts, withLocked } from '../../surveys/audits/changing-texts.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { commissionerForm } from '../../surveys/audits/commission.ts';
import { readTexts } from '../../surveys/audits/texts.ts';
import { fine } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { textsPage } from '../../views/auditing/texts.ts';
import type { Typed } from '../../views/fields.ts';
import { type Form, field } from '../http/forms.ts';
import { redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';

export const showTexts: Handler<'audit'> = (context) => textsView(context);

async function textsView(context: Context<'audit'>, typed?: Typed) {
  const collections = await context.store.collections.ofAudit(context.audit.id);
  const opening = context.query('opening') ?? field(context.form, 'opening');
  return textsPage({ ...context, collections, opening, ...(typed && { typed }) });
}

export const saveTexts: Handler<'audit'> = async (context) => {
  const { store, audit, person, today, form } = context;
  const collections = await store.collections.ofAudit(audit.id);
  const read = readTexts(withLocked(audit, form, collections));
  const asked = audit.commissioner === '' ? checkForm(commissionerForm, form) : fine(undefined);
  if (!read.ok || !asked.ok)
    return textsView(context, {
      form,
      problems: [read, asked].flatMap((one) => (one.ok ? [] : one.problems)),
    });
  if (asked.value) await changeSettings(store, audit, { ...audit, ...asked.value });
  await changeTexts(store, audit, { texts: read.value, seen: field(form, 'seen'), by: person.id, on: today });
  const open = collections.some(({ status }) => status === 'open');
  const home = wayBack(form, collections) ?? `/audits/${audit.id}`;
  return redirect(home, `audits.texts.saved${open ? '-open' : ''}`);
};

/** To the opening that asked for what was missing, where it did. */
function wayBack(form: Form, collections: readonly Pick<Collection, 'id'>[]): string | undefined {
  const id = field(form, 'opening');
  return collections.some((one) => one.id === id) ? `/collections/${id}/opening` : undefined;
}
