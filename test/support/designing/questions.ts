/** An auditor writes the questions from empty: the name, the parts, each question, and what belongs to them. */

import { say } from '../say.ts';
import { type Hand, isAt, type Look, type Name, sees, starting, tabs } from './hand.ts';
import { kept } from './keeping.ts';
import * as words from './words.ts';

/** From the page of the audit's questions to an empty questionnaire with two parts. */
export async function begin(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('audits.next.begin.button'));
  await isAt(hand, say('starting.begin'));
  await look('01-start');
  await hand.write(say('starting.fields.title'), words.title);
  await hand.press('button', say('starting.send'));
  await sees(hand, say('starting.begun'));
  await look('02-empty');
  await hand.press('link', /^Namn, inledning/);
  await hand.write(say('designing.fields.intro'), words.intro);
  await look('03-about');
  await hand.press('button', say('designing.save'));
  await sees(hand, say('designing.notices.saved'));
  await look('03-about-saved');
  await hand.press('link', say('designing.about-page.to-questions'));
  for (const section of words.sections) {
    await hand.write(/^Ny del/, section);
    await hand.press('button', say('designing.add-section'));
    await isAt(hand, starting(section));
  }
  await look('04-parts');
}

interface Wanted {
  readonly section: string;
  readonly kind: Name;
  /** Among the kinds that are folded away. */
  readonly isRare?: true;
  readonly text: string;
  readonly answers?: readonly string[];
}

/** One question of a kind, closed again with its words kept. */
async function add(hand: Hand, { section, kind, isRare, text, answers }: Wanted, look?: Look): Promise<void> {
  await hand.press('button', say('designing.part-labels.add', { title: `${section}` }));
  await sees(hand, say('designing.how'));
  await look?.('05-kinds');
  await hand.write(say('designing.fields.text'), text);
  if (isRare) await hand.unfold(say('designing.more-kinds'));
  await hand.tick('radio', kind);
  if (answers !== undefined) await writeAnswers(hand, answers);
  // A kind that the arrows stand on is kept when it is left.
  if (answers !== undefined || !hand.hasScript) await kept(hand);
  await look?.('06-question');
  await close(hand, text);
}

async function close(hand: Hand, text: string): Promise<void> {
  await hand.press('link', say('designing.done'));
  await isAt(hand, text);
}

export async function writeQuestions(hand: Hand, look: Look): Promise<void> {
  const [contact, influence] = words.sections;
  await add(hand, { section: contact, kind: /^Ja eller nej/, isRare: true, text: words.met }, look);
  await add(hand, { section: contact, kind: /^Skala/, text: words.reach });
  await takeFromBank(hand, look);
  await add(hand, { section: influence, kind: /^Skala/, text: words.twoThings });
  await add(hand, {
    section: influence,
    kind: /^Välj flera svar/,
    text: words.easier,
    answers: words.easierAnswers,
  });
  await markAlone(hand, look);
  await add(hand, { section: influence, kind: /^Egna ord/, text: words.better });
  await look('09-questions');
}

async function takeFromBank(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('bank.fetch'));
  await hand.write(say('bank.words'), 'dina mål');
  await hand.press('button', say('bank.search'));
  await sees(hand, words.goals);
  await look('07-bank');
  await hand.tick('checkbox', starting(words.goals));
  await look('07-bank-ticked');
  await hand.press(
    'button',
    hand.hasScript ? say('bank.take.button', { count: 1 }) : say('bank.take.unknown'),
  );
  await sees(hand, say('bank.taken', { count: 1 }));
  await isAt(hand, words.goals);
}

/** Each on a line of its own; the last stands alone. */
export async function writeAnswers(hand: Hand, answers: readonly string[]): Promise<void> {
  if (!hand.hasScript) return hand.write(say('designing.answers.lines'), answers.join('\n'));
  for (const [i, answer] of answers.entries())
    await hand.write(`${say('designing.answers.line')} ${i + 1}`, answer);
}

async function markAlone(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('designing.labels.edit', { number: 5 }));
  await hand.unfold(say('designing.answers.more'));
  await hand.tick('checkbox', words.easierAnswers.at(-1) ?? '');
  await kept(hand);
  await look('08-answers');
  await close(hand, words.easier);
}

/** One word of an answer that two questions share. */
export async function editList(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('designing.tabs.lists'), tabs(hand));
  await hand.press('link', new RegExp(`^Ändra\\s*, ${words.often.list}$`));
  await sees(hand, say('design-lists.notice', { count: 2 }));
  await look('10-list');
  await hand.write(say('design-lists.choice', { number: 1 }), words.often.now);
  await hand.press('button', say('designing.save'));
  await sees(hand, say('designing.notices.saved'));
  await sees(hand, words.often.now);
  await hand.press('link', say('designing.tabs.questions'), tabs(hand));
}

/** "Visas om Har du träffat din CM i år? är Ja." */
export async function writeCondition(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('designing.labels.edit', { number: 2 }));
  await hand.press('link', say('designing.change-condition'));
  await isAt(hand, say('conditions.title'));
  await look('11-condition');
  await hand.choose(say('conditions.question'), new RegExp(words.met.replace('?', '\\?')));
  if (!hand.hasScript) await hand.press('button', /^Visa svaren/);
  await hand.tick('checkbox', 'Ja');
  await look('11-condition-filled');
  await hand.press('button', say('designing.save'));
  await sees(hand, say('designing.notices.saved'));
  await look('12-condition-kept');
  await hand.press('link', say('designing.tabs.questions'), tabs(hand));
  await sees(hand, /^Visas bara om .*Har du träffat din CM i år\?. är .Ja/);
}

/** The help with language says that it is two things in one; it is written as one. */
export async function correction(hand: Hand, look: Look): Promise<void> {
  await sees(hand, /Två saker i samma fråga\?/);
  await hand.press('link', say('designing.tabs.language-help'), tabs(hand));
  await sees(hand, say('language-help.rules.two-things.title'));
  await look('13-language-help');
  await hand.press('link', say('designing.tabs.questions'), tabs(hand));
  await hand.press('link', say('designing.labels.edit', { number: 4 }));
  await sees(hand, say('language-help.rules.two-things.title'));
  await look('14-alarm');
  await hand.write(say('designing.fields.text'), words.changed);
  await kept(hand);
  await hand.page
    .locator('#question-form')
    .getByText(say('language-help.rules.two-things.title'))
    .waitFor({ state: 'detached' });
  await close(hand, words.changed);
}

/** The short form has all but the fifth; the one from the bank is in it already. */
export async function markShort(hand: Hand, look: Look): Promise<void> {
  for (const number of [1, 2, 4, 6]) {
    await hand.press('link', say('designing.labels.edit', { number: `${number}` }));
    await hand.unfold(/^Fler val/);
    await hand.tick('checkbox', say('designing.fields.short'));
    await kept(hand);
    if (number === 1) await look('15-short');
    await hand.press('link', say('designing.done'));
    await hand.page.locator('#question-form').waitFor({ state: 'detached' });
  }
  await look('16-all');
}
