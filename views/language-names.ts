/** In which languages a questionnaire can be answered, told to staff, and which of them no human has checked. */
import { canBeAnswered, type Language, notOffered, type Say } from '../surveys/languages.ts';
import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { isUnchecked, languagesOf } from './answering/frame.ts';

interface LanguageNames {
  readonly all: string;
  /** Undefined where all are checked. */
  readonly unchecked: string | undefined;
  /** Languages that it has words in and nobody can answer in; undefined where there are none. */
  readonly notOffered: string | undefined;
}

export function languageNames(
  questionnaire: Pick<Questionnaire, 'languages' | 'unchecked'>,
  say: Say,
): LanguageNames {
  const all = canBeAnswered(questionnaire) ? languagesOf(questionnaire) : [];
  const without = notOffered(questionnaire.languages);
  const unchecked = all.filter((language) => isUnchecked(questionnaire, language));
  return {
    all: all.length > 0 ? listed(all, say) : capitalised(say('questionnaires-pages.in-none')),
    unchecked: unchecked.length > 0 ? listed(unchecked, say) : undefined,
    notOffered: without.length > 0 ? listed(without, say) : undefined,
  };
}

/** As the heading of a text in it. */
export function nameOfLanguage(language: Language, say: Say): string {
  return capitalised(nameWithin(language, say));
}

function listed(languages: readonly Language[], say: Say): string {
  return capitalised(namesWithin(languages, say));
}

export function namesWithin(languages: readonly Language[], say: Say): string {
  return languages.map((language) => nameWithin(language, say)).join(', ');
}

/** As within a sentence. Easy Swedish is a language of ours, which no list of languages knows. */
export function nameWithin(language: Language, say: Say): string {
  if (language === 'sv-x-easy') return say('questionnaires-pages.easy');
  const names = new Intl.DisplayNames(say('questionnaires-pages.locale'), { type: 'language' });
  return names.of(language) ?? language;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
