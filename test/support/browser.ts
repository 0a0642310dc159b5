/** A real Chromium for tests: one for the whole run, and a fresh window for every page that a test opens. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { findChromium } from './chromium.ts';
import { leftOut } from './left-out.ts';
import { axeOnOneIn, widths } from './long-run.ts';
import { shared, slowStart } from './shared.ts';

/** Opens a page without cookies from before; it is closed after the test. `{ javaScriptEnabled: false }` and so on. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

let connected: Promise<Browser> | undefined;

export function describeInBrowser(title: string, body: (open: OpenPage) => void): void {
  describe(title, () => {
    if (findChromium() === undefined)
      return leftOut('no Chromium found (CHROMIUM_PATH may name one)', 'REQUIRE_BROWSER');
    before(connect).timeout(slowStart);
    const windows: BrowserContext[] = [];
    afterEach(async () => {
      for (const open of windows.splice(0)) await open.close();
    });
    body(async (options) => {
      const opened = await (await connect()).newContext(options);
      windows.push(opened);
      return opened.newPage();
    });
  });
}

function connect(): Promise<Browser> {
  connected ??= shared('chromium').then((address) => chromium.connect(address));
  return connected;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What stays in sight covers part of what can be scrolled from under it, or closed; axe would call that too small. */
const inSight = '.act, .pick-bar, .menu[open] > div';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** WCAG 2.0-2.2 A and AA and axe's best practice, on the page as it stands. Given by the debugger, past the CSP. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  if (await page.evaluate<boolean>('!window.axe')) await page.evaluate(axeSource);
  const only = JSON.stringify({ runOnly: axeTags, resultTypes: ['violations'] });
  const found = await page.evaluate<readonly Violation[]>(
    `(async () => {
      const over = Array.from(document.querySelectorAll(${JSON.stringify(inSight)}));
      for (const one of over) one.style.position = 'static';
      const { violations } = await axe.run(document, ${only});
      for (const one of over) one.style.position = '';
      return violations;
    })()`,
  );
  if (found.length > 0) throw new Error(`axe, on ${page.url()}:\n${found.map(told).join('\n')}`);
}

/** Axe takes ten times as long as the page. Chosen by its name, a page is looked at in every run or in none; ids in it do not count. */
function isForAxe(name: string): boolean {
  const letters = [...name.replace(/[^a-z]/g, '')];
  return letters.reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % axeOnOneIn === 0;
}

/** Nothing for axe to find and nothing wider than the screen, at each width. Ends at the last one. */
export async function expectSound(page: Page, name: string, at: readonly number[] = widths): Promise<void> {
  for (const width of at) {
    await page.setViewportSize({ width, height: 800 });
    if (isForAxe(name)) await expectNoAxeViolations(page);
    await expectNothingWider(page, name);
  }
}

async function expectNothingWider(page: Page, name: string): Promise<void> {
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(wider, `wider than the screen: ${name} at ${page.viewportSize()?.width}`).to.be.at.most(0);
}

/** The same, and room for a finger on everything that is pressed. */
export async function expectEasyToPress(
  page: Page,
  name: string,
  at: readonly number[] = widths,
): Promise<void> {
  for (const width of at) {
    await page.setViewportSize({ width, height: 800 });
    if (isForAxe(name)) await expectNoAxeViolations(page);
    await expectNothingWider(page, name);
    const small = await page.evaluate<readonly string[]>(tooSmall);
    expect(small, `no room for a finger: ${name} at ${width}`).to.deep.equal([]);
    const covered = await page.evaluate<readonly string[]>(beneath);
    expect(covered, `beneath something else: ${name} at ${width}`).to.deep.equal([]);
  }
}

/** Everything that is pressed and is under 44 px. What stands in running text is as high as its line (WCAG 2.5.8). */
const tooSmall = `(() => {
  const least = 43.5;
  const pressed = document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])');
  const target = (one) => (/^(radio|checkbox)$/.test(one.type) && one.closest('label')) || one;
  const inText = (one) => {
    const line = one.closest('p, li, td, th, dd, dt, label, h1, h2, h3');
    return one.matches('a') && getComputedStyle(one).display === 'inline' && line && line.textContent.trim() !== one.textContent.trim();
  };
  const small = Array.from(pressed).filter((one) => {
    if (one.closest('.vh, .jump, [aria-hidden=true]') || one.matches('.vh, .jump') || inText(one)) return false;
    const { width, height } = target(one).getBoundingClientRect();
    return width > 0 && height > 0 && (height < least || width < least);
  });
  return small.map((one) => {
    const { width, height } = target(one).getBoundingClientRect();
    return one.outerHTML.slice(0, 90) + ' ' + Math.round(width) + 'x' + Math.round(height);
  });
})()`;

/** Everything that is pressed and lies beneath something else: whoever presses it gets that. */
const beneath = `(() => {
  const at = [scrollX, scrollY];
  const own = (one) => /^(radio|checkbox|file)$/.test(one.type) && one.closest('label') || one;
  const covered = Array.from(document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])'))
    .filter((one) => !one.closest('.vh, .jump, [aria-hidden=true]') && !one.matches('.vh, .jump') && one.checkVisibility())
    .flatMap((one) => {
      const target = own(one);
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = target.getClientRects()[0];
      if (!box || box.width < 3 || box.height < 3) return [];
      const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2);
      if (!top || top === target || target.contains(top) || top.contains(target)) return [];
      return [one.outerHTML.slice(0, 90) + ' beneath ' + top.outerHTML.slice(0, 90)];
    });
  scrollTo(...at);
  return covered;
})()`;

function told({ id, help, nodes }: Violation): string {
  const where = nodes.map(({ target, failureSummary }) => `    ${target.join(' ')}: ${failureSummary ?? ''}`);
  return [`  ${id}: ${help}`, ...where].join('\n');
}
