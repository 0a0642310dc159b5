/** One asks, the other reads, comments and approves; a collection is made of what was approved, and opened. */

import { openLinkFrom } from '../../../surveys/audits/cards-or-link.ts';
import { say } from '../say.ts';
import { type Hand, isAt, type Look, sees, starting, tabs } from './hand.ts';
import * as words from './words.ts';

export async function signIn(hand: Hand, base: string, email: string, password: string): Promise<void> {
  await hand.page.goto(base);
  await hand.write(say('signing-in.fields.email'), email);
  await hand.write(say('signing-in.fields.password'), password);
  await hand.press('button', say('signing-in.send'));
  await isAt(hand, say('staff.nav.overview'));
}

export async function tryIt(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('designing.tabs.try'), tabs(hand));
  await look('23-try');
  await hand.tick('radio', 'Svenska');
  await hand.tick('radio', say('design-preview.options.short'));
  await hand.press('button', say('design-preview.begin'));
  await sees(hand, say('design-preview.banner'));
  await look('24-tried');
  await hand.press('link', say('design-preview.back'));
  await isAt(hand, words.title);
}

const asks = 'Kan du läsa igenom och godkänna?';

export async function askToRead(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('designing.tabs.comments'), tabs(hand));
  await hand.write(starting(say('commenting.fields.words')), asks);
  await hand.press('button', say('commenting.send'));
  await sees(hand, say('commenting.notices.added'));
  await look('25-asked');
}

/** The other finds the way there from the first page, says something of a question, and ticks off what was asked. */
export async function readAndComment(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('designing.about-page.to-questions'));
  await isAt(hand, words.changed);
  await hand.press('link', say('designing.tabs.comments'), tabs(hand));
  await sees(hand, asks);
  await hand.choose(say('commenting.fields.question'), /Kan du få ditt stöd ändrat\?/);
  await hand.write(starting(say('commenting.fields.words')), 'Den är lätt att förstå nu.');
  await hand.press('button', say('commenting.send'));
  await sees(hand, say('commenting.notices.added'));
  await look('25-comment');
  await hand.press('button', /^Klart\b/);
  await sees(hand, say('commenting.notices.done'));
}

export async function approve(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('designing.tabs.approval'), tabs(hand));
  await isAt(hand, say('approving.stands.ready.title'));
  await look('26-approval');
  await hand.press('link', say('approving.approve-version', { number: 1 }));
  await look('27-approve');
  await hand.press('button', say('approving.confirm.button', { number: 1 }));
  await isAt(
    hand,
    say('approving.stands.approved.title', { version: say('approving.version', { number: 1 }) }),
  );
  await look('28-approved');
}

/** Gives the link that those who answer open. */
export async function collect(hand: Hand, look: Look): Promise<string> {
  await hand.press('link', say('audits.add-collection'));
  await hand.write(say('services.fields.county'), 'Exempellän');
  await hand.write(say('services.fields.municipality'), 'Exempelköping');
  await hand.write(say('services.fields.name'), 'CM-teamet Exempelköping');
  await hand.write(say('collections.fields.invited'), '24');
  await hand.unfold(starting(say('collections.more', { chosen: '' })));
  await hand.tick('radio', /^Korta enkäten/);
  await hand.tick('radio', /^En fråga i taget/);
  await hand.tick('radio', starting(say('collections.access.link')));
  await look('30-collection');
  await hand.press('button', say('collections.make'));
  await sees(hand, say('collections.missing.openLinkReason', { from: openLinkFrom }));
  await look('30-collection-why');
  await hand.write(
    starting(say('collections.fields.openLinkReason')),
    'Alla svarar hemifrån och kan inte få kort.',
  );
  await hand.press('button', say('collections.make'));
  await isAt(hand, 'CM-teamet Exempelköping');
  await look('31-collection-made');
  await hand.press('link', say('collections.open'));
  await hand.press('button', say('collections.opening.button'));
  await sees(hand, say('collections.notices.opened'));
  await look('32-open');
  return hand.page.getByRole('textbox', { name: say('collections.link-copy'), exact: true }).inputValue();
}
