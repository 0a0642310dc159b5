/** What somebody's way costs: how often they press, what they fill in, and how many words stand on the pages they pass. */
import type { Hand } from './hand.ts';

export interface Counts {
  clicks: number;
  fields: number;
  words: number;
}

/** A hand that counts, and one that does the same beside what is counted. */
export function countedHand(hand: Hand): { readonly hand: Hand; readonly counts: Counts } {
  const counts: Counts = { clicks: 0, fields: 0, words: 0 };
  let passed = '';
  const look = async () => {
    const at = new URL(hand.page.url()).pathname;
    if (at === passed) return;
    passed = at;
    const words = await hand.page.locator('main').innerText();
    counts.words += words.split(/\s+/).filter(Boolean).length;
  };
  const clicked =
    <Given extends readonly unknown[]>(act: (...given: Given) => Promise<void>) =>
    async (...given: Given) => {
      await look();
      counts.clicks += 1;
      await act(...given);
    };
  return {
    counts,
    hand: {
      ...hand,
      press: clicked(hand.press),
      tick: clicked(hand.tick),
      unfold: clicked(hand.unfold),
      choose: clicked(hand.choose),
      write: async (...given) => {
        await look();
        counts.fields += 1;
        await hand.write(...given);
      },
    },
  };
}

/** Printed, for whoever mends the way. */
export function told(way: string, { clicks, fields, words }: Counts): void {
  process.stdout.write(`      ${way}: ${clicks} clicks, ${fields} fields, ${words} words\n`);
}
