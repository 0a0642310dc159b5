/** What the record has of a report in the making: its own history has who wrote what, and when. */
import { type Recorded, signed, written } from './recorded-kinds.ts';

export const recordedOfWriting: Readonly<Record<string, Recorded>> = {
  'POST /audits/:audit/report/writing/about': written,
  'POST /audits/:audit/report/writing/about/logo': written,
  'POST /audits/:audit/report/writing/words': written,
  'POST /audits/:audit/report/writing/history/:revision/return': written,
  'POST /audits/:audit/report/writing/:part': written,
  'POST /audits/:audit/report/writing/:part/adding': written,
  'POST /audits/:audit/report/writing/:part/placing': written,
  'POST /audits/:audit/report/writing/:part/placed/:number/removal': written,
  'POST /audits/:audit/report/writing/:part/comments': signed,
  'POST /audits/:audit/report/writing/:part/comments/:comment/resolving': signed,
};
