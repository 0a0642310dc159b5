/** A collection with two people at the paper desk, and what they send from its pages. */
import { mixed } from '../../support/answering.ts';
import { anAudit } from '../../support/things.ts';
import { form, keepCollection, type Office, offices, type Staff } from '../office.ts';

/** A person in a group, who chose "mostly", red and blue, and wrote a few words. */
export const sheet = {
  group: '1',
  chosen: '2',
  often: '1',
  colours: '1 3',
  whole: '8',
  words: 'Bra folk.',
  _help: '3',
};

type Given = Parameters<typeof keepCollection>[2];

/** Call inside describe(): gives a function that opens an office with a collection, open unless told otherwise. */
export function paperOffices() {
  const openOffice = offices();
  return async (given: Given = {}) => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const { id } = await keepCollection(office.store, mixed, { auditId: audit.id, ...given });
    const [one, other] = [await office.as('auditor'), await office.as('fou')];
    return { office, id, path: `/collections/${id}/paper`, one, other };
  };
}

type Fields = Readonly<Record<string, string>>;

/** Opens sheet 1 and sends it with what was typed, to another place if told. Gives the page that answers. */
export async function typeAgain(
  staff: Staff,
  path: string,
  typed: Fields,
  { place = 'sheets/1', status = 303 } = {},
): Promise<string> {
  const { text: opened } = await staff.get(`${path}/sheets/1`).expect(200);
  const fields = { ...hiddenIn(opened), ...typed };
  const { text } = await staff.post(`${path}/${place}`).send(form(fields)).expect(status);
  return text;
}

/** What a page sends along without showing it. */
export function hiddenIn(html: string): Fields {
  const main = html.slice(html.indexOf('<main'));
  const found = [...main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
  return Object.fromEntries(found.map(([, name, value]) => [name, value]));
}

export async function answersOf({ store }: Office, id: string): Promise<readonly object[]> {
  const all = [];
  for await (const answers of store.responses.each(id)) all.push(answers);
  return all;
}
