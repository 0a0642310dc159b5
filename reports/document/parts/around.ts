/** What stands around the audit: who followed it, what was decided, what was there before, what others can learn of it. */
import { facts, heading } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import type { AroundFact, AroundList } from '../sources.ts';

/** What runs through all areas stands with the conclusions. */
const concluded = 'conclusion-block';

/** How one comes to a service stands with what people say of reaching it. */
const card = 'service-card';

/** List by list, each entry under what it is called. */
export function around(composition: Composition): readonly Block[] {
  return lists(composition, ({ kind }) => kind !== concluded && kind !== card);
}

/** What the auditors conclude beside the areas. */
export function throughItAll(composition: Composition): readonly Block[] {
  return lists(composition, ({ kind }) => kind === concluded);
}

/** The ways to each service, as its card has them. */
export function waysIn(composition: Composition): readonly Block[] {
  return lists(composition, ({ kind }) => kind === card);
}

function lists(composition: Composition, isTold: (list: AroundList) => boolean): readonly Block[] {
  const saidIn = ({ words, isOwn }: AroundFact) =>
    words.map((one) => (isOwn ? composition.own.asWritten(one) : one)).join('; ');
  return (composition.around ?? [])
    .filter(isTold)
    .flatMap(({ title, entries }) => [
      heading(2, title),
      ...entries.flatMap(({ facts: [first, ...others] }) =>
        first ? [heading(3, saidIn(first)), ...facts(others.map((fact) => [fact.label, saidIn(fact)]))] : [],
      ),
    ]);
}
