/** An auditor writes the questions from empty: the name, the parts, each question, and what belongs to them. */
import { type Hand, isAt, type Look, type Name, sees, starting, tabs } from './hand.ts';
import { kept } from './keeping.ts';
import * as words from './words.ts';

/** From the page of the audit's questions to an empty questionnaire with two parts. */
export async function begin(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', 'Till frågorna');
  await isAt(hand, 'Börja på en ny enkät');
  await look('01-start');
  await hand.tick('radio', /^Börja tomt/);
  await hand.write(/^Vad ska enkäten heta\?/, words.title);
  await hand.press('button', 'Börja');
  await sees(hand, 'Enkäten är skapad.');
  await look('02-empty');
  await hand.press('link', /^Namn, inledning/);
  await hand.write('Inledning', words.intro);
  await look('03-about');
  await hand.press('button', 'Spara');
  await sees(hand, 'Sparat.');
  await look('03-about-saved');
  await hand.press('link', 'Till frågorna');
  for (const section of words.sections) {
    await hand.write(/^Ny del/, section);
    await hand.press('button', 'Lägg till del');
    await isAt(hand, starting(section));
  }
  await look('04-parts');
}

interface Wanted {
  readonly section: string;
  readonly kind: Name;
  readonly text: string;
  /** What its choices are, as the list is called. */
  readonly answers?: Name;
}

/** One question of a kind, closed again with its words kept. */
async function add(hand: Hand, { section, kind, text, answers }: Wanted, look?: Look): Promise<void> {
  await hand.press('link', `Lägg till fråga i ${section}`);
  await sees(hand, 'Vilken sorts fråga vill du lägga till?');
  await look?.('05-kinds');
  await hand.tick('radio', kind);
  await hand.press('button', 'Lägg till fråga');
  await hand.write('Frågan', text);
  if (answers !== undefined) await hand.choose('Svar', answers);
  await kept(hand);
  await look?.('06-question');
  await close(hand, text);
}

async function close(hand: Hand, text: string): Promise<void> {
  await hand.press('link', 'Klar');
  await isAt(hand, text);
}

export async function writeQuestions(hand: Hand, look: Look): Promise<void> {
  const [contact, influence] = words.sections;
  await add(
    hand,
    { section: contact, kind: /^Ja eller nej/, text: words.met, answers: /^Ja eller nej/ },
    look,
  );
  await add(hand, { section: contact, kind: /^Skala/, text: words.reach, answers: /^Hur ofta/ });
  await takeFromBank(hand, influence, look);
  await add(hand, { section: influence, kind: /^Skala/, text: words.twoThings, answers: /^Hur ofta/ });
  await writeList(hand, look);
  await add(hand, {
    section: influence,
    kind: /^Välj flera svar/,
    text: words.easier,
    answers: starting(words.easierList),
  });
  await add(hand, { section: influence, kind: /^Egna ord/, text: words.better });
  await look('09-questions');
}

async function takeFromBank(hand: Hand, section: string, look: Look): Promise<void> {
  await hand.press('link', `Lägg till fråga i ${section}`);
  await hand.press('link', 'Ta en färdig fråga');
  await hand.write('Sök efter ord', 'dina mål');
  await hand.press('button', 'Sök');
  await sees(hand, words.goals);
  await look('07-bank');
  const found = hand.page.getByRole('listitem').filter({ hasText: words.goals }).first();
  await hand.press('button', new RegExp(`^Ta in.*: ${words.goals.replace('?', '\\?')}`), found);
  await sees(hand, 'Frågan ligger nu sist i delen.');
  await look('07-bank-taken');
  await hand.press('link', 'Frågor', tabs(hand));
  await isAt(hand, words.goals);
}

async function writeList(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', 'Svar och områden', tabs(hand));
  await look('08-lists');
  await hand.press('link', 'Ny svarslista');
  await look('08-new-list');
  await hand.write('Listans namn', words.easierList);
  for (const [at, answer] of words.easierAnswers.entries()) {
    await hand.write(`Svar ${at + 1}`, answer);
  }
  await hand.tick('checkbox', new RegExp(`^Kan inte kombineras.*Svar ${words.easierAnswers.length}`));
  await hand.choose('Vilken ordning har svaren?', 'Svaren har ingen ordning');
  await hand.press('button', 'Spara');
  await sees(hand, 'Sparat.');
  await hand.press('link', 'Frågor', tabs(hand));
}

/** One word of an answer that two questions share. */
export async function editList(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', 'Svar och områden', tabs(hand));
  await hand.press('link', new RegExp(`^Ändra\\s*, ${words.often.list}$`));
  await sees(hand, 'Den här svarslistan används i 2 frågor. Ändrar du här ändras alla.');
  await look('10-list');
  await hand.write('Svar 1', words.often.now);
  await hand.press('button', 'Spara');
  await sees(hand, 'Sparat.');
  await sees(hand, words.often.now);
  await hand.press('link', 'Frågor', tabs(hand));
}

/** "Visas om Har du träffat din CM i år? är Ja." */
export async function writeCondition(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', 'Ändra fråga 2');
  await hand.press('link', 'Ändra vem som får frågan');
  await isAt(hand, 'Vem får frågan?');
  await look('11-condition');
  await hand.choose('Frågan', new RegExp(words.met.replace('?', '\\?')));
  if (!hand.hasScript) await hand.press('button', /^Visa svaren/);
  await hand.tick('checkbox', 'Ja');
  await look('11-condition-filled');
  await hand.press('button', 'Spara');
  await sees(hand, 'Sparat.');
  await look('12-condition-kept');
  await hand.press('link', 'Frågor', tabs(hand));
  await sees(hand, /^Visas bara om .*Har du träffat din CM i år\?. är .Ja/);
}

/** The help with language says that it is two things in one; it is written as one. */
export async function correction(hand: Hand, look: Look): Promise<void> {
  await sees(hand, /Två saker i samma fråga\?/);
  await hand.press('link', 'Språkhjälp', tabs(hand));
  await sees(hand, 'Två saker i samma fråga?');
  await look('13-language-help');
  await hand.press('link', 'Frågor', tabs(hand));
  await hand.press('link', 'Ändra fråga 4');
  await sees(hand, 'Två saker i samma fråga?');
  await look('14-alarm');
  await hand.write('Frågan', words.changed);
  await kept(hand);
  await hand.page
    .locator('#question-form')
    .getByText('Två saker i samma fråga?')
    .waitFor({ state: 'detached' });
  await close(hand, words.changed);
}

/** The short form has all but the fifth; the one from the bank is in it already. */
export async function markShort(hand: Hand, look: Look): Promise<void> {
  for (const number of [1, 2, 4, 6]) {
    await hand.press('link', `Ändra fråga ${number}`);
    await hand.unfold(/^Fler val/);
    await hand.tick('checkbox', 'Ta med i den korta enkäten');
    await kept(hand);
    if (number === 1) await look('15-short');
    await hand.press('link', 'Klar');
    await hand.page.locator('#question-form').waitFor({ state: 'detached' });
  }
  await look('16-all');
}
