import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { withAudit } from '../findings/with-audit.ts';
import { form, type Office, type Staff } from '../office.ts';

export const receiver = 'Enhetschefen för CM-teamet';

/** An audit of which everything is released. */
export async function withReleased(office: Office) {
  const { audit, collection } = await withAudit(office);
  return { audit, collection, home: `/audits/${audit.id}/fact-check` };
}

/** A running fact check of it, sent out by an auditor, with the path of its link. */
export async function withCheck(office: Office) {
  const made = await withReleased(office);
  const [fou, auditor] = [await office.as('fou'), await office.as('auditor')];
  const link = await linkFor(auditor, made.home, { receiver, days: '14' });
  const [check] = await office.store.factChecks.ofAudit(made.audit.id);
  if (!check) throw new Error('no fact check');
  const comments = () => office.store.factComments.ofAudit(made.audit.id);
  return { ...made, fou, auditor, link, check, comments, round: `${made.home}/${check.id}` };
}

/** The path of a link that is made by posting to an address. */
export async function linkFor(
  staff: Staff,
  address: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const { value } = pageOf(await staff.post(address).send(form(fields)).expect(200)).field(
    say('fact-check.links.address'),
  );
  return new URL(value).pathname;
}

/** What is typed on the page of the link, and sent. */
export const sent = (fields: Readonly<Record<string, string>>) =>
  form({ do: 'send', name: 'Eva Ek', role: 'Enhetschef', ...fields });
