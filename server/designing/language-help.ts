/** What the help with language says of a whole questionnaire: worked out once a revision, and a long one elsewhere. */
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import type { Language } from '../../surveys/languages.ts';
import { heavily } from '../heavy/heavy.ts';
import { jobs, type LanguageHelp } from '../heavy/jobs.ts';
import type { DesignContext } from './design-context.ts';

/** In characters of its file: it takes as many millionths of a second, and a thread takes longer to begin. */
const longestHere = 50_000;

/** How easy it is to read is measured in its first language, unless another is asked for. */
export function languageHelp(
  { services, design, audit }: DesignContext,
  language: Language = sourceOf(design.body),
): Promise<LanguageHelp> {
  const { body } = design;
  const asked = { body, language, term: audit.term };
  return services.remember(design, `language ${language} ${audit.term}`, () =>
    JSON.stringify(body).length > longestHere ? heavily('language', asked) : jobs.language(asked),
  );
}
