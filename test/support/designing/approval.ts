/** One asks, the other reads, comments and approves; a collection is made of what was approved, and opened. */
import { type Hand, isAt, type Look, sees, starting, tabs } from './hand.ts';
import * as words from './words.ts';

export async function signIn(hand: Hand, base: string, email: string, password: string): Promise<void> {
  await hand.page.goto(base);
  await hand.write('E-post', email);
  await hand.write('Lösenord', password);
  await hand.press('button', 'Logga in');
  await isAt(hand, 'Översikt');
}

export async function tryIt(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', 'Prova', tabs(hand));
  await look('23-try');
  await hand.tick('radio', 'Svenska');
  await hand.tick('radio', 'Korta enkäten');
  await hand.press('button', 'Börja prova');
  await sees(hand, 'Du provar. Inget sparas.');
  await look('24-tried');
  await hand.press('link', 'Tillbaka till enkäten');
  await isAt(hand, words.title);
}

const asks = 'Kan du läsa igenom och godkänna?';

export async function askToRead(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', 'Kommentarer', tabs(hand));
  await hand.write(starting('Vad tycker du?'), asks);
  await hand.press('button', 'Spara kommentaren');
  await sees(hand, 'Kommentaren är sparad.');
  await look('25-asked');
}

/** The other finds the way there from the first page, says something of a question, and ticks off what was asked. */
export async function readAndComment(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', 'Till frågorna');
  await isAt(hand, words.changed);
  await hand.press('link', 'Kommentarer', tabs(hand));
  await sees(hand, asks);
  await hand.choose('Vad gäller det?', /Kan du få ditt stöd ändrat\?/);
  await hand.write(starting('Vad tycker du?'), 'Den är lätt att förstå nu.');
  await hand.press('button', 'Spara kommentaren');
  await sees(hand, 'Kommentaren är sparad.');
  await look('25-comment');
  await hand.press('button', /^Klart\b/);
  await sees(hand, 'Kommentaren är klar.');
}

export async function approve(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', 'Godkänn', tabs(hand));
  await isAt(hand, 'Klart att godkänna');
  await look('26-approval');
  await hand.press('link', 'Godkänn version 1');
  await look('27-approve');
  await hand.press('button', 'Ja, godkänn version 1');
  await isAt(hand, 'Version 1 är godkänd');
  await look('28-approved');
}

/** Gives the link that those who answer open. */
export async function collect(hand: Hand, look: Look): Promise<string> {
  await hand.press('link', 'Lägg till insamling');
  await hand.write('Län', 'Exempellän');
  await hand.write('Kommun', 'Exempelköping');
  await hand.write('Verksamhetens namn', 'CM-teamet Exempelköping');
  await hand.write('Hur många bjuds in?', '24');
  await hand.tick('radio', /^Korta enkäten/);
  await hand.tick('radio', /^En fråga i taget/);
  await look('30-collection');
  await hand.press('button', 'Spara');
  await isAt(hand, 'CM-teamet Exempelköping');
  await look('31-collection-made');
  await hand.press('link', 'Öppna insamlingen');
  await hand.press('button', 'Ja, öppna');
  await sees(hand, 'Insamlingen är öppen. Nu kan länken delas ut.');
  await look('32-open');
  return hand.page.getByLabel('Länk att kopiera').inputValue();
}
