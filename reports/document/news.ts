/** What those who release a version say is new in it, to those who may have read the one before. */
import type { Localised, Say } from '../../surveys/languages.ts';
import { facts } from './blocks.ts';
import type { FactsBlock } from './document.ts';
import type { OwnWords } from './own-words.ts';

/** Nothing where they have said nothing. */
export function newsIn(
  version: number,
  changes: Localised,
  { own, say }: { readonly own: OwnWords; readonly say: Say },
): readonly FactsBlock[] {
  const words = own.of(changes, 'changes', say('document.lacking.changes'));
  return facts([[say('document.changes', { version }), words]]);
}
