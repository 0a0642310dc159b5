/** A sheet for a document: everything about it that a reader program shows, and nothing written yet. */
import { createHash } from 'node:crypto';
import { directionOf, type Say, staffLanguageFor } from '../../surveys/languages.ts';
import type { ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { ReportDocument } from '../document/document.ts';
import { openDocument } from './layout/document.ts';
import { hyphensIn } from './layout/hyphenation.ts';
import { colour } from './layout/looks.ts';
import { type Sheet, stylesOf } from './layout/styles.ts';

/** Its words are those of the document's language. */
export function openSheet(document: ReportDocument, say: Say): Sheet {
  const { title, sender, language, cut, madeOn } = document;
  const about = { title, author: sender, locale: locales[language], madeOn, madeBy: say('site.name') };
  const hyphens = hyphensIn(language, cut);
  return {
    pdf: openDocument({ ...about, id: identityOf(document), inOrder: true }),
    say,
    document,
    direction: directionOf(language),
    language: staffLanguageFor(language),
    plainDigits: true,
    ...(hyphens && { hyphens }),
    styles: stylesOf(cut),
    hue: colour.pine,
    bookmark: undefined,
    pageOf: () => undefined,
    open: [],
    y: 0,
    replaced: false,
  };
}

const locales: Readonly<Record<ReportLanguage, string>> = {
  sv: 'sv-SE',
  'sv-x-easy': 'sv-x-easy',
  en: 'en-GB',
  ar: 'ar',
};

/** What tells a file from every other: of all that it says (ISO 32000-1, 14.4), and no chance, so that it can be made again. */
function identityOf(document: ReportDocument): Buffer {
  const { logo, ...said } = document;
  const hash = createHash('sha256').update(JSON.stringify(said));
  if (logo) hash.update(logo.alt).update(logo.bytes);
  return hash.digest().subarray(0, 16);
}
