/** Words that may point somebody out, for the auditor who reads. */
import type { Mask } from '../../surveys/free-texts/masking.ts';

/** Until the recogniser is there: a capital where no sentence begins. */
export async function marksOf(text: string): Promise<readonly Mask[]> {
  const found = text.matchAll(/(?<=[\p{Ll}\p{N},;:] )\p{Lu}\p{Ll}+/gu);
  return [...found].map((one) => ({ start: one.index, end: one.index + one[0].length, kind: 'name' }));
}
