/** What the pages of a shared tablet, and of interviews, have around them that those of an open link have not. */
import type { Open } from '../../surveys/answering/links.ts';

/** The ways in which people meet over one device, and hand it on. */
type InPersonChannel = 'tablet' | 'interview';

export interface InPerson {
  readonly code: string;
  readonly channel: InPersonChannel;
  readonly tablet: boolean;
  /** Key of the line at the top of every page. */
  readonly told: string;
}

/** Undefined for every other way in. */
export function inPersonOf({ channel, code }: Pick<Open, 'channel' | 'code'>): InPerson | undefined {
  if (channel !== 'tablet' && channel !== 'interview') return undefined;
  return {
    code,
    channel,
    tablet: channel === 'tablet',
    told: channel === 'tablet' ? 'tablet.header' : 'interview.header',
  };
}
