/** A released report as a page for everybody, by its link: no sign-in, no cookies, nothing from elsewhere. */
import type { ReportDocument } from '../../reports/document/document.ts';
import { directionOf } from '../../surveys/languages.ts';
import type { ReportLanguage } from '../../surveys/reporting/cuts.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { documentModel } from './document.ts';
import { reportWords } from './words.ts';

export interface PublicReport {
  /** As it was frozen. */
  readonly document: ReportDocument;
  /** What can be fetched: "Hela rapporten", "Svenska", "PDF", "310 kB". */
  readonly files: readonly {
    readonly href: string;
    readonly what: string;
    readonly language?: string | undefined;
    readonly kind: string;
    readonly size: string;
  }[];
  /** Then nothing else of it is shown. */
  readonly withdrawn?: { readonly on: string; readonly why: string } | undefined;
  /** Where it is in the other languages that it was released in. */
  readonly others?: readonly { readonly language: ReportLanguage; readonly href: string }[];
  /** A later version that stands, where that is public too. */
  readonly newer?: { readonly label: string; readonly href?: string | undefined } | undefined;
  /** Found by search engines: only where the auditors have asked for it. */
  readonly indexed?: boolean;
}

export function publicPage(released: PublicReport): View {
  const { document, files, withdrawn, others = [], newer, indexed = false } = released;
  const { language } = document;
  // What the auditors said matters most does not stand any more; what was audited does.
  const title = withdrawn ? document.running : document.title;
  const say = reportWords(language);
  return {
    template: 'reporting/public',
    layout: 'report',
    language,
    title,
    model: {
      skip: say('reading.skip'),
      indexed: indexed && withdrawn === undefined,
      bar: others.length > 0 || files.length > 0,
      others: others.map((other) => ({
        ...other,
        dir: directionOf(other.language),
        name: wordsIn(other.language)('site.language'),
      })),
      newer: newer && { ...newer, words: say('reading.newer') },
      ...(withdrawn
        ? {
            title,
            withdrawn: {
              title: say('reading.notices.withdrawn.title'),
              text: say('reading.notices.withdrawn.text'),
              why: say('reading.withdrawn', { day: showDay(withdrawn.on, language), why: withdrawn.why }),
            },
          }
        : {
            report: documentModel(document, say),
            files: files.length > 0 ? { heading: say('reading.files'), files } : undefined,
          }),
    },
  };
}
