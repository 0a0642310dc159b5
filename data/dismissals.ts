import { createHash } from 'node:crypto';
import type { Dismissal } from '../surveys/designing/document/design.ts';
import type { Dismissals } from '../surveys/designing/storage.ts';
import { erase, findAll, insertOver, run, select } from './queries.ts';
import type { Db } from './tables.ts';

export function dismissalsIn(db: Db): Dismissals {
  return {
    add: ({ by: dismissedBy, ...said }) => {
      const row = { ...said, wordsDigest: digestOf(said.words), dismissedBy };
      return insertOver(db, 'dismissals', [row], ['designId', 'rule', 'place', 'wordsDigest']);
    },
    ofDesign: (designId) =>
      findAll(
        select(db, 'dismissals', { designId }, 'place', 'rule', 'wordsDigest'),
        ({ wordsDigest: _, dismissedBy: by, ...row }): Dismissal => ({ ...row, by }),
      ),
    remove: ({ designId, rule, place, words }) =>
      run(erase(db, 'dismissals', { designId, rule, place, wordsDigest: digestOf(words) })),
  };
}

/** A key of a fixed length: PostgreSQL's indexes take no long texts. */
function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}
