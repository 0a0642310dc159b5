/** Which language a page is asked for in: `?language=en`, else the staff member's choice, else Swedish. */
import type { Request } from 'express';
import {
  type InterfaceLanguage,
  interfaceLanguages,
  type StaffLanguage,
  staffLanguages,
} from '../../surveys/languages.ts';

/** Of a page for staff. */
export function languageOf(request: Request): StaffLanguage {
  return readStaffLanguage(request.query.language) ?? readStaffLanguage(request.session?.language) ?? 'sv';
}

export function readStaffLanguage(given: unknown): StaffLanguage | undefined {
  return staffLanguages.find((language) => language === given);
}

/** Of a page for those who answer. */
export function readLanguage(given: unknown): InterfaceLanguage | undefined {
  return interfaceLanguages.find((language) => language === given);
}
