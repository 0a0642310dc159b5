/**
 * The Chromium of this machine, wherever it lies. The headless shell is the same engine without the windows and menus
 * around it, which take more time than the pages of these tests.
 */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import type { Running } from './shared.ts';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
/**
 * A window is open for a second or two: compiling its script to be faster, and a process of its own for drawing, take
 * more time than they give back.
 */
const inAHurry = ['--in-process-gpu', '--js-flags=--no-opt'];
const stayHome = ['--disable-background-networking', '--disable-component-update'];

export function findChromium(): string | undefined {
  return places.find((path) => path !== undefined && existsSync(path));
}

/** Whoever launches it closes it. */
export function launchChromium(path: string): Promise<Browser> {
  return chromium.launch(optionsFor(path));
}

/** One that many processes connect to. */
export async function serveChromium(): Promise<Running> {
  const server = await chromium.launchServer({
    ...optionsFor(findChromium() ?? fail(), inAHurry),
    host: '127.0.0.1',
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  return { address: server.wsEndpoint(), stop: () => server.close() };
}

function optionsFor(path: string, more: readonly string[] = []): LaunchOptions {
  return { executablePath: path, headless: true, args: ['--no-sandbox', ...quiet, ...stayHome, ...more] };
}

function fail(): never {
  throw new Error('no Chromium here');
}
