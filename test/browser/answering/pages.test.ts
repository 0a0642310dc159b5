import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { sites } from '../../support/answering.ts';
import { describeInBrowser, expectEasyToPress } from '../../support/browser.ts';
import { languagesRead } from '../../support/long-run.ts';
import { saveShot } from '../../support/screenshots.ts';
import { thanked } from '../../support/thanked.ts';

const audit = {
  invented: true,
  commissioner: 'Region Exempel och Exempelköpings kommun',
  auditors: { sv: 'Tre brukarrevisorer från Föreningen Exempel. De har egen erfarenhet av stöd.' },
  contact: { sv: 'Kim Exempel, 070-000 00 00' },
  feedback: { sv: 'Vi berättar om rapporten i Gula huset den 12 november.' },
  keptUntil: '2027-06-30',
};

/** A page with a question of each kind in the shipped questionnaire for users. */
function pageOfKind({ sections }: Questionnaire, kind: string): string {
  const found = sections
    .flatMap(({ questions }) => questions)
    .find((question) => question.kind === kind && !question.showIf);
  if (!found) throw new Error(`no question of kind ${kind}`);
  return `/p/${found.key}?fresh=1`;
}

describeInBrowser('every page of those who answer', (open) => {
  const openSite = sites();
  const users = () => asked('users');
  const asked = (key: string) => {
    const template = shippedTemplates().find((template) => template.key === key);
    if (!template) throw new Error(`no template ${key}`);
    return toFrozen(template, {
      form: 'full',
      sections: template.sections.flatMap((s) => (s.optional ? [s.key] : [])),
      term: 'cm',
    });
  };

  /** Axe, no sideways scrolling, and a picture. */
  async function examine(page: Page, address: string, name: string): Promise<void> {
    for (const language of languagesRead) {
      const query = language === 'en' ? `${address.includes('?') ? '&' : '?'}language=en` : '';
      await page.goto(`${address}${query}`);
      await expectEasyToPress(page, name);
    }
    // A question asked for by its key is at its number.
    const wanted = new URL(address).pathname.replace(/\/p\/.*/, '/p/');
    expect(new URL(page.url()).pathname.replace(/\/p\/\d+$/, '/p/'), 'no other page').to.equal(wanted);
    await saveShot(page, `answering/${name}`, ['light', 'dark']);
  }

  const placesOf = (questionnaire: Questionnaire) => ({
    intro: '',
    lost: '?lost=1',
    promise: '/promise',
    ...Object.fromEntries(
      ['scale', 'one', 'several', 'ladder', 'yes-no', 'ten', 'text'].map((kind) => [
        kind,
        pageOfKind(questionnaire, kind),
      ]),
    ),
    'nothing-to-send': '/check',
    trying: '/try/1',
    'trying-text': '/try/3',
    tried: '/try/done',
  });

  it('is sound: each that can be asked for', async () => {
    const site = await openSite({ questionnaire: users(), audit });
    const [link, page] = [await site.listen(), await open()];
    for (const [name, place] of Object.entries(placesOf(users())))
      await examine(page, `${link}${place}`, name);
  });

  it('is sound: thanks', async () => {
    const site = await openSite({ questionnaire: users(), audit });
    const page = await open();
    const address = await thanked(page, `${await site.listen()}${pageOfKind(users(), 'scale')}`);
    await examine(page, address, 'thanks');
    expect(await page.locator('.helped').count()).to.equal(1);
  });

  it('is sound: the check page with answers, and a visit under way', async () => {
    const questionnaire = users();
    const site = await openSite({ questionnaire, audit });
    const page = await open();
    const link = await site.listen();
    for (const kind of ['scale', 'several', 'ten'] as const) {
      await page.goto(`${link}${pageOfKind(questionnaire, kind)}`);
      await page.locator('.choice').nth(1).click();
      await page.locator('.btn[value=next]').click();
    }
    await page.goto(`${link}${pageOfKind(questionnaire, 'text')}`);
    await page.getByRole('textbox').fill('Att de lyssnar.\nOch att det går fort.');
    await page.locator('.btn[value=next]').click();
    await examine(page, `${link}/check`, 'check');
    await examine(page, link, 'under-way');
  });

  it('is sound: a section on a page', async () => {
    const questionnaire = users();
    const site = await openSite({ questionnaire, audit, collection: { layout: 'section', invited: 6 } });
    await examine(
      await open(),
      `${await site.listen()}/p/${questionnaire.sections[0]?.questions[0]?.key}`,
      'section',
    );
  });

  it('is sound: what is wrong', async () => {
    const questionnaire = users();
    const site = await openSite({ questionnaire, audit });
    const page = await open();
    await page.goto(`${await site.listen()}${pageOfKind(questionnaire, 'text')}`);
    await page.getByRole('textbox').fill('Det var en gång. '.repeat(300));
    await page.locator('.btn[value=next]').click();
    await page.locator('.errors').waitFor();
    await expectEasyToPress(page, 'wrong');
    await saveShot(page, 'answering/wrong', ['light', 'dark']);
  });

  it('is sound: a named collection', async () => {
    const site = await openSite({ questionnaire: asked('mapping'), audit });
    await examine(await open(), await site.listen(), 'named');
  });

  it('is sound: a link that leads nowhere, is not open yet, or is closed', async () => {
    const page = await open();
    for (const status of ['planned', 'closed'] as const) {
      const site = await openSite({ collection: { status } });
      await examine(page, await site.listen(), status);
    }
    const site = await openSite();
    await examine(page, (await site.listen()).replace(/\/a\/.*/, '/a/nowhere'), 'not-found');
  });

  it('fits a phone whose letters are twice as large', async () => {
    const site = await openSite({ questionnaire: users(), audit });
    const page = await open({ viewport: { width: 360, height: 740 } });
    const debug = await page.context().newCDPSession(page);
    await debug.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    const link = await site.listen();
    for (const place of ['', ...['one', 'ladder', 'ten', 'text'].map((kind) => pageOfKind(users(), kind))]) {
      await page.goto(`${link}${place}`);
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - window.innerWidth',
      );
      expect(overflow, place).to.be.at.most(0);
      const header = await page.locator('.bar').boundingBox();
      expect(header?.height, `header of ${place}`).to.be.below(160);
    }
  });

  it('has room for a finger on everything that is pressed', async () => {
    const site = await openSite({ questionnaire: users(), audit });
    const page = await open({ viewport: { width: 360, height: 740 } });
    const link = await site.listen();
    for (const kind of ['scale', 'several', 'ladder', 'ten', 'text']) {
      await page.goto(`${link}${pageOfKind(users(), kind)}`);
      const small = await page
        .locator('.choice, .steps-on .btn')
        .evaluateAll((all) =>
          all.filter((one) => one.getBoundingClientRect().height < 48).map((one) => one.textContent),
        );
      expect(small, kind).to.deep.equal([]);
    }
  });
});
