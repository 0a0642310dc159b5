/** Without network the tablet decides where to go and what to keep. It decides as the server does, whatever is asked. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { onRoute, pagesOf, routeOf } from '../../../surveys/answering/journey.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { kindOf } from '../../../surveys/questionnaires/questions/index.ts';
import { type Site, sites } from '../../support/answering.ts';
import { anyAnswersTo, anyQuestionnaire } from '../../support/any-questionnaire.ts';
import { describeInBrowser } from '../../support/browser.ts';
import { visitsCompared } from '../../support/long-run.ts';

interface Visit {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
}

const visit = anyQuestionnaire({ most: 9 }).chain((questionnaire) =>
  anyAnswersTo(questionnaire).map((answers): Visit => ({ questionnaire, answers })),
);

/** Some answers lead over a follow-up and past another, so that there is something to decide. */
function isTelling({ questionnaire, answers }: Visit): boolean {
  const route = routeOf(pagesOf(questionnaire, 'question'), answers);
  const follows = route.filter(({ questions }) => questions.some(({ showIf }) => showIf));
  const kept = Object.keys(onRoute(route, answers)).length;
  return follows.length > 0 && kept > 1 && kept < Object.keys(answers).length;
}

describeInBrowser('a visit without network', (open) => {
  const openSite = sites();

  /** Answers page by page from "Börja" to the page with all answers, and sends; the questions that were shown. */
  async function walk(page: Page, { questionnaire, answers }: Visit): Promise<readonly string[]> {
    const shown: string[] = [];
    await page.locator('.go').click();
    while (await asksMore(page)) {
      for (const question of questionsOf(questionnaire)) {
        if ((await page.locator(`[name="${question.key}"]`).count()) === 0) continue;
        shown.push(question.key);
        const answer = answers[question.key];
        if (answer !== undefined) await fill(page, question.key, kindOf(question).inputs(answer));
      }
      await page.locator('.btn[value=next]').click();
    }
    await page.locator('.act .go').click();
    await page.getByRole('heading', { name: /^Tack!/ }).waitFor();
    return shown;
  }

  /** Once the buttons are there, which come last, the whole page is: one that is still arriving would seem to ask nothing. */
  async function asksMore(page: Page): Promise<boolean> {
    await page.locator('.btn[value=next], .act .go').first().waitFor();
    return (await page.locator('.act .go').count()) === 0;
  }

  async function fill(page: Page, key: string, values: readonly string[]): Promise<void> {
    const written = page.locator(`textarea[name="${key}"], input[type=text][name="${key}"]`);
    if ((await written.count()) > 0) return written.fill(values[0] ?? '');
    for (const [i, value] of values.entries()) {
      const choice = page.locator(`input[name="${key}"][value="${value}"]`);
      if ((await choice.count()) > 0) await choice.check({ force: true });
      else await page.locator(`select[name="${key}"]`).nth(i).selectOption(value);
    }
  }

  async function walkWith(site: Site, made: Visit, network: boolean): Promise<readonly string[]> {
    const page = await open({ viewport: { width: 360, height: 740 } });
    const link = await site.listen();
    if (network) await page.goto(link);
    else {
      await page.goto(link.replace(site.collection.code, String(site.collection.interviewCode)));
      await page.locator('html[data-ready]').waitFor();
      await page.context().setOffline(true);
    }
    if (network) return walk(page, made);
    const [shown] = await Promise.all([
      walk(page, made),
      page.waitForEvent('requestfailed', (request) => request.method() === 'POST'),
    ]);
    await page.locator('#waiting', { hasText: '1 svar väntar' }).waitFor();
    await page.context().setOffline(false);
    await page.locator('#waiting', { hasText: 'Alla svar är skickade.' }).waitFor();
    return shown;
  }

  for (const layout of ['question', 'section'] as const) {
    it(`leads over the same questions and keeps the same answers, a ${layout} a page`, async () => {
      const visits = fc.sample(visit.filter(isTelling), { numRuns: visitsCompared, seed: layout.length });
      for (const made of visits) {
        const site = await openSite({ questionnaire: made.questionnaire, collection: { layout } });
        const shown = [await walkWith(site, made, true), await walkWith(site, made, false)];
        expect(shown[1]).to.deep.equal(shown[0]);
        const [online, offline] = await site.responses();
        expect(offline).to.deep.equal(online);
        const texts = (await site.store.responses.texts(site.collection.id)).map(({ text }) => text).sort();
        expect(texts.filter((_text, i) => i % 2 === 0)).to.deep.equal(
          texts.filter((_text, i) => i % 2 === 1),
        );
      }
    }).timeout(120_000);
  }
});
