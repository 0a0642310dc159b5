/** Arabic and a picture are added, and the questions are seen as those who answer will see them. */
import { expect } from 'chai';
import { say } from '../say.ts';
import { arabic } from './answering.ts';
import { type GivenFile, type Hand, isAt, type Look, sees, tabs } from './hand.ts';
import * as words from './words.ts';

export async function addPicture(hand: Hand, picture: GivenFile, look: Look): Promise<void> {
  await hand.press('link', say('designing.tabs.media'), tabs(hand));
  await look('17-pictures');
  await hand.press('link', words.changed);
  await hand.give(say('media.choose-picture'), picture);
  await hand.write(/^Beskrivning på svenska/, words.alt);
  await look('18-picture');
  await hand.press('button', say('design-words.save'));
  await sees(hand, say('media.picture-of', { alt: `${words.alt}` }));
  await look('18-picture-kept');
}

export async function addArabic(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('designing.tabs.languages'), tabs(hand));
  await look('19-languages');
  await hand.choose(say('design-words.add-label'), 'Arabiska');
  await hand.press('button', say('design-words.add'));
  await isAt(hand, /på arabiska/);
  await look('20-arabic');
  await translate(hand, look);
  await hand.unfold(say('design-words.whole.mark-title'));
  await hand.press('button', say('design-words.whole.mark'));
  await sees(hand, say('design-words.notices.all-marked'));
  await hand.press('button', say('design-words.whole.declare'));
  await sees(hand, say('design-words.notices.declared'));
  await look('21-translated');
}

/** Part by part: what stands beside each text is written, where it is not there already. */
async function translate(hand: Hand, look: Look): Promise<void> {
  for (let part = 1; part < 9; part++) {
    const rows = hand.page.locator('.side-by-side');
    let written = 0;
    for (let at = 0; at < (await rows.count()); at++) {
      const row = rows.nth(at);
      const field = row.getByRole('textbox');
      const said = words.inArabic[((await row.locator('.said blockquote').textContent()) ?? '').trim()];
      if (said === undefined || (await field.inputValue()) === said) continue;
      await hand.write(/, Arabiska$/i, said, row);
      written += 1;
    }
    if (part === 2) await look('20-arabic-part');
    if (written > 0) await keep(hand);
    const next = hand.page.getByRole('link', { name: /^Nästa del: / });
    if ((await next.count()) === 0) return;
    const name = (await next.textContent()) ?? '';
    await hand.press('link', name);
    await isAt(hand, name.replace('Nästa del: ', ''));
  }
}

async function keep(hand: Hand): Promise<void> {
  if (!hand.hasScript) await hand.press('button', say('design-words.save'));
  await hand.page.getByText(say('design-words.auto.saved'), { exact: true }).first().waitFor();
}

/** The phone beside the question: from right to left, and with the picture. */
export async function seeInArabic(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('designing.tabs.questions'), tabs(hand));
  await hand.press('link', say('designing.labels.edit', { number: 4 }));
  // The phone of the page before would be chosen for, and go with it.
  await hand.page.locator('#question-form').waitFor();
  const beside = hand.page.getByRole('complementary', { name: say('designing.phone.title') });
  await hand.press('link', 'Arabiska', beside);
  const phone = hand.page.frameLocator('[name=phone]');
  await phone.getByRole('heading', { name: arabic(words.changed) }).waitFor();
  expect(await phone.locator('html').getAttribute('dir')).to.equal('rtl');
  await phone.getByRole('img', { name: arabic(words.alt) }).waitFor();
  await look('22-phone');
}
