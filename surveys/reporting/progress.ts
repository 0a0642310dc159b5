/** How far a report has come: what is written, in which languages, and what is to be written first. */
import { languagesOf, type ReportLanguage, reportLanguages } from './cuts.ts';
import type { Part } from './parts.ts';
import type { WritingPart } from './pieces.ts';
import type { WrittenReport } from './written.ts';

/**
 * What nobody but the auditors can write, the most important first; of the areas those that the report has. The rest is
 * drafted out of the answers, and may be written anew.
 */
const wanted = ['about', 'easy', 'participation', 'influence', 'accessibility', 'words'] as const;

/** Whether a report needs words of the auditors in a part, and has none. */
export function lacksWords(body: WrittenReport, part: WritingPart): boolean {
  if (part === 'about') return !body.headline.sv || !body.lead.sv;
  if (part === 'words' || !wanted.some((one) => one === part)) return false;
  return !body.chapters[part]?.text.sv;
}

/** The first part that lacks words; `parts` are those that the report has. Undefined where none does. */
export function nextToWrite(body: WrittenReport, parts: ReadonlySet<Part>): WritingPart | undefined {
  return wanted.find((part) => {
    const isThere = part === 'about' || part === 'easy' || parts.has(part as Part);
    return isThere && lacksWords(body, part);
  });
}

/** The languages that chapters are read in; Swedish first. */
export const chapterLanguages: readonly ReportLanguage[] = languagesOf.full;

/** Those that a chapter can be written in: the easy one stands on the easy page, too, which has more. */
export function languagesOfPart(part: Part): readonly ReportLanguage[] {
  return part === 'easy' ? reportLanguages : chapterLanguages;
}

/** Those that a chapter lacks words in, where it has Swedish ones. */
export function languagesLacking(body: WrittenReport, part: Part): readonly ReportLanguage[] {
  const text = body.chapters[part]?.text ?? {};
  return text.sv ? chapterLanguages.filter((language) => !text[language]) : [];
}
