/** For staff: the two links that are opened on a device of theirs, a shared tablet's and that of interviews. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { StaffLanguage } from '../../surveys/languages.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

export const inPersonChannels = ['tablet', 'interview'] as const;
export type InPersonChannel = (typeof inPersonChannels)[number];

export interface InPersonPage {
  readonly language: StaffLanguage;
  readonly audit: Audit;
  readonly collection: Collection;
  /** Whole addresses; none in collections from before there were such ways. */
  readonly links: Readonly<Record<InPersonChannel, string | undefined>>;
}

export function inPersonPage({ language, audit, collection, links }: InPersonPage): View {
  const say = wordsIn(language);
  const there = inPersonChannels.flatMap((channel) => {
    const href = links[channel];
    return href === undefined ? [] : [{ channel, href }];
  });
  return {
    template: 'in-person/in-person',
    layout: 'staff',
    language,
    title: say('in-person.title'),
    model: {
      invented: audit.invented,
      crumbs: collectionCrumbs(audit, collection, say, say('in-person.title')),
      works: collection.status === 'open',
      insecure: there.some(({ href }) => !href.startsWith('https:')),
      links: there.map(({ channel, href }) => ({
        id: channel,
        href,
        title: say(`in-person.${channel}.title`),
        what: say(`in-person.${channel}.what`),
        copy: say(`in-person.${channel}.copy`),
        qr: `/collections/${collection.id}/in-person/${channel}.svg`,
      })),
    },
  };
}
