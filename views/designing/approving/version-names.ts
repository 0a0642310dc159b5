/** What a version is called, and who approved it when. */
import type { Version } from '../../../surveys/designing/document/design.ts';
import type { InterfaceLanguage, Say } from '../../../surveys/languages.ts';
import { showDay } from '../../days.ts';

/** "Version 2", "Version 2, rättning 1". */
export function versionName(
  { number, correction }: Pick<Version, 'number' | 'correction'>,
  say: Say,
): string {
  return say(correction === 0 ? 'approving.version' : 'approving.version-corrected', { number, correction });
}

/** `approver` is empty where the account is gone. */
export function approvedWords(
  { approvedOn }: Pick<Version, 'approvedOn'>,
  approver: string,
  language: InterfaceLanguage,
  say: Say,
): string {
  const day = showDay(approvedOn, language);
  return approver
    ? say('approving.approved-by', { name: approver, day })
    : say('approving.approved', { day });
}
