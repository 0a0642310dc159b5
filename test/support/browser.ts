/** A real Chromium for tests: one for the whole run, a fresh window for every page that a test opens. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { findChromium, launchChromium } from './chromium.ts';

/** Opens a page without cookies from before; it is closed after the test. `{ javaScriptEnabled: false }` and so on. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

let running: Promise<Browser> | undefined;
let toldOfNone = false;

// Registered on the root suite, since this file is read before any describe() runs.
after(async () => {
  await (await running)?.close();
});

export function describeInBrowser(title: string, body: (open: OpenPage) => void): void {
  const path = findChromium();
  if (path === undefined) tellOfNone();
  else describe(title, () => withWindows(path, body));
}

/** One line for the whole run; a failure where a browser is required. */
function tellOfNone(): void {
  if (toldOfNone) return;
  toldOfNone = true;
  const line = 'browser tests were left out: no Chromium found (CHROMIUM_PATH may name one)';
  if (process.env.REQUIRE_BROWSER !== '1') return void it(line);
  it(line, () => {
    throw new Error('REQUIRE_BROWSER=1, but no Chromium was found');
  });
}

function withWindows(path: string, body: (open: OpenPage) => void): void {
  const windows: BrowserContext[] = [];
  afterEach(async () => {
    for (const open of windows.splice(0)) await open.close();
  });
  body(async (options) => {
    running ??= launchChromium(path);
    const opened = await (await running).newContext(options);
    windows.push(opened);
    return opened.newPage();
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** WCAG 2.0-2.2 A and AA and axe's best practice, on the page as it stands. Given by the debugger, past the CSP. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const only = JSON.stringify({ runOnly: axeTags, resultTypes: ['violations'] });
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(document, ${only}).then((r) => r.violations)`,
  );
  if (found.length > 0) throw new Error(`axe, on ${page.url()}:\n${found.map(told).join('\n')}`);
}

function told({ id, help, nodes }: Violation): string {
  const where = nodes.map(({ target, failureSummary }) => `    ${target.join(' ')}: ${failureSummary ?? ''}`);
  return [`  ${id}: ${help}`, ...where].join('\n');
}
