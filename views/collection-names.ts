/** What a collection is called, and the way to it. */
import type { Audit } from '../surveys/audits/audit.ts';
import type { Collection } from '../surveys/audits/collection.ts';
import type { Say } from '../surveys/languages.ts';
import { Audience } from '../surveys/questionnaires/definition.ts';

type Named = Pick<Collection, 'id' | 'service' | 'audience' | 'round'>;

export interface Crumb {
  readonly label: string;
  /** None for the page itself. */
  readonly href?: string;
}

export function collectionName({ service, audience, round }: Named, say: Say): string {
  return `${service.name}, ${say(`staff.audience.${audience}`)}, ${say('staff.round', { round })}`;
}

/** The way to an audit, and to a page of it where `last` is given. */
export function auditCrumbs(
  { id, title }: Pick<Audit, 'id' | 'title'>,
  say: Say,
  last?: string,
): readonly Crumb[] {
  const all = { href: '/audits', label: say('staff.nav.audits') };
  return last ? [all, { href: `/audits/${id}`, label: title }, { label: last }] : [all, { label: title }];
}

/** The way to a collection, and to a page of it where `last` is given. */
export function collectionCrumbs(
  audit: Pick<Audit, 'id' | 'title'>,
  collection: Named,
  say: Say,
  last?: string,
): readonly Crumb[] {
  const label = `${collection.service.name}, ${say(`staff.audience.${collection.audience}`)}`;
  const way = auditCrumbs(audit, say, label);
  return last
    ? [...way.slice(0, -1), { href: `/collections/${collection.id}`, label }, { label: last }]
    : way;
}

const { compare } = new Intl.Collator('sv');

/** The voices of users first, then by service and round. */
export function inReadingOrder<T extends Named>(collections: readonly T[]): readonly T[] {
  const voice = ({ audience }: Named) => Audience.options.indexOf(audience);
  return [...collections].sort(
    (a, b) => voice(a) - voice(b) || compare(a.service.name, b.service.name) || a.round - b.round,
  );
}
