/** How easy a sentence is to read, as advice beside it. */
import { bandOf } from '../../surveys/designing/advice/reading-ease.ts';
import type { Say } from '../../surveys/languages.ts';
import { highestLix, lixOf, wordsIn } from '../../surveys/questionnaires/readability.ts';

/** "LIX 17, mycket lättläst."; undefined where there are no words. */
export function easeOf(text: string, say: Say): string | undefined {
  if (wordsIn(text).length === 0) return undefined;
  const lix = lixOf([text]);
  const ease = say('findings.lix', {
    lix: Math.round(lix),
    band: say(`language-help.bands.${bandOf(lix)}`).toLocaleLowerCase('sv'),
  });
  return lix < highestLix.staff ? ease : `${ease} ${say('findings.lix-high')}`;
}
