/** How the pages of a journey are looked at on the way. */
import type { Page } from 'playwright-core';
import { expectSound } from '../browser.ts';
import { alsoExaminedOnTheWay } from '../long-run.ts';
import { saveShot } from '../screenshots.ts';
import type { Look } from './hand.ts';

export type LookAt = (page: Page) => Look;

export const passed: LookAt = () => async () => {};

/** A picture of each, and in the long run no fault that axe finds and nothing wider than a phone. */
export function seen(journey: string): LookAt {
  return (page) => async (name) => {
    if (alsoExaminedOnTheWay) {
      const before = page.viewportSize();
      await expectSound(page, name, [360]);
      if (before) await page.setViewportSize(before);
    }
    await saveShot(page, `${journey}/${name}`);
  };
}
