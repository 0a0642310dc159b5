/** Somebody writes a finding with what it rests on, decides it, proposes something, and releases the results. */
import { type Hand, isAt, type Look, sees } from '../designing/hand.ts';
import { say } from '../say.ts';
import { toQuote } from './texts.ts';

export const finding = 'Man får inte veta när CM byts.';
export const proposal = 'Berätta två veckor innan CM byts.';

export async function conclude(
  hand: Hand,
  look: Look,
  rests: readonly Resting[] = ['figure', 'quote'],
): Promise<void> {
  await sees(hand, say('findings.none-begin'));
  await look('11-no-findings');
  await hand.write(say('findings.fields.heading'), finding);
  await hand.press('button', say('findings.begin'));
  await hand.tick('radio', say('report.verdict.change'));
  for (const kind of rests) await place(hand, kind, look);
  await hand.write(/^Varför bedömer ni så\?/, 'Det sades på mötet.');
  await look('14-finding');
  await hand.press('button', say('findings.deciding.do-together'));
  await sees(hand, say('findings.notices.agreed'));
}

type Resting = 'figure' | 'quote';

async function place(hand: Hand, kind: Resting, look: Look): Promise<void> {
  await hand.press('button', say(`findings.add.${kind}`));
  await isAt(hand, say(`findings.add.${kind}`));
  await look(kind === 'figure' ? '12-figures' : '13-quotes-to-place');
  await hand.tick('checkbox', kind === 'figure' ? /^Hela området/ : new RegExp(toQuote.slice(0, 8)));
  await hand.press('button', say('findings.choosing.do'));
  await sees(hand, say('findings.notices.placed', { count: 1 }));
  if (kind === 'quote') await sees(hand, toQuote);
}

export async function propose(hand: Hand, look: Look): Promise<void> {
  await hand.press('button', say('proposals.new'));
  await hand.write(say('proposals.fields.what'), proposal);
  await look('15-proposal-begun');
  await hand.press('button', say('proposals.begin'));
  await sees(hand, say('proposals.notices.begun'));
  await hand.tick('checkbox', say('proposals.tos.manager'));
  await hand.choose(say('proposals.fields.authority'), say('proposals.authoritys.both'));
  await hand.choose(say('proposals.fields.type'), say('proposals.types.routine'));
  await look('16-proposal');
  await hand.press('button', say('proposals.deciding.do-together'));
  await sees(hand, say('proposals.notices.agreed'));
}

/** The other, who came by the row of pages, stands behind both. */
export async function alsoAgree(hand: Hand, look: Look): Promise<void> {
  await hand.press('link', say('results.nav.findings'));
  await sees(hand, say('findings.waiting-for-you', { count: 2 }));
  await look('17-waiting');
  await hand.press('link', new RegExp(finding));
  await hand.press('button', say('findings.deciding.do-also'));
  await sees(hand, say('findings.notices.concluded'));
  await hand.press('link', proposal);
  await hand.press('button', say('proposals.deciding.do-also'));
  await sees(hand, say('proposals.notices.concluded'));
  await hand.press('link', say('findings.all'));
}

export async function release(hand: Hand, look: Look): Promise<void> {
  await sees(hand, proposal);
  await look('18-findings');
  await hand.press('link', say('results.next.release.button'));
  await look('19-audit-results');
  await hand.press('link', /^Lämna ut: /);
  await look('20-release');
  await hand.press('button', say('releasing.button'));
  await sees(hand, say('releasing.notices.released'));
  await look('21-released');
}
