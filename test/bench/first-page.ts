/** What a phone fetches to show the first answering page, and what the server costs when nobody asks it anything. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { aim, median, short } from './numbers.ts';
import { layOut, openCollection, startOurs } from './ours.ts';

interface Fetched {
  readonly requests: readonly string[];
  readonly bytes: number;
}

export async function measureFirstPage(folder: string, runs: number): Promise<string> {
  const dataDir = join(folder, 'first-page');
  const code = await layOut(dataDir, (store) => openCollection(store, 'first', 'question'));
  const starts: number[] = [];
  const memories: number[] = [];
  let fetched: Fetched | undefined;
  for (let run = 0; run < runs; run += 1) {
    const server = await startOurs(dataDir, `/a/${code}`);
    try {
      starts.push(server.startTime);
      await wait(3000);
      memories.push(server.memory());
      fetched ??= await fetchInBrowser(`${server.url}/a/${code}`);
    } finally {
      await server.stop();
    }
  }
  const [start, memory] = [median(starts), median(memories)];
  return [
    ...tellFetched(fetched),
    aim('start, ms', start, start < 1000, 'under 1000'),
    aim('idle memory, MB', memory, memory < 110, 'under 110'),
  ].join('\n');
}

function tellFetched(fetched: Fetched | undefined): readonly string[] {
  if (!fetched) return ['  first page: left out, no Chromium found'];
  const { requests, bytes } = fetched;
  return [
    ...requests.map((request) => `  ${request}`),
    aim('first page over the wire, kB', bytes / 1000, bytes < 45_000, 'under 45'),
    aim('requests of the first page', requests.length, requests.length <= 5, 'at most 5'),
  ];
}

async function fetchInBrowser(url: string): Promise<Fetched | undefined> {
  const path = findChromium();
  if (path === undefined) return undefined;
  const browser = await launchChromium(path);
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    return await countFetched(page, url);
  } finally {
    await browser.close();
  }
}

async function countFetched(page: Page, url: string): Promise<Fetched> {
  const debuggerOfPage = await page.context().newCDPSession(page);
  const paths = new Map<string, string>();
  const requests: string[] = [];
  let bytes = 0;
  debuggerOfPage.on('Network.responseReceived', ({ requestId, response }) => {
    paths.set(requestId, new URL(response.url).pathname);
  });
  debuggerOfPage.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    requests.push(`${short(encodedDataLength / 1000)} kB ${paths.get(requestId)}`);
  });
  await debuggerOfPage.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  return { requests, bytes };
}
