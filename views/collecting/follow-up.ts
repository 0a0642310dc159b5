/** How a collection is going: handed out, answered and share, as little as rule 1 of disclosure.md allows. */
import type { Answered } from '../../surveys/audits/answered.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { handedOutForm, type Share, shareOf } from '../../surveys/audits/handing-out.ts';
import type { Say } from '../../surveys/languages.ts';
import { formFields, type Typed } from '../fields.ts';
import type { PageContext } from '../shell.ts';

interface Following extends Pick<PageContext, 'say' | 'may' | 'collection'> {
  readonly answered: Answered;
  /** How many cards with a code are made. */
  readonly cards: number;
}

export function followUpModel({ say, may, collection, answered, cards }: Following, typed: Typed) {
  const { handedOut, invited } = collection;
  const share = shareOf(answered, collection);
  const counted = countedWords(answered, say);
  const values = {
    invited: say('collections.invited', { count: invited }),
    handedOut:
      handedOut === undefined
        ? say('collections.follow-up.not-told')
        : say('collections.follow-up.pieces', { count: handedOut }),
    ...(collection.access === 'codes'
      ? { cards: say('collections.follow-up.pieces', { count: cards }) }
      : {}),
    ...(counted === undefined ? {} : { answered: counted }),
    ...(share === undefined ? {} : { share: shareWords(share, say) }),
  };
  return {
    told: Object.entries(values).map(([name, value]) => ({
      label: say(`collections.follow-up.${name}`),
      value,
    })),
    change: may('hand-out')
      ? {
          action: `/collections/${collection.id}/handed-out`,
          fields: formFields(handedOutForm, say, typed, { handedOut: { start: handedOut } }),
        }
      : undefined,
  };
}

function shareWords({ answered, handedOut, atLeast, percent }: Share, say: Say): string {
  const counts = say(`collections.follow-up.${atLeast ? 'at-least' : 'exactly'}`, { answered, handedOut });
  if (percent === undefined) return counts;
  return `${counts}, ${say(`collections.follow-up.${atLeast ? 'at-least-percent' : 'percent'}`, { percent })}`;
}

export function answeredWords(answered: Answered, invited: number, say: Say): string {
  if (typeof answered === 'string') return say(`staff.answered.${answered}`);
  if ('fewerThan' in answered) return say('staff.answered.fewer', { ...answered, invited });
  if ('atLeast' in answered) return say('staff.answered.at-least', { ...answered, invited });
  return say('staff.answered.exactly', { ...answered, invited });
}

/** The same without how many were invited; undefined where no number is told. */
function countedWords(answered: Answered, say: Say): string | undefined {
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
