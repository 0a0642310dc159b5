/** Somebody writes a finding with what it rests on, decides it, proposes something, and releases the results. */
import { type Hand, isAt, type Look, sees } from '../designing/hand.ts';
import { say } from '../say.ts';
import { toQuote } from './texts.ts';

export const finding = 'Man får inte veta när CM byts.';
export const proposal = 'Berätta två veckor innan CM byts.';

export async function conclude(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('results.next.findings.button'));
  await sees(hand, say('findings.none-begin'));
  await look('11-no-findings');
  await hand.write(say('findings.fields.heading'), finding);
  await hand.press('button', say('findings.begin'));
  await hand.tick('radio', say('report.verdict.change'));
  await place(hand, 'figure', look);
  await place(hand, 'quote', look);
  await sees(hand, toQuote);
  await hand.write(/^Varför bedömer ni så\?/, 'Det sades på mötet.');
  await look('14-finding');
  await hand.press('button', say('findings.deciding.do'));
  await sees(hand, say('findings.notices.concluded'));
}

async function place(hand: Hand, kind: 'figure' | 'quote', look: Look): Promise<void> {
  await hand.press('button', say(`findings.add.${kind}`));
  await isAt(hand, say(`findings.add.${kind}`));
  await look(kind === 'figure' ? '12-figures' : '13-quotes-to-place');
  await hand.tick('checkbox', kind === 'figure' ? /^Hela området/ : new RegExp(toQuote.slice(0, 8)));
  await hand.press('button', say('findings.choosing.do'));
  await sees(hand, say('findings.notices.placed', { count: 1 }));
}

export async function propose(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('proposals.new'));
  await hand.write(say('proposals.fields.what'), proposal);
  await hand.tick('checkbox', say('proposals.tos.manager'));
  await look('15-proposal');
  await hand.press('button', say('proposals.save'));
  await sees(hand, say('proposals.notices.saved'));
  await hand.press('button', say('proposals.decide'));
  await sees(hand, say('proposals.notices.concluded'));
}

/** The other, who came by the row of pages. */
export async function release(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('results.nav.findings'));
  await sees(hand, proposal);
  await look('16-findings');
  await hand.press('link', say('results.next.release.button'));
  await look('17-audit-results');
  await hand.press('link', /^Lämna ut: /);
  await look('18-release');
  await hand.press('button', say('releasing.button'));
  await sees(hand, say('releasing.notices.released'));
  await look('19-released');
}
