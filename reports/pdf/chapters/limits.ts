/** How numbers and verdicts came about, and what they cannot say. */
import { inside, type ReportSheet } from '../layout/sheet.ts';
import { heading, list, paragraph } from '../layout/text.ts';

/** Each part: its title and its paragraphs, as keys; `-` before those that make up a list. */
const parts: readonly (readonly [title: string, ...texts: string[]])[] = [
  ['groupTitle', 'group'],
  ['sidesTitle', 'sides', 'steps', 'positive', 'unordered', 'hidden', 'percent'],
  ['verdictTitle', 'share', 'verdict', '-strength', '-develop', '-change', '-unknown', 'bounds', 'unscored'],
  ['changeTitle', 'changed'],
  ['restTitle', 'rest'],
  ['notTitle', '-texts', '-totals'],
  ['limitsTitle', 'limits', 'causes'],
];

export function limits(sheet: ReportSheet): void {
  for (const [title, ...texts] of parts) part(sheet, title, texts);
  if (sheet.replaced) part(sheet, 'replacedTitle', ['replaced']);
}

function part(sheet: ReportSheet, title: string, texts: readonly string[]): void {
  const words = (key: string) => sheet.say(`report.method.${key}`, { k: sheet.report.k });
  inside(sheet, 'Sect', () => {
    heading(sheet, 2, words(title), 40);
    const items = texts.filter((text) => text.startsWith('-'));
    for (const text of texts) {
      if (text === items[0])
        list(
          sheet,
          items.map((item) => named(item.slice(1), sheet, words)),
        );
      else if (!items.includes(text)) paragraph(sheet, words(text));
    }
  });
}

const verdicts = ['strength', 'develop', 'change', 'unknown'];

/** The verdicts are called by their names. */
function named(key: string, sheet: ReportSheet, words: (key: string) => string): string {
  return verdicts.includes(key) ? `${sheet.say(`report.verdict.${key}`)}: ${words(key)}` : words(key);
}
