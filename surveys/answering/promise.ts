/** The promise on the first page: made from the collection's settings, never written by hand (disclosure.md, rule 9). */
import { leastAnswered } from '../audits/cards-or-link.ts';
import type { Collection } from '../audits/collection.ts';

/** A line of the promise: a key in the locale files and the number in it. */
interface PromiseLine {
  readonly key: string;
  readonly values?: Readonly<Record<string, number>>;
}

type Settings = Pick<Collection, 'audience' | 'edition'> & Parameters<typeof leastAnswered>[0];

/** The lines in the order they are read. */
export function promiseOf(settings: Settings): readonly PromiseLine[] {
  if (settings.nature === 'named') {
    return [{ key: 'named' }, { key: 'named-shown' }, { key: 'skip' }, { key: 'no-persons' }];
  }
  const lines: PromiseLine[] = [
    { key: 'voluntary' },
    { key: 'skip' },
    { key: 'nothing-kept' },
    ...protectionOf(settings),
  ];
  if (settings.audience === 'user') lines.push({ key: 'support-unchanged' });
  if (settings.audience === 'close-person') lines.push({ key: 'their-support-unchanged' });
  return lines;
}

/** What is never shown, of an anonymous collection. What was promised when it opened stays as it was said. */
export function protectionOf(settings: Settings): readonly PromiseLine[] {
  if (settings.edition === 1) return [{ key: 'at-least', values: { k: settings.k } }];
  return [{ key: 'never-fewer', values: { k: leastAnswered(settings) } }, { key: 'never-alone' }];
}

/** So few are invited that one may be recognised by what one writes: fewer than k + 3. */
export function isFew(collection: Pick<Collection, 'nature' | 'invited' | 'k'>): boolean {
  return collection.nature === 'anonymous' && collection.invited < collection.k + 3;
}
