/** What is around every page of an answering link: whose it is, and in which languages it can be read. */
import type { Open } from '../../surveys/answering/links.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../surveys/languages.ts';
import { uncheckedLanguages, wordsIn } from '../words.ts';

export interface Frame {
  readonly service: string;
  /** Every answer here is invented, and the page says so. */
  readonly invented: boolean;
  readonly code: string;
  /** The other languages, with their own names for themselves. */
  readonly others: readonly OtherLanguage[];
}

interface OtherLanguage {
  readonly tag: InterfaceLanguage;
  readonly name: string;
  /** Where a link to it leads; a page that is a form has buttons instead, so that nothing typed is lost. */
  readonly address: string | undefined;
}

/** `addressIn` is left out where the page is a form. */
export function frameOf(
  { code, collection, audit, questionnaire }: Open,
  language: InterfaceLanguage,
  addressIn?: (language: InterfaceLanguage) => string,
): Frame {
  const others = languagesOf(questionnaire).filter((other) => other !== language);
  return {
    service: collection.service.name,
    invented: audit.invented,
    code,
    others: others.map((tag) => ({ tag, name: nameOf(tag), address: addressIn?.(tag) })),
  };
}

/** The languages that both interface and questionnaire have; Swedish where there is none. */
export function languagesOf({
  languages,
}: Pick<Open['questionnaire'], 'languages'>): readonly InterfaceLanguage[] {
  const both = interfaceLanguages.filter((language) => languages.includes(language));
  return both.length > 0 ? both : ['sv'];
}

/** No human has checked the words in this language, of the interface or of the questionnaire. */
export function isUnchecked(
  { unchecked = [] }: Pick<Open['questionnaire'], 'unchecked'>,
  language: InterfaceLanguage,
): boolean {
  return unchecked.includes(language) || uncheckedLanguages().includes(language);
}

export function nameOf(language: InterfaceLanguage): string {
  return wordsIn(language)('site.language');
}
