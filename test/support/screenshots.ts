/** Pictures of pages to look at, in an ignored folder, where `SHOTS=1` asks for them. Nothing is compared. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

export const screens = join(dirname(fileURLToPath(import.meta.url)), '..', 'output', 'screens');

const widths = [360, 1280] as const;

export const areWanted = process.env.SHOTS === '1';

type Light = 'light' | 'dark';

/** Saves `<name>-360.png` and `<name>-1280.png`, whole pages; in the dark as `<name>-dark-360.png` and so on. */
export async function saveShot(
  page: Page,
  name: string,
  lights: readonly Light[] = ['light'],
): Promise<void> {
  if (areWanted) await takeShots(page, name, lights);
}

/** Saves `<name>.png` of the window as it stands. */
export async function saveWindow(page: Page, name: string, fullPage = false): Promise<void> {
  if (areWanted) await page.screenshot({ path: join(screens, `${name}.png`), fullPage });
}

/** The pictures of `saveShot`, whoever wants them. */
export async function takeShots(page: Page, name: string, lights: readonly Light[]): Promise<void> {
  const before = page.viewportSize();
  for (const colorScheme of lights) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const path = join(screens, `${name}${colorScheme === 'dark' ? '-dark' : ''}-${width}.png`);
      mkdirSync(dirname(path), { recursive: true });
      await shoot(page, path);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}

/** Once more where Chromium gives no picture, which it does now and then when the machine is busy: nothing is compared. */
async function shoot(page: Page, path: string): Promise<void> {
  const picture = () => page.screenshot({ path, fullPage: true, animations: 'disabled' });
  await picture().catch((error: unknown) => {
    if (!String(error).includes('Unable to capture screenshot')) throw error;
    return picture();
  });
}
