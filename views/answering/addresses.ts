/** Addresses of an answering link's pages. Swedish is the language of an address that names none. */
import type { InterfaceLanguage } from '../../surveys/languages.ts';

type Place =
  | ''
  | 'start'
  | 'check'
  | 'send'
  | 'thanks'
  | 'help'
  | 'helped'
  | 'promise'
  | 'leave'
  | 'pause'
  | 'resume';

export function addressOf(code: string, place: Place, language: InterfaceLanguage): string {
  return `/a/${code}${place === '' ? '' : `/${place}`}${query(language, undefined)}`;
}

/** A page of questions; `fromCheck` when it was opened to change an answer. */
export function pageAddress(
  code: string,
  key: string,
  language: InterfaceLanguage,
  fromCheck = false,
): string {
  return `/a/${code}/p/${key}${query(language, fromCheck ? 'check' : undefined)}`;
}

/** A page of the try-first run: 1 to 3, or the last one. */
export function tryAddress(code: string, step: number | 'done', language: InterfaceLanguage): string {
  return `/a/${code}/try/${step}${query(language, undefined)}`;
}

/** The promise, with a way back to the page that it was opened from. */
export function promiseAddress(
  code: string,
  page: string,
  language: InterfaceLanguage,
  fromCheck: boolean,
): string {
  return `/a/${code}/promise${query(language, fromCheck ? 'check' : undefined, page)}`;
}

/** Where a visit is laid to rest, with a way back to the page that it was asked for on. */
export function pauseAddress(code: string, page: string, language: InterfaceLanguage): string {
  return `/a/${code}/pause${query(language, undefined, page)}`;
}

/**
 * The same address for somebody who has nothing saved yet, so that they are not taken for one whose visit is lost.
 * Only pages of questions, and the promise that leads back to them, need to know.
 */
export function stillFresh(address: string): string {
  if (!address.includes('/p/') && !address.includes('/promise')) return address;
  return `${address}${address.includes('?') ? '&' : '?'}fresh=1`;
}

/** The first page, with word that a visit was looked for and not found. */
export function lostAddress(code: string, language: InterfaceLanguage): string {
  const address = addressOf(code, '', language);
  return `${address}${address.includes('?') ? '&' : '?'}lost=1`;
}

function query(language: InterfaceLanguage, from: 'check' | undefined, page?: string): string {
  const parts = [
    language === 'sv' ? '' : `language=${language}`,
    from ? `from=${from}` : '',
    page ? `page=${page}` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
