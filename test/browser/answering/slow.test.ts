/** Over a line of the second generation, on a browser without script: what is fetched, and how much. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { sites } from '../../support/answering.ts';
import { describeInBrowser } from '../../support/browser.ts';

/** EDGE on a good day, as DevTools had it: 240 kbit/s down, 200 up, 840 ms there and back. Bytes a second. */
const secondGeneration = {
  offline: false,
  latency: 840,
  downloadThroughput: 30_000,
  uploadThroughput: 25_000,
};

interface Traffic {
  readonly requests: string[];
  bytes: number;
}

describeInBrowser('a slow line', (open) => {
  const openSite = sites();
  const users = () => {
    const template = shippedTemplates().find(({ key }) => key === 'users');
    if (!template) throw new Error('no template for users');
    return toFrozen(template, { form: 'full', sections: [], term: 'cm' });
  };

  /** Counts what comes over the line, heads and all, as the browser itself measures it. */
  async function slowly(page: Page): Promise<Traffic> {
    const debug = await page.context().newCDPSession(page);
    await debug.send('Network.enable');
    await debug.send('Network.emulateNetworkConditions', secondGeneration);
    const traffic: Traffic = { requests: [], bytes: 0 };
    debug.on('Network.requestWillBeSent', ({ request }) => {
      if (!request.url.startsWith('data:')) traffic.requests.push(request.url);
    });
    debug.on('Network.loadingFinished', ({ encodedDataLength }) => {
      traffic.bytes += encodedDataLength;
    });
    return traffic;
  }

  for (const javaScriptEnabled of [false, true]) {
    const how = javaScriptEnabled ? 'with' : 'without';

    it(`brings the first page in five requests and 45 kB, and the later ones in 8 kB, ${how} script`, async () => {
      const page = await open({ javaScriptEnabled, viewport: { width: 360, height: 640 } });
      const traffic = await slowly(page);
      const site = await openSite({ questionnaire: users() });
      await page.goto(await site.listen(), { waitUntil: 'networkidle' });
      expect(traffic.requests.length, traffic.requests.join('\n')).to.be.within(2, 5);
      expect(traffic.bytes).to.be.below(45 * 1024);
      for (let i = 0; i < 3; i++) {
        Object.assign(traffic, { requests: [], bytes: 0 });
        await page.locator(i === 0 ? '.go' : '.btn[value=next]').click();
        await page.waitForLoadState('networkidle');
        expect(new URL(page.url()).pathname).to.include('/p/');
        expect(traffic.bytes, page.url()).to.be.within(500, 8 * 1024);
      }
    });
  }
});
