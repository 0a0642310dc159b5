/** Somebody closes the collection, reads what it says, and what people wrote; sorts it, and chooses what is quoted. */
import { type Hand, isAt, type Look, sees } from '../designing/hand.ts';
import { say } from '../say.ts';

/** What people wrote. The first holds a name; of the second there is a quote. */
export const withName = 'Prata med Kalle på boendet om det.';
export const toQuote = 'Jag vill veta innan de byter CM.';
export const written = [withName, toQuote, 'De lyssnar på mig.'] as const;

/** From the first page, by what is said there to come next. */
export async function closeAndRead(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('audits.next.close.button'));
  await look('01-closing');
  await hand.press('button', say('collections.closing.button'));
  await sees(hand, say('collections.notices.closed'));
  await look('02-closed');
  await hand.press('link', say('audits.to-step.analysis'));
  await isAt(hand, say('results.areas'));
  await look('03-results');
  await hand.press('link', say('results.next.texts.button'));
}

/** One text, as it should be: with the name masked first. */
export async function sortOne(hand: Hand, look: Look): Promise<void> {
  await isAt(hand, say('free-texts.title'));
  const words = await hand.page.getByRole('blockquote').innerText();
  await look(words.includes('Kalle') ? '04-text-with-name' : '05-text');
  if (words.includes('Kalle')) {
    await hand.unfold(say('free-texts.mask'));
    await hand.press('button', say('free-texts.mask-do'));
    await sees(hand, say('free-texts.notices.masked'));
  }
  const verdict = words.includes('lyssnar') ? 'strength' : 'change';
  await hand.tick('radio', new RegExp(`^${say(`free-texts.verdicts.${verdict}`)}`));
  if (words.includes('byter')) await hand.write(new RegExp(`^${say('free-texts.new-theme')}`), 'Byte av CM');
  await hand.press('button', say('free-texts.save-next'));
  await sees(hand, say('free-texts.notices.sorted'));
}

/** The board, where a text is moved; then the text that is quoted, found in the list of all. */
export async function moveAndQuote(hand: Hand, look: Look): Promise<void> {
  await look('06-all-sorted');
  await hand.press('link', say('themes.to-board'));
  await isAt(hand, say('themes.title'));
  await look('07-board');
  await hand.unfold(/^Flytta: De lyssnar/);
  await hand.choose(say('free-texts.fields.area'), 'Inflytande');
  await hand.press('button', say('themes.move-do'));
  await sees(hand, say('free-texts.notices.moved'));
  await hand.press('link', say('results.next.quotes.button'));
  await sees(hand, say('quotes.none'));
  await look('08-no-quotes');
  await hand.press('link', say('results.nav.texts'));
  await hand.press('link', say('free-texts.see-all'));
  await hand.choose(say('free-texts.theme'), 'Byte av CM');
  await hand.press('button', say('free-texts.show'));
  // The list has the same heading before and after.
  await hand.page.waitForURL(/theme=./);
  await look('09-list');
  await hand.press('link', /^Vad /);
  await hand.unfold(say('quotes.choose'));
  await hand.press('button', say('quotes.choose-do'));
  await sees(hand, say('quotes.notices.proposed'));
}

/** The other approves the same words. */
export async function approveQuote(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('results.nav.texts'));
  await hand.press('link', say('quotes.to-all'));
  await look('10-quotes');
  await hand.press('button', new RegExp(`^${say('quotes.approve')}`));
  await sees(hand, say('quotes.in-report'));
}
