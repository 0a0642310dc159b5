/** Which language a page is asked for in: `?language=en`, else the staff member's choice, else Swedish. */
import type { Request } from 'express';
import { type InterfaceLanguage, interfaceLanguages } from '../surveys/languages.ts';

export function languageOf(request: Request): InterfaceLanguage {
  return readLanguage(request.query.language) ?? readLanguage(request.session?.language) ?? 'sv';
}

export function readLanguage(given: unknown): InterfaceLanguage | undefined {
  return interfaceLanguages.find((language) => language === given);
}
