/** For staff: the two links that are opened on a device of theirs, a shared tablet's and that of interviews. */
import type { View } from '../engine.ts';
import { type InCollection, pageInCollection } from '../shell.ts';

const inPersonChannels = ['tablet', 'interview'] as const;
export type InPersonChannel = (typeof inPersonChannels)[number];

interface InPersonPage extends InCollection {
  /** Whole addresses; none in collections from before there were such ways. */
  readonly links: Readonly<Record<InPersonChannel, string | undefined>>;
}

export function inPersonPage(about: InPersonPage): View {
  const { say, collection, links } = about;
  const there = inPersonChannels.flatMap((channel) => {
    const href = links[channel];
    return href === undefined ? [] : [{ channel, href }];
  });
  return pageInCollection(about, 'in-person/in-person', say('in-person.title'), {
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
  });
}
