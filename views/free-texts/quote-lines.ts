import { isAuditor, nameIn } from '../../surveys/audits/people.ts';
import { isApproved, type Quote } from '../../surveys/free-texts/quote.ts';
import type { PageContext } from '../shell.ts';

interface Quotes extends Pick<PageContext, 'say' | 'person' | 'members'> {
  readonly quotes: readonly Quote[];
}

/** Each quote with how far it has come, in words. */
export function quoteLines({ quotes, say, person, members }: Quotes) {
  const there = members.filter((one) => isAuditor(one) && one.endedOn === undefined);
  const first = (id: string) => (nameIn(members, id) ?? say('free-texts.somebody')).split(' ')[0] ?? '';
  return quotes.map((quote) => {
    const mine = quote.approvedBy.includes(person.id);
    const approved = isApproved(quote);
    const by = quote.approvedBy.map((id) => (id === person.id ? say('quotes.you') : first(id)));
    const [other, ...more] = there.filter(({ id }) => !quote.approvedBy.includes(id));
    const waiting =
      other && more.length === 0 && other.id !== person.id
        ? say('quotes.waiting-for', { name: first(other.id) })
        : say(mine ? 'quotes.waiting' : 'quotes.waiting-for-you');
    return {
      ...quote,
      mine,
      approved,
      kindWord: say(`quotes.kinds.${quote.kind}`),
      isParaphrase: quote.kind === 'paraphrase',
      state: `${by.length > 0 ? `${say('quotes.approved-by', { names: by.join(', ') })} ` : ''}${approved ? say('quotes.in-report') : waiting}`,
    };
  });
}
