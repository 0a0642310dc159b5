/** A report that is of no release, as a page: with a bar that leads back, to its other language, and to the file. */
import type { ReportDocument } from '../../reports/document/document.ts';
import { type StaffLanguage, staffLanguages } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { barredPage } from '../reporting/preview.ts';
import type { Words } from '../shell.ts';

interface ReadingPage extends Words {
  readonly document: ReportDocument;
  /** Where it came from, and what that is called. */
  readonly back: { readonly href: string; readonly label: string };
  /** The address of the same in a language. */
  hrefIn(language: StaffLanguage): string;
  /** Of the file in the document's own language; undefined where the person may not have it. */
  readonly pdf: string | undefined;
}

export function readingPage({ document, back, hrefIn, pdf, language, say }: ReadingPage): View {
  const label = say('county.form.bar');
  const way = { home: back.href, back: back.label, languages: staffLanguages, hrefIn };
  return barredPage(document, { language, say, label, pdf, ...way });
}
