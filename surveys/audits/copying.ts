/** An audit that begins as another one is: the same questions to another service, or the year after. */
import type { Fields } from '../forms/reading.ts';
import { interfaceLanguages } from '../languages.ts';
import type { Audit } from './audit.ts';
import { textField, textNames } from './texts.ts';

/**
 * What the form of a new audit would have been to make this one. How long answers are kept is promised anew: it is left to be
 * filled in.
 */
export function formLike(audit: Audit): Fields {
  const { title, commissioner, term, template, k, kCut } = audit;
  const texts = textNames.flatMap((name) =>
    interfaceLanguages.flatMap((language) => {
      const words = audit[name]?.[language];
      return words === undefined ? [] : [[textField(name, language), [words]] as const];
    }),
  );
  const plain = Object.entries({ title, commissioner, term, template, k, kCut });
  return new Map([...plain.map(([name, value]) => [name, [String(value)]] as const), ...texts]);
}
