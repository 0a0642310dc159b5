/** What people do with a report from closed results to a version that is withdrawn, each on pages of their own. */
import { makingsEnded } from '../../server/reporting/making.ts';
import { expectSound } from './browser.ts';
import { type Hand, isAt, sees, starting } from './designing/hand.ts';
import { say } from './say.ts';

export const written = 'Vi frågade alla som får stöd. **Tolv** svarade.';

type Person = Hand & { readonly isLookedAt: boolean };
export type People = Readonly<Record<'bo' | 'siv' | 'fou' | 'reader' | 'outside', Person>> & {
  readonly at: string;
};

export async function reportDone(people: People): Promise<void> {
  const { at, bo, siv, reader, outside } = people;
  await releaseResults(bo, at);
  await write(people);
  await check(people);
  const first = await release(bo, at, 1);
  await reader.page.goto(`${at}/report`);
  await reader.press('link', say('releases.home.next.read.button'));
  await reads(reader, 'Tolv svarade.');
  await outside.page.goto(first);
  await reads(outside, 'Tolv svarade.');

  await siv.page.goto(`${at}/report/writing/method`);
  await siv.write(say('writing.own'), 'Skrivet efteråt.');
  await siv.press('button', say('writing.save-and-see'));
  await sees(siv, say('writing.notices.saved'));
  const second = await release(siv, at, 2);
  await outside.page.goto(first);
  await sees(outside, say('reading.newer'));
  await outside.page.goto(second);
  await reads(outside, 'Skrivet efteråt.');
  await withdraw(siv);
  await outside.page.goto(second);
  await sees(outside, /Ett tal var fel\./);
}

async function releaseResults(hand: Person, at: string): Promise<void> {
  await hand.page.goto(`${at}/report`);
  await sees(hand, say('releases.home.no-results'));
  await hand.press('link', say('releases.home.next.results.button'));
  await hand.press('link', /^Lämna ut: /);
  await hand.press('button', say('releasing.button'));
  await sees(hand, say('releasing.notices.released'));
}

/** One writes and places a figure, FoU says something of it, and it is done. */
async function write({ at, siv, fou }: People): Promise<void> {
  await siv.page.goto(`${at}/report`);
  await siv.press('link', say('releases.home.writing'));
  await siv.press('link', say('document.parts.method'));
  await siv.write(say('writing.own'), written);
  await siv.press('button', say('writing.placing.add.figure'));
  await isAt(siv, say('writing.placing.to-place.figure'));
  await sound(siv);
  await siv.tick('checkbox', /./);
  await siv.press('button', say('findings.choosing.do'));
  await sees(siv, say('writing.notices.placed', { count: 1 }));

  await fou.page.goto(`${at}/report/writing/method`);
  await fou.write(say('commenting.fields.comment'), 'Skriv när ni frågade.');
  await fou.press('button', say('commenting.send'));
  await sees(fou, say('commenting.notices.added'));
  await siv.page.goto(`${at}/report/writing/method`);
  await siv.press('button', starting(say('commenting.done')));
  await sees(siv, say('commenting.notices.done'));
}

/** Somebody outside reads the draft by its link, says what is wrong in it, and reads the answer. */
async function check({ at, bo, siv, outside }: People): Promise<void> {
  await bo.page.goto(`${at}/report`);
  await bo.press('link', say('fact-check.title'));
  await bo.write(say('fact-check.fields.receiver'), 'enhetschefen');
  await bo.write(say('fact-check.fields.days'), '14');
  await bo.press('button', say('fact-check.make.button'));
  await isAt(bo, say('fact-check.links.made'));
  const link = atOffice(await bo.page.getByLabel(say('fact-check.links.address')).inputValue(), at);

  await outside.page.goto(link);
  const chapter = outside.page.locator('#chapter-method');
  await unfoldIn(outside, '#chapter-method');
  await outside.unfold(say('fact-check.reader.wrong'), chapter);
  await outside.write(say('fact-check.reader.say'), 'Ni frågade i mars.', chapter);
  await outside.press('button', say('fact-check.reader.send'));
  await sees(outside, say('fact-check.missing.name'));
  await sees(outside, 'Ni frågade i mars.');
  await sound(outside);
  await outside.write(say('fact-check.reader.name'), 'Eva Ek');
  await outside.press('button', say('fact-check.reader.send'));
  await isAt(outside, say('fact-check.reader.thanks'));

  await siv.page.goto(`${at}/fact-check`);
  await siv.press('link', say('fact-check.short', { number: 1 }));
  await siv.press('link', starting(say('fact-check.comments.answer')));
  await siv.tick('radio', starting(say('fact-check.outcomes.changed')));
  await siv.write(say('fact-check.fields.answer'), 'Nu står det mars.');
  await siv.press('button', say('fact-check.comments.save'));
  await sees(siv, say('fact-check.notices.answered'));
  await siv.press('link', say('fact-check.comments.back'));
  await siv.press('button', say('fact-check.show.do'));
  await sees(siv, say('fact-check.notices.shown'));
  await outside.page.goto(link);
  await outside.unfold(say('fact-check.reader.answers'));
  await sees(outside, 'Nu står det mars.');
}

/** As somebody of the audit, with a public page, whose address is returned. */
async function release(hand: Person, at: string, number: number): Promise<string> {
  await hand.page.goto(`${at}/report`);
  await releaseNumber(hand, number);
  return atOffice(await hand.page.getByRole('link', { name: /\/r\/[0-9a-f]{32}$/ }).innerText(), at);
}

/** From the page of the report. */
export async function releaseNumber(hand: Person, number: number): Promise<void> {
  await hand.press(
    'link',
    number === 1 ? say('releases.home.next.release.button') : say('releases.home.again'),
  );
  if (number > 1) await hand.write(say('releases.fields.changesSv'), 'Metoden är skriven.');
  await hand.choose(say('releases.fields.public'), say('releases.publics.yes'));
  await sound(hand);
  await hand.press('button', say('releases.release.button'));
  await isAt(hand, say('making.audit.title'));
  await makingsEnded();
  const onward = [say('making.refresh'), say('making.onward')];
  await hand.press('link', new RegExp(onward.join('|')));
  await isAt(hand, say('releases.version', { number }));
  await sound(hand);
}

/** The version that is shown: without a reason it is not. */
async function withdraw(hand: Person): Promise<void> {
  await hand.press('link', say('releases.withdraw'));
  await hand.press('button', say('releases.withdrawal.button'));
  await sees(hand, say('releases.missing.why'));
  await hand.write(say('releases.fields.why'), 'Ett tal var fel.');
  await hand.press('button', say('releases.withdrawal.button'));
  await sees(hand, say('releases.notices.withdrawn'));
}

/** What stands in the chapter on the method, folded where there is little room. */
async function reads(hand: Person, text: string): Promise<void> {
  await unfoldIn(hand, '#chapter-method');
  await sees(hand, text);
  await sound(hand);
}

/** A link that is given out, at the port that the office listens on. */
const atOffice = (link: string, at: string) => new URL(new URL(link).pathname, at).href;

async function unfoldIn(hand: Person, place: string): Promise<void> {
  const chapter = hand.page.locator(place);
  if (await chapter.locator('.fold > summary').isVisible())
    await hand.unfold(say('reading.fold.show'), chapter);
}

/** Looked at on a phone; axe wants script, and time that is for the long run. */
async function sound({ page, isLookedAt }: Person): Promise<void> {
  const before = page.viewportSize();
  if (!isLookedAt || !before) return;
  await expectSound(page, page.url(), [360]);
  await page.setViewportSize(before);
}
