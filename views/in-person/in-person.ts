/** For staff: the two links that are opened on a device of theirs, a shared tablet's and that of interviews. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { StaffLanguage } from '../../surveys/languages.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

export const meetingWays = ['tablet', 'interview'] as const;
export type MeetingLink = (typeof meetingWays)[number];

export interface MeetingsPage {
  readonly language: StaffLanguage;
  readonly audit: Audit;
  readonly collection: Collection;
  /** Whole addresses; none in collections from before there were such ways. */
  readonly links: Readonly<Record<MeetingLink, string | undefined>>;
}

export function meetingsPage({ language, audit, collection, links }: MeetingsPage): View {
  const say = wordsIn(language);
  const there = meetingWays.flatMap((way) => {
    const href = links[way];
    return href === undefined ? [] : [{ way, href }];
  });
  return {
    template: 'meetings/meetings',
    layout: 'staff',
    language,
    title: say('meetings.title'),
    model: {
      invented: audit.invented,
      crumbs: collectionCrumbs(audit, collection, say, say('meetings.title')),
      works: collection.status === 'open',
      insecure: there.some(({ href }) => !href.startsWith('https:')),
      links: there.map(({ way, href }) => ({
        id: way,
        href,
        title: say(`meetings.${way}.title`),
        what: say(`meetings.${way}.what`),
        copy: say(`meetings.${way}.copy`),
        qr: `/collections/${collection.id}/meetings/${way}.svg`,
      })),
    },
  };
}
