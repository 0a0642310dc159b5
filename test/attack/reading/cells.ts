/** Words of an answer, as outputs have them, back to the answers that they are of. */
import { say } from '../../support/say.ts';
import type { Asked } from '../known.ts';
import { everyoneElse, type WrittenCell } from '../written.ts';

/** Undefined where the words are of none of its answers: of a way to give none, say. */
export function keysOf(asked: Asked, words: string): readonly string[] | undefined {
  if (words === say('disclosure.everyone-else')) return [everyoneElse];
  const band = bandOf(asked, words);
  if (band) return band;
  const others = new RegExp(`^${say('disclosure.others')} \\((.*)\\)$`).exec(words)?.[1];
  return others === undefined ? labelled(asked, words, ' / ') : labelled(asked, others, ', ');
}

/** Labels one after the other; they may have commas of their own. */
function labelled({ cells }: Asked, words: string, mark: string): readonly string[] | undefined {
  for (const { key, label } of cells) {
    if (words === label) return [key];
    const more = words.startsWith(label + mark)
      ? labelled({ cells } as Asked, words.slice(label.length + mark.length), mark)
      : undefined;
    if (more) return [key, ...more];
  }
  return undefined;
}

/** "0–7" is the bands 5-7 and 0-4. */
function bandOf({ cells }: Asked, words: string): readonly string[] | undefined {
  const [from, to] = words.split('–').map(Number);
  if (from === undefined || to === undefined || !cells.some(({ key }) => key === '8-10')) return undefined;
  const within = cells.filter(({ key }) => {
    const [low = -1, high = -1] = key.split('-').map(Number);
    return low >= from && high <= to;
  });
  return within.length > 0 ? within.map(({ key }) => key) : undefined;
}

/** "högst två" and "minst 6 av 8" as bounds; of a number alone both are that number. */
export function boundsOf(words: string, of: number): Pick<WrittenCell, 'low' | 'high'> | undefined {
  const alone = /^(\d+)( av \d+)?( \(\d+\s?%\))?$/.exec(words)?.[1];
  if (alone !== undefined) return { low: Number(alone), high: Number(alone) };
  const least = /^minst (\d+)/.exec(words)?.[1];
  if (least !== undefined) return { low: Number(least), high: of };
  if (/^högst två/.test(words)) return { low: 0, high: 2 };
  const most = /^högst (\d+)/.exec(words)?.[1];
  return most === undefined ? undefined : { low: 0, high: Number(most) };
}
