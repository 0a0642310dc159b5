/** The foot of every page: whose report it is, which page, and that answers are invented where they are. */
import { showable } from '../fonts/characters.ts';
import { type Style, widthOf } from './letters.ts';
import { writeLines } from './lines.ts';
import { colour, page } from './looks.ts';
import { decorate, type ReportSheet } from './sheet.ts';

const style: Style = { weight: 'regular', size: 9, colour: colour.soft, leading: 1.3 };
const top = page.height - 46;

/** Pages between rests. */
const atOnce = 20;

/** Written last, when it is known how many pages there are. Not part of what is read aloud. */
export async function furnish(sheet: ReportSheet): Promise<void> {
  const { start, count } = sheet.pdf.bufferedPageRange();
  const name = showable(nameOf(sheet)).replaceAll('\n', ' ');
  for (let i = 0; i < count; i++) {
    if (i % atOnce === 0) await sheet.rest();
    sheet.pdf.switchToPage(start + i);
    const where = sheet.say('report.running.page', { page: i + 1, pages: count });
    decorate(sheet, () => foot(sheet, name, i === 0 ? '' : where), 'Pagination');
  }
}

/** What it is, of what and when, without saying twice what the title says already. */
function nameOf({ report, say }: ReportSheet): string {
  const { title, madeOn } = report;
  const parts = [say('report.running.name'), title, madeOn.slice(0, 4)];
  return parts.filter((part) => part === title || !title.includes(part)).join(' · ');
}

function foot(sheet: ReportSheet, name: string, where: string): void {
  const notice = sheet.report.invented ? [sheet.say('report.invented')] : [];
  const right = [...notice, ...(where === '' ? [] : [where])].join(' · ');
  const rightWidth = widthOf(sheet, right, style);
  sheet.pdf.moveTo(page.left, top).lineTo(page.right, top).lineWidth(0.75).strokeColor(colour.line).stroke();
  const text = shortened(sheet, name, page.right - page.left - rightWidth - 20);
  writeLines(sheet, [{ text, width: 0 }], style, { x: page.left, y: top + 7 });
  writeLines(sheet, [{ text: right, width: rightWidth }], style, { x: page.right - rightWidth, y: top + 7 });
}

function shortened(sheet: ReportSheet, text: string, width: number): string {
  if (widthOf(sheet, text, style) <= width) return text;
  let kept = text;
  while (kept !== '' && widthOf(sheet, `${kept}…`, style) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
