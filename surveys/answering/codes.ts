/** Single-use codes: printed on cards, typed by hand, kept by digest only. */
import { hash } from 'node:crypto';

/** What a code is kept under. */
export function codeDigestOf(code: string): string {
  return hash('sha256', `code ${code}`, 'hex');
}
