/** An audit's own words to those who answer, corrected: at once where nobody has been told, and told of where somebody has. */
import { createHash } from 'node:crypto';
import { Failure } from '../failures.ts';
import type { Fields } from '../forms/reading.ts';
import { interfaceLanguages, type Localised } from '../languages.ts';
import type { Store } from '../storage.ts';
import type { Amendment } from './amendment.ts';
import type { Audit } from './audit.ts';
import type { Collection } from './collection.ts';
import { type AuditTexts, type TextName, textField, textNames } from './texts.ts';

/** Corrected while people answer; the others say who asks and what comes of it, and stay as they were told. */
const correctable: ReadonlySet<TextName> = new Set(['contact', 'feedback']);

/** Whether a text in a language stays as it is while these collections are as they are. A missing language can be added. */
export function isLocked(
  texts: AuditTexts,
  name: TextName,
  language: string,
  collections: readonly Pick<Collection, 'status'>[],
): boolean {
  const isTold = collections.some(({ status }) => status === 'open');
  return isTold && !correctable.has(name) && texts[name]?.[language] !== undefined;
}

/** A form in which locked texts, of which there are no fields, stand as they are kept. */
export function withLocked(
  texts: AuditTexts,
  typed: Fields,
  collections: readonly Pick<Collection, 'status'>[],
): Fields {
  const locked = textNames.flatMap((name) =>
    interfaceLanguages
      .filter((language) => isLocked(texts, name, language, collections))
      .map((language) => [textField(name, language), [texts[name]?.[language] ?? '']] as const),
  );
  return new Map([...typed, ...locked]);
}

/** What of the texts somebody saw, so that nothing else is written over. */
export function seenOf({ auditors, afterwards, contact, feedback }: AuditTexts): string {
  const all = [auditors, afterwards, contact, feedback].map(wordsOf);
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

function wordsOf(text: Localised | undefined): readonly (string | null)[] {
  return interfaceLanguages.map((language) => text?.[language] ?? null);
}

function isSame(one: Localised | undefined, other: Localised | undefined): boolean {
  return interfaceLanguages.every((language) => one?.[language] === other?.[language]);
}

interface Change {
  readonly seen: string;
  readonly texts: AuditTexts;
  /** Id of who changes them, and the day. */
  readonly by: string;
  readonly on: string;
}

/**
 * Keeps them, and writes down in each open collection what was changed there. Every collection of the audit gets a new
 * revision: what is kept of its pages is made anew. Locked texts stay. Refuses ('conflict') where somebody else has
 * changed the texts, or one of the collections, meanwhile.
 */
export async function changeTexts(store: Store, audit: Audit, change: Change): Promise<void> {
  await store.inTransaction(async (inside) => {
    const kept = await inside.audits.byId(audit.id);
    if (!kept || seenOf(kept) !== change.seen) throw conflict(audit);
    const collections = await inside.collections.ofAudit(audit.id);
    const texts = unlocked(kept, change.texts, collections);
    if (seenOf(texts) === change.seen) return;
    if (!(await inside.audits.setTexts(audit.id, kept, texts))) throw conflict(audit);
    const amended = amendmentsOf(kept, texts, change);
    for (const collection of collections) {
      const { id, revision, status, amendments } = collection;
      const added = status === 'open' ? [...amendments, ...amended] : amendments;
      if (!(await inside.collections.change(id, revision, { ...collection, amendments: added })))
        throw conflict(audit);
    }
  });
}

function conflict({ id }: Audit): Failure {
  return new Failure('conflict', `the texts of audit ${id} were changed meanwhile`);
}

function unlocked(kept: AuditTexts, wanted: AuditTexts, collections: readonly Collection[]): AuditTexts {
  const textOf = (name: TextName): Localised => {
    const all = interfaceLanguages.flatMap((language) => {
      const source = isLocked(kept, name, language, collections) ? kept : wanted;
      const words = source[name]?.[language];
      return words === undefined ? [] : [[language, words] as const];
    });
    return Object.fromEntries(all);
  };
  const afterwards = textOf('afterwards');
  return {
    auditors: textOf('auditors'),
    afterwards: Object.keys(afterwards).length > 0 ? afterwards : undefined,
    contact: textOf('contact'),
    feedback: textOf('feedback'),
  };
}

function amendmentsOf(kept: AuditTexts, texts: AuditTexts, { by, on }: Change): readonly Amendment[] {
  return textNames
    .filter((name) => !isSame(kept[name], texts[name]))
    .map((what) => ({ what, before: kept[what], after: texts[what], on, by }));
}
