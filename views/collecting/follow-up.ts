/** How a collection is going: handed out, answered and share, as little as rule 1 of disclosure.md allows. */
import type { Answered } from '../../surveys/audits/answered.ts';
import { handedOutForm, type Share, shareOf } from '../../surveys/audits/handing-out.ts';
import type { Say } from '../../surveys/languages.ts';
import { formFields, type Typed } from '../fields.ts';
import type { PageContext } from '../shell.ts';
import { countedWords } from './answered.ts';

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
