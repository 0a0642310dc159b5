/** What somebody has typed of the whole questionnaire: its name, its introduction, and whom it is for. */

import type { Problem } from '../../failures.ts';
import { visible } from '../../forms/invisible.ts';
import type { Fields } from '../../forms/reading.ts';
import type { Language, Localised } from '../../languages.ts';
import { Audience, Nature, type Questionnaire } from '../../questionnaires/definition.ts';
import { readWords, wordsOf } from './typed-words.ts';

/** In characters. */
export const longestAbout = { title: 120, intro: 1000 } as const;

/** The part of the questionnaire that is told of it as a whole. */
type About = Pick<Questionnaire, 'title' | 'intro' | 'audience' | 'nature'>;

interface AboutContext {
  readonly language: Language;
  /** What has been approved once keeps its promise: then neither whom it is for nor its nature changes. */
  readonly isFixed: boolean;
}

/**
 * The whole with what the form says; words that are too long are a problem and are not taken. An audience and a nature
 * that do not go together (disclosure.md, rule 0) are taken, and told by `problemsOf`.
 */
export function readAbout<T extends About>(
  form: Fields,
  before: T,
  { language, isFixed }: AboutContext,
): { readonly about: T; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const words = (name: 'title' | 'intro'): Localised => {
    const typed = name === 'title' ? visible(wordsOf(form, name)) : wordsOf(form, name);
    const about = { field: name, longest: longestAbout[name], before: before[name], language };
    const read = readWords(typed, about);
    if (read.ok) return read.value;
    problems.push(...read.problems);
    return before[name];
  };
  const audience = Audience.safeParse(form.get('audience')?.[0]).data ?? before.audience;
  const nature = Nature.safeParse(form.get('nature')?.[0]).data ?? before.nature;
  const about = { ...before, title: words('title'), intro: words('intro') };
  return { about: isFixed ? about : { ...about, audience, nature }, problems };
}
