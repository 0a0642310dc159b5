import { signDeclaration } from '../../surveys/audits/declaring.ts';
import { declarationPage } from '../../views/auditing/declaration.ts';
import { redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Handler } from '../http/route.ts';

export const showDeclaration: Handler<'audit'> = async (context) => {
  const collections = await context.store.collections.ofAudit(context.audit.id);
  const services = new Set(collections.map(({ service }) => service.name));
  return declarationPage(context, [...services]);
};

export const takeDeclaration: Handler<'audit'> = async ({ services, store, audit, person, today }) => {
  const act = actNow(services, 'declaration-signed', { personId: person.id, auditId: audit.id });
  const signing = { auditId: audit.id, personId: person.id, day: today };
  await signDeclaration(store, signing, (inside) => inside.acts.add(act));
  return redirect(`/audits/${audit.id}`, 'declaration.notices.signed');
};
