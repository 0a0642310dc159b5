/** Reports of a county to arrange tests with, made as staff do it. */
import { expect } from 'chai';
import { makingsEnded } from '../../../server/reporting/making.ts';
import { form, type Staff } from '../office.ts';

/** Has a draft made of all audits that somebody is in, or of those that the fields name; gives its address. */
export async function makeDraft(
  staff: Staff,
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  const asked = await staff.post('/county-report').send(form({ audience: 'user', round: '', ...fields }));
  expect(asked.headers.location).to.equal('/county-report/making');
  return ended(staff);
}

/** Releases a draft; gives the address of the version. */
export async function releaseDraft(
  staff: Staff,
  draft: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  const sent = await staff.post(`${draft}/release`).send(form({ public: 'no', ...fields }));
  expect(sent.headers.location).to.equal('/county-report/making');
  return ended(staff);
}

async function ended(staff: Staff): Promise<string> {
  await makingsEnded();
  const { headers } = await staff.get('/county-report/making').expect(303);
  return headers.location ?? '';
}
