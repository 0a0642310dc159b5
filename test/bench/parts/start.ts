/** What a phone fetches to show the first answering page, and what the server costs when nobody asks it anything. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { findChromium, launchChromium } from '../../support/chromium.ts';
import { type Figure, figure, type Outcome } from '../figures.ts';
import { addAudit, layOut, openCollection, startOurs } from '../ours.ts';
import type { Means } from '../part.ts';
import { short } from '../printing.ts';

interface Fetched {
  readonly requests: readonly string[];
  readonly bytes: number;
}

export async function measureStart({ folder, engines, quick }: Means): Promise<Outcome> {
  const place = await engines[0]?.freshPlace(folder);
  if (!place) throw new Error('no engine');
  const path = await layOut(place, async (store) =>
    openCollection(store, { id: 'first', audit: await addAudit(store, 'bench') }),
  );
  const starts: number[] = [];
  const memories: number[] = [];
  let fetched: Fetched | undefined;
  for (let run = 0; run < (quick ? 1 : 5); run += 1) {
    const server = await startOurs(place, path);
    try {
      starts.push(server.startTime);
      await wait(3000);
      memories.push(server.memory());
      fetched ??= await fetchInBrowser(`${server.url}${path}`);
    } finally {
      await server.stop();
    }
  }
  const started = [
    figure('start', 'ms', starts, { most: 1000 }),
    figure('idle', 'MB', memories, { most: 110 }),
  ];
  const pages = { name: 'the first page over the wire', figures: figuresOf(fetched) };
  return {
    rows: [{ name: 'the server', figures: started }, ...(fetched ? [pages] : [])],
    notes: fetched?.requests ?? ['The first page is left out: no Chromium found.'],
  };
}

function figuresOf(fetched: Fetched | undefined): readonly Figure[] {
  if (!fetched) return [];
  const { requests, bytes } = fetched;
  return [
    figure('weight', 'kB', [bytes / 1000], { most: 45 }),
    figure('requests', '', [requests.length], { most: 5 }),
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
