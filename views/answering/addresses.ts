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
  | 'over'
  | 'pause'
  | 'words'
  | 'resting'
  | 'resume';

export function addressOf(code: string, place: Place, language: InterfaceLanguage): string {
  return `/a/${code}${place === '' ? '' : `/${place}`}${query(language, undefined)}`;
}

/** The hidden field of a page of questions that says which one it is: the person's own way may change meanwhile. */
export const pageField = '_page';

/**
 * A page of questions, by its place on the person's own way: an address that named a question would tell in the browser's
 * history what was answered before it. `fromCheck` when it was opened to change an answer.
 */
export function pageAddress(
  code: string,
  number: number,
  language: InterfaceLanguage,
  fromCheck = false,
): string {
  return `/a/${code}/p/${number}${query(language, fromCheck ? 'check' : undefined)}`;
}

/** A page of the try-first run: 1 to 3, or the last one. */
export function tryAddress(code: string, step: number | 'done', language: InterfaceLanguage): string {
  return `/a/${code}/try/${step}${query(language, undefined)}`;
}

/** The promise, with a way back to the page that it was opened from. */
export function promiseAddress(
  code: string,
  page: number,
  language: InterfaceLanguage,
  fromCheck: boolean,
): string {
  return `/a/${code}/promise${query(language, fromCheck ? 'check' : undefined, page)}`;
}

/** The number of a page of questions in an address or a query; undefined for anything else. */
export function numberIn(given: unknown): number | undefined {
  return typeof given === 'string' && /^[1-9]\d{0,3}$/.test(given) ? Number(given) : undefined;
}

/** Where a visit is laid to rest, with a way back to the page that it was asked for on. */
export function pauseAddress(code: string, page: number, language: InterfaceLanguage): string {
  return `/a/${code}/pause${query(language, undefined, page)}`;
}

/** How accessible the pages are, with a way back to the page that it was asked for on. */
export function statementAddress(language: InterfaceLanguage, back: string | undefined): string {
  const address = `/accessibility${query(language, undefined)}`;
  return back === undefined ? address : asking(address, `back=${encodeURIComponent(back)}`);
}

/**
 * The same address for somebody who has nothing saved yet, so that they are not taken for one whose visit is lost.
 * Only pages of questions, and what leads back to them, need to know.
 */
export function stillFresh(address: string): string {
  if (!/\/p\/|%2Fp%2F|\/promise/.test(address)) return address;
  return `${address}${address.includes('?') ? '&' : '?'}fresh=1`;
}

/** What shows that something was sent, when the visit itself is over: whose it was, and a signed word of it. */
export interface Sent {
  readonly visit: string;
  readonly done: string;
}

/** The thanks, also when they are shown again: after a reload, in another language, or when a tablet is to `stay`. */
export function thanksAddress(
  code: string,
  language: InterfaceLanguage,
  { sent, stay = false }: { readonly sent?: Sent | undefined; readonly stay?: boolean },
): string {
  const plain = addressOf(code, 'thanks', language);
  const address = sent ? asking(plain, `visit=${sent.visit}&done=${sent.done}`) : plain;
  return stay ? asking(address, 'stay=1') : address;
}

/** The thanks for having told who helped. */
export function helpedAddress(code: string, language: InterfaceLanguage, stay = false): string {
  const address = addressOf(code, 'helped', language);
  return stay ? asking(address, 'stay=1') : address;
}

/** The first page, with word that a visit was looked for and not found. */
export function lostAddress(code: string, language: InterfaceLanguage): string {
  return asking(addressOf(code, '', language), 'lost=1');
}

/** The first page, for somebody who comes back after leaving quickly. In the history it says nothing of that. */
export function backAddress(code: string, language: InterfaceLanguage): string {
  return asking(addressOf(code, '', language), 'back=1');
}

function asking(address: string, more: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${more}`;
}

function query(language: InterfaceLanguage, from: 'check' | undefined, page?: number): string {
  const parts = [
    language === 'sv' ? '' : `language=${language}`,
    from ? `from=${from}` : '',
    page ? `page=${page}` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
