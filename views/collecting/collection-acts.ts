/** What there is to do on the page of a collection: one thing large, the same as everywhere else, and the rest small. */

import type { PageContext } from '../shell.ts';
import { type NextStep, nextCard } from '../steps/next-step.ts';

interface Acting extends Pick<PageContext, 'say' | 'may' | 'collection'> {
  readonly next: NextStep | undefined;
}

/** The next step of the audit as its one large button, worded by the act where it is this collection's; what else may be done is small. */
export function nextHere({ say, may, collection, next }: Acting) {
  const href = `/collections/${collection.id}`;
  const acts = [
    { href: `${href}/opening`, label: say('collections.open'), action: 'open-collection' },
    { href: `${href}/closing`, label: say('collections.close'), action: 'close-collection' },
    { href: `${href}/results`, label: say('audits.to-step.analysis'), action: 'see-results' },
  ] as const;
  const card = nextCard(next, say);
  const act = acts.find((one) => one.href === next?.href);
  const handing = next?.href === href ? handingOut(collection, say) : undefined;
  return {
    next: card && { ...card, ...(act && { button: act.label }), ...handing },
    acts: acts.filter((one) => one !== act && may(one.action)),
  };
}

/** Where the next step is to hand it out: the cards where codes are needed, else the link on the page. */
function handingOut({ id, access }: Acting['collection'], say: Acting['say']) {
  return access === 'codes'
    ? { href: `/collections/${id}/cards`, button: say('collections.to-cards') }
    : { href: '#link', button: say('collections.to-link') };
}

/** The link of those who answer, with what it is worth now; `link` is its whole address. */
export function linkOf({ collection, link }: Pick<Acting, 'collection'> & { readonly link: string }) {
  const works = collection.status === 'open';
  const open = collection.access === 'link';
  return {
    href: link,
    qr: `/collections/${collection.id}/qr.svg`,
    what: `collections.link-${works ? (open ? 'works' : 'codes') : 'waits'}`,
    // Whoever has only the link comes to a form for a code.
    trial: works && open,
  };
}
