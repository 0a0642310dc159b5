/** Answers put aside during a flood warning: what has happened, and the two ways out of it. */
import type { View } from '../engine.ts';
import { type InCollection, pageInCollection } from '../shell.ts';

/** How many there are is not told, nor from how many on it is unusual: a number that grows while somebody looks tells when each answer came. */
export function quarantinePage(about: InCollection): View {
  const { say, collection } = about;
  const href = `/collections/${collection.id}`;
  return pageInCollection(about, 'quarantine/quarantine', say('quarantine.title'), {
    unusual: say('quarantine.unusual'),
    invited: say('quarantine.invited', { count: collection.invited }),
    taking: `${href}/quarantine/taking`,
    rejection: `${href}/quarantine/rejection`,
    leave: href,
  });
}
