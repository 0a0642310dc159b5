/** The first PDF of a thread takes ten times as long as the next: a writer that has practised is fast at once. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { heavily, isWriterAwake } from '../heavy/heavy.ts';
import type { Context } from '../http/route.ts';

/** After so long, in milliseconds, whoever looks at a page has it with all its pictures. */
const pause = 1_000;

let isMeaningTo = false;

/**
 * Has the writer load its code and typefaces and write the report on one of these collections to nowhere, where it rests: when
 * results or the home of a report are looked at, since reports are asked for from there. A process that shows none stays small.
 */
export function practise(
  { audit, today, store, services }: Pick<Context<'audit'>, 'audit' | 'today' | 'store' | 'services'>,
  collections: readonly Collection[],
): void {
  if (isMeaningTo || isWriterAwake()) return;
  isMeaningTo = true;
  const write = async () => {
    isMeaningTo = false;
    const collection = collections.find(({ nature }) => nature === 'anonymous');
    if (isWriterAwake() || !collection) return;
    const asked = { audit, today, collection, cut: 'full', language: 'sv' } as const;
    await store.lendTo((kept) => heavily('report', { ...asked, kept }));
  };
  const failed = (error: unknown) => services.log.error({ err: error }, 'bug');
  setTimeout(() => void write().catch(failed), pause).unref();
}
