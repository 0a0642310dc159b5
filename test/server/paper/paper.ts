/** A collection with two people at the paper desk, and what they send from its pages. */
import { mixed } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
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

/** What of it is crossed, as a second person types it. */
export const { words: _words, ...crossed } = sheet;

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

/** Opens sheet 1 and sends it with what was typed, to another place if told. Gives the page that comes of it. */
export async function typeAgain(
  staff: Staff,
  path: string,
  typed: Fields,
  { place = '', status = 303 } = {},
): Promise<string> {
  const { text: opened } = await staff.get(`${path}/sheets/1`).expect(200);
  const fields = { ...hiddenIn(opened), ...typed };
  const sent = await staff.post(`${path}/sheets/1${place}`).send(form(fields)).expect(status);
  return status === 303 ? follow(staff, sent.headers.location ?? '') : sent.text;
}

/** The first person of sheet 1 reads through what they wrote in words, as it stands or as told. */
export async function readWords(staff: Staff, path: string, typed?: Fields): Promise<string> {
  const { text: opened } = await staff.get(`${path}/sheets/1/reading`).expect(200);
  const shown = pageOf(opened)
    .fields()
    .map((field) => [field.attribute('name'), field.value]);
  const fields = { ...Object.fromEntries(shown), ...hiddenIn(opened), ...typed };
  const sent = await staff.post(`${path}/sheets/1/reading`).send(form(fields)).expect(303);
  return follow(staff, sent.headers.location ?? '');
}

/** The page that a redirect ends on. */
export async function follow(staff: Staff, to: string): Promise<string> {
  const { status, headers, text } = await staff.get(to);
  return status === 303 ? follow(staff, headers.location ?? '') : text;
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
