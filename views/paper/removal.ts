/** Asks whether a sheet that was typed in once is to be thrown away. */
import type { SheetMark } from '../../surveys/answering/paper/sheet-entry.ts';
import { collectionCrumbs } from '../collection-names.ts';
import { confirmPage } from '../confirm.ts';
import type { View } from '../engine.ts';
import { type PaperPlace, paperAddress } from './overview.ts';

export function sheetRemovalPage(place: PaperPlace, { number, mark }: SheetMark): View {
  const { say, audit, collection } = place;
  const href = paperAddress(collection);
  return confirmPage(place, {
    heading: say('paper-entry.removal.title', { number }),
    crumbs: collectionCrumbs(audit, collection, say, say('paper-entry.removal.link')),
    invented: audit.invented,
    lines: [say('paper-entry.removal.gone'), say('paper-entry.removal.paper')],
    button: say('paper-entry.removal.button'),
    danger: true,
    action: `${href}/sheets/${number}/removal`,
    leave: href,
    revision: mark,
  });
}
