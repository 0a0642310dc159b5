import type { Problem } from '../../failures.ts';
import type { Language } from '../../languages.ts';
import { placeholdersIn, unknownForms } from '../../questionnaires/terms.ts';

/** In characters: an introduction is a tenth of it. */
const longestTranslation = 4000;

/**
 * What is wrong with words typed for a text: a placeholder that the language has no form for, none where the source
 * names the case manager, and more than 4,000 characters. Empty words are never wrong.
 */
export function problemIn(
  field: string,
  language: Language,
  { source, words }: { readonly source: string; readonly words: string },
): Problem | undefined {
  const problem = (message: string, values: Problem['values']): Problem => ({
    field,
    message: `design-words.problems.${message}`,
    ...(values && { values }),
  });
  if (words.trim() === '') return undefined;
  if (words.length > longestTranslation)
    return problem('too-long', { most: longestTranslation, given: words.length });
  const [unknown] = unknownForms(words, language);
  if (unknown !== undefined) return problem('unknown-form', { given: `{${unknown}}` });
  const [wanted] = placeholdersIn(source);
  if (wanted !== undefined && placeholdersIn(words).length === 0)
    return problem('form-missing', { wanted: `{${wanted}}` });
  return undefined;
}
