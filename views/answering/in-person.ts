/** What the pages of a shared tablet, and of interviews, have around them that those of an open link have not. */
import type { Open } from '../../surveys/answering/links.ts';

/** The ways in which people meet over one device, and hand it on. */
export type MeetingWay = 'tablet' | 'interview';

export interface Meeting {
  readonly code: string;
  readonly way: MeetingWay;
  readonly tablet: boolean;
  /** Key of the line at the top of every page. */
  readonly told: string;
}

/** Undefined for every other way in. */
export function meetingOf({ way, code }: Pick<Open, 'way' | 'code'>): Meeting | undefined {
  if (way !== 'tablet' && way !== 'interview') return undefined;
  return {
    code,
    way,
    tablet: way === 'tablet',
    told: way === 'tablet' ? 'tablet.header' : 'interview.header',
  };
}
