import { expect } from 'chai';
import { sites } from '../../support/answering.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { aQuestionnaire, aTen } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

const ranges = ['1-5', '1-7', '1-10'] as const;
const questionnaire = aQuestionnaire({ questions: ranges.map((range) => aTen(`t${range}`, { range })) });
const given = { 't1-5': 5, 't1-7': 6, 't1-10': 10 };

describeInBrowser('scales of fewer numbers than eleven', (open) => {
  const openSite = sites();

  for (const network of [true, false])
    it(`are answered ${network ? 'with' : 'without'} network, and told out of their highest number`, async () => {
      const site = await openSite({ questionnaire, collection: { layout: 'section' } });
      const page = await open({ viewport: { width: 360, height: 740 } });
      const link = `${await site.listen()}?language=sv`;
      await page.goto(
        network ? link : link.replace(site.collection.code, String(site.collection.interviewCode)),
      );
      if (!network) {
        await page.locator('html[data-ready]').waitFor();
        await page.context().setOffline(true);
      }
      await page.locator('.go').click();
      for (const [key, n] of Object.entries(given))
        await page.locator(`[name="${key}"][value="${n}"]`).check({ force: true });
      await saveShot(page, 'answering/ten-ranges');
      if (network) await expectNoAxeViolations(page);
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(overflow).to.be.at.most(0);
      await page.getByRole('button', { name: say('answering.next'), exact: true }).click();
      await page.getByRole('heading', { name: say('answering.check.title') }).waitFor();
      const told = await page.locator('dl.given dd:not(.change)').allInnerTexts();
      expect(told).to.deep.equal(
        [5, 7, 10].map((most, i) =>
          say('answering.check.of-most', { n: Object.values(given)[i] ?? 0, most }),
        ),
      );
    });
});
