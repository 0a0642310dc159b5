/** Answers put aside during a flood warning: what has happened, and the two ways out of it. */

import { collectionCrumbs } from '../collection-names.ts';
import { confirmPage } from '../confirm.ts';
import type { View } from '../engine.ts';
import { type InCollection, pageInCollection } from '../shell.ts';

/** How many there are is not told, nor from how many on it is unusual: a number that grows while somebody looks tells when each answer came. */
export function quarantinePage(about: InCollection): View {
  const { say, collection } = about;
  return pageInCollection(about, 'quarantine/quarantine', say('quarantine.title'), {
    unusual: say('quarantine.unusual'),
    invited: say('quarantine.invited', { count: collection.invited }),
  });
}

/** Each is a path below the quarantined answers. */
const decisions = ['taking', 'rejection'] as const;
export type Decision = (typeof decisions)[number];

export function decidingPage(decision: Decision, about: InCollection): View {
  const { say, audit, collection } = about;
  const heading = say(`quarantine.${decision}.title`);
  const quarantine = `/collections/${collection.id}/quarantine`;
  return confirmPage(about, {
    heading,
    crumbs: collectionCrumbs(audit, collection, say, heading),
    invented: audit.invented,
    lines: ['what', 'after', 'final'].map((line) => say(`quarantine.${decision}.${line}`)),
    button: say(`quarantine.${decision}.button`),
    danger: decision === 'rejection',
    action: `${quarantine}/${decision}`,
    also: { name: '_then', value: 'close', label: say(`quarantine.${decision}.and-close`) },
    leave: quarantine,
    revision: collection.revision,
  });
}
