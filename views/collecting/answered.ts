/** A collection's state in words: its status, and how many have answered as far as that is told. */
import type { Answered } from '../../surveys/audits/answered.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Say } from '../../surveys/languages.ts';

export function answeredWords(answered: Answered, invited: number, say: Say): string {
  if (typeof answered === 'string') return say(`staff.answered.${answered}`);
  if ('fewerThan' in answered) return say('staff.answered.fewer', { ...answered, invited });
  if ('atLeast' in answered) return say('staff.answered.at-least', { ...answered, invited });
  return say('staff.answered.exactly', { ...answered, invited });
}

/** The same without how many were invited; undefined where no number is told. */
export function countedWords(answered: Answered, say: Say): string | undefined {
  if (typeof answered === 'string') return undefined;
  if ('fewerThan' in answered) return say('collections.follow-up.fewer-than', { k: answered.fewerThan });
  if ('atLeast' in answered) return say('collections.follow-up.at-least-so-many', { n: answered.atLeast });
  return say('collections.follow-up.pieces', { count: answered.exactly });
}

/** The word for a status and the key of its colour. */
type StatusOfCollection = Pick<Collection, 'status' | 'anonymised' | 'erasedOn'>;

export function statusTag({ status, anonymised, erasedOn }: StatusOfCollection, say: Say) {
  const closed = erasedOn === undefined ? 'closed' : 'erased';
  const key = status !== 'closed' ? status : anonymised ? closed : 'anonymising';
  return { key, label: say(`staff.status.${key}`) };
}
