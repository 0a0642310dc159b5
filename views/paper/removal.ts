import type { SheetMark } from '../../surveys/answering/paper/sheet-entry.ts';
import { removalReasons } from '../../surveys/answering/paper/sheet-removal.ts';
import type { Problem } from '../../surveys/failures.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { pageInCollection } from '../shell.ts';
import { type PaperPlace, paperAddress } from './overview.ts';

export const reasonField = 'reason';

export function sheetRemovalPage(
  place: PaperPlace,
  { number, mark }: SheetMark,
  problems: readonly Problem[] = [],
): View {
  const { say, audit, collection } = place;
  const href = paperAddress(collection);
  const content = {
    crumbs: collectionCrumbs(audit, collection, say, say('paper-entry.removal.link')),
    action: `${href}/sheets/${number}/removal`,
    leave: href,
    revision: mark,
    field: reasonField,
    problem: problems.length > 0 ? say('paper-entry.problems.reason') : undefined,
    reasons: removalReasons.map((value) => ({ value, label: say(`paper-entry.removal.reasons.${value}`) })),
  };
  return pageInCollection(
    place,
    'paper/removal',
    say('paper-entry.removal.title', { number }),
    content,
    problems,
  );
}
