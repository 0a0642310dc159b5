/** The frame of a page that lies beneath the tab of lists and areas. */
import type { designFrame } from '../frame.ts';

type Frame = ReturnType<typeof designFrame>;

/** The tab leads to its own page, and the page's name stands last. */
export function beneathTab(frame: Frame, path: string, heading: string): Frame & { heading: string } {
  const tab = frame.crumbs.at(-1);
  const crumbs = [
    ...frame.crumbs.slice(0, -1),
    { href: `${frame.home}${path}`, label: tab?.label ?? '' },
    { label: heading },
  ];
  return { ...frame, crumbs, heading };
}
