import { say } from '../say.ts';
import { type Hand, sees } from './hand.ts';

/** What is written in the open question is kept: by itself, or by the button where there is no script. */
export async function kept(hand: Hand): Promise<void> {
  if (!hand.hasScript) await hand.press('button', say('designing.save'), hand.page.locator('#question-form'));
  await sees(hand, hand.hasScript ? /^Sparat \d/ : say('designing.notices.saved'));
}
