/** What is around every page of an answering link: whose it is, and in which languages it can be read. */
import type { Open } from '../../surveys/answering/links.ts';
import {
  directionOf,
  type InterfaceLanguage,
  interfaceLanguages,
  type Say,
} from '../../surveys/languages.ts';
import { uncheckedLanguages, wordsIn } from '../words.ts';
import { addressOf } from './addresses.ts';
import { type InPerson, inPersonOf } from './in-person.ts';

interface Frame {
  readonly service: string;
  /** The language of what staff have written, where it is another than that of the page. */
  readonly writtenIn: 'sv' | undefined;
  /** Every answer here is invented, and the page says so. */
  readonly invented: boolean;
  readonly code: string;
  /** Where the visit ends at once. */
  readonly leave: string;
  /** Undefined unless people hand one device on. */
  readonly inPerson: InPerson | undefined;
  /** The other languages, with their own names for themselves. */
  readonly others: readonly OtherLanguage[];
}

interface OtherLanguage {
  readonly tag: InterfaceLanguage;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Where a link to it leads; a page that is a form has buttons instead, so that nothing typed is lost. */
  readonly address: string | undefined;
}

/** `addressIn` is left out where the page is a form. */
export function frameOf(
  { code, channel, collection, audit, questionnaire }: Open,
  language: InterfaceLanguage,
  addressIn?: (language: InterfaceLanguage) => string,
): Frame {
  const inPerson = inPersonOf({ channel, code });
  const leave = addressOf(code, 'leave', language);
  const others = languagesOf(questionnaire).filter((other) => other !== language);
  return {
    service: collection.service.name,
    writtenIn: language === 'sv' ? undefined : 'sv',
    invented: audit.invented,
    code,
    leave: inPerson ? `${leave}${leave.includes('?') ? '&' : '?'}shared=yes` : leave,
    inPerson,
    others: others.map((tag) => otherLanguage(tag, addressIn?.(tag))),
  };
}

export function otherLanguage(tag: InterfaceLanguage, address: string | undefined): OtherLanguage {
  return { tag, name: nameOf(tag), dir: directionOf(tag), address };
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

/** Large letters, few things at a time: for those who chose easy Swedish, or are asked in the short form. */
export function isEasy({ collection }: Pick<Open, 'collection'>, language: InterfaceLanguage): boolean {
  return collection.form === 'short' || language === 'sv-x-easy';
}

export function nameOf(language: InterfaceLanguage): string {
  return wordsIn(language)('site.language');
}

/** A page of questions, by its number alone: out of how many would tell which way somebody went. */
export function numberedTitle(say: Say, number: number): string {
  return say('answering.page-title', { number });
}

/** Any other page. */
export function titleOf(say: Say, about?: string): string {
  return about === undefined ? say('answering.survey') : `${say('answering.survey')}: ${about}`;
}

/** The page came again, with something that is wrong. */
export function asMistaken(say: Say, title: string): string {
  return `${say('answering.error')}: ${title}`;
}
