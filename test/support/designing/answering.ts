/** Somebody who reads Arabic answers on a phone, with a finger. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { wordsIn } from '../../../views/words.ts';
import * as words from './words.ts';

export const phone = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
} as const;

const say = wordsIn('ar');
const next = say('answering.next');

/** Goes from the first page to the thanks: the follow-up is put to whoever has met their CM. */
export async function answerInArabic(page: Page, link: string, look: (name: string) => Promise<void>) {
  await page.goto(link);
  const menu = page.locator('.menu > summary');
  if ((await menu.count()) > 0) await menu.tap();
  await page.getByRole('link', { name: 'العربية' }).first().tap();
  await isAt(page, words.title);
  expect(await page.locator('html').getAttribute('dir')).to.equal('rtl');
  await look('40-first');
  await tap(page, say('answering.start'));
  await isAt(page, words.met);
  await choose(page, 'نعم');
  await tap(page, next);
  await isAt(page, words.reach);
  await look('41-follow-up');
  await tap(page, say('answering.back'));
  await choose(page, 'لا');
  await tap(page, next);
  await isAt(page, words.goals);
  await chooseFirst(page);
  await tap(page, next);
  await isAt(page, words.changed);
  await seesPicture(page);
  await chooseFirst(page);
  await look('42-picture');
  await tap(page, next);
  await isAt(page, words.better);
  await page.getByRole('textbox').fill('وقت أطول');
  await tap(page, next);
  await page.getByRole('heading', { name: say('answering.check.title') }).waitFor();
  await look('43-check');
  await tap(page, say('answering.send'));
  await page.getByRole('heading', { name: say('answering.thanks.title') }).waitFor();
  await look('44-thanks');
}

export function arabic(swedish: string): string {
  const said = words.inArabic[swedish];
  if (said === undefined) throw new Error(`no Arabic for ${swedish}`);
  return said;
}

async function isAt(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: arabic(heading), level: 1, exact: true }).waitFor();
}

interface Picture {
  readonly naturalWidth: number;
  decode(): Promise<void>;
}

async function seesPicture(page: Page): Promise<void> {
  const picture = page.getByRole('img', { name: arabic(words.alt), exact: true });
  await picture.scrollIntoViewIfNeeded();
  const width = await picture.evaluate(async (one: Picture) => {
    await one.decode();
    return one.naturalWidth;
  });
  expect(width).to.be.greaterThan(0);
}

async function choose(page: Page, label: string): Promise<void> {
  await page
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: label, exact: true }) })
    .tap();
}

/** The short form has lists of three steps in the place of longer ones. */
async function chooseFirst(page: Page): Promise<void> {
  await page
    .locator('label')
    .filter({ has: page.getByRole('radio') })
    .first()
    .tap();
}

async function tap(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).filter({ visible: true }).last().tap();
}
