import type { ApprovalStatus } from '../surveys/designing/approving/approval-status.ts';
import type { InterfaceLanguage, Say } from '../surveys/languages.ts';
import { showDay } from './days.ts';

/** Told in words: a draft, an approved version, or one that has been changed since. */
export function approvalStatusWords(
  approvalStatus: ApprovalStatus,
  say: Say,
  language: InterfaceLanguage,
): string {
  if (approvalStatus.as === 'draft') return say('starting.approvalStatus.draft');
  const { number, correction, approvedOn } = approvalStatus.version;
  const version = correction === 0 ? String(number) : say('starting.corrected', { number, correction });
  return say(`starting.approvalStatus.${approvalStatus.as}`, { version, day: showDay(approvedOn, language) });
}
