/** Words that may point somebody out, for the auditor who reads: found in a thread of its own. */
import type { Mask } from '../../surveys/free-texts/masking.ts';
import { heavily } from '../heavy/heavy.ts';

/** By text, in the order given. Refuses ('unavailable') where it takes too long: no text is shown as if it had no marks. */
export async function marksIn(texts: readonly string[]): Promise<readonly (readonly Mask[])[]> {
  return texts.length === 0 ? [] : heavily('recognising', { texts });
}

/** Of one text. */
export async function marksOf(text: string): Promise<readonly Mask[]> {
  return (await marksIn([text]))[0] ?? [];
}
