/** When something was changed, as people say it: Swedish time, to the minute. */
import type { InterfaceLanguage, Say } from '../../surveys/languages.ts';
import { showDay } from '../days.ts';

const zone = { timeZone: 'Europe/Stockholm' } as const;
// Making a formatter takes longer than a whole page.
const days = new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short' });
const times = new Intl.DateTimeFormat('sv-SE', { ...zone, hour: '2-digit', minute: '2-digit' });

/** "2 mars 2026 kl. 10:32" of an ISO instant. */
export function showWhen(iso: string, language: InterfaceLanguage, say: Say): string {
  const at = new Date(iso);
  return say('design-history.when', { day: showDay(days.format(at), language), time: times.format(at) });
}
