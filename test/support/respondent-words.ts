/**
 * The words that those who answer can see, by the beginnings of their keys. They are there in every language of the
 * interface: whole in each, and in easy Swedish where they differ from Swedish. Other words are for staff only.
 */
export const respondentWords = [
  'accessibility',
  'aloud',
  'answering',
  'easy-report',
  'entering',
  'failures.answering',
  'failures.onward',
  'handouts',
  'interview',
  'leaving',
  'neutral',
  'offline',
  'pausing',
  'paper',
  'printed',
  'problems',
  'reading',
  'sending',
  'site',
  'tablet',
  'trying',
] as const;

/** Whether a key of the locale files is one that those who answer can see. */
export function isForRespondents(key: string): boolean {
  return respondentWords.some(
    (start) => key === start || key.startsWith(`${start}.`) || key.startsWith(`${start}_`),
  );
}
