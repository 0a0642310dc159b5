/** An audit whose auditors have texts to read. */
import { addWritten, textLike } from '../../support/free-texts.ts';
import type { Part } from '../../support/page.ts';
import { anAudit, aPerson } from '../../support/things.ts';
import type { Office } from '../office.ts';

export const written = {
  told: ['Prata med Kalle på boendet om det.', 'Jag vill veta innan de byter CM.'],
  untold: ['Ingen sa något.'],
};

/** An audit with a second auditor, Siv, and with texts to read. */
export async function filled(
  { store }: Office,
  texts: Readonly<Record<string, readonly string[]>> = written,
) {
  await store.people.add(aPerson({ id: 'siv', name: 'Siv Sol', role: 'auditor' }));
  const audit = anAudit();
  await store.audits.add(audit);
  const collection = await addWritten(store, audit.id, { texts });
  const home = `/audits/${audit.id}/free-texts`;
  const cardOf = async (words: string) => `${home}/${(await textLike(store, audit.id, words)).id}`;
  const reviewOf = async (words: string) => (await textLike(store, audit.id, words)).review;
  return { audit, collection, home, cardOf, reviewOf };
}

/** Those of the texts that stand on a page. */
export function amongAll(page: Part): readonly string[] {
  const there = page.texts('paragraph');
  return Object.values(written)
    .flat()
    .filter((words) => there.includes(words));
}
