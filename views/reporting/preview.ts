/** Any cut of a report in any of its languages, as its readers would have it, with a bar to choose by. */
import type { ReportDocument } from '../../reports/document/document.ts';
import {
  type Cut,
  cuts,
  languagesOf,
  printedCuts,
  type ReportLanguage,
} from '../../surveys/reporting/cuts.ts';
import type { View } from '../engine.ts';
import { nameOfLanguage } from '../language-names.ts';
import type { InAudit, Words } from '../shell.ts';
import { documentModel } from './document.ts';
import { reportWords } from './words.ts';

interface Preview extends InAudit {
  readonly document: ReportDocument;
  readonly pdf: boolean;
}

export function previewPage({ audit, language, say, document, pdf }: Preview): View {
  const home = `/audits/${audit.id}/report`;
  const { cut } = document;
  return barredPage(document, {
    language,
    say,
    label: say('report-preview.label'),
    home,
    back: say('report-preview.back'),
    cuts: {
      label: say('report-preview.cut'),
      choices: cuts.map((one) => cutChoice(one, document, home, say)),
    },
    languages: languagesOf[cut],
    hrefIn: (one) => addressOf(home, cut, one),
    pdf: pdf && isPrinted(cut) ? `${home}.pdf?cut=${cut}&language=${document.language}` : undefined,
    also: cut === 'meeting' ? `${home}/meeting?language=${document.language}&draft=yes` : undefined,
    alsoLabel: say('report-preview.meeting'),
  });
}

interface Bar<L extends ReportLanguage> extends Words, Readonly<Record<string, unknown>> {
  readonly label: string;
  /** Where it came from, and what that is called. */
  readonly home: string;
  readonly back: string;
  readonly languages: readonly L[];
  /** The address of the same in a language. */
  hrefIn(language: L): string;
  /** Of the file in the document's own language; undefined where the person may not have it. */
  readonly pdf: string | undefined;
}

/** A document as its readers would have it, with a bar that is in the language of the person, not its own. */
export function barredPage<L extends ReportLanguage>(
  document: ReportDocument,
  { say, languages, hrefIn, ...bar }: Bar<L>,
): View {
  const words = reportWords(document.language);
  const choices = languages.map((one) => ({
    href: hrefIn(one),
    label: nameOfLanguage(one, say),
    current: one === document.language,
  }));
  return {
    template: 'reporting/preview',
    layout: 'report',
    language: document.language,
    title: document.title,
    model: {
      skip: words('reading.skip'),
      report: documentModel(document, words),
      bar: {
        ...bar,
        languages: choices.length > 0 ? { label: say('report-preview.language'), choices } : undefined,
        pdfLabel: say('report-preview.pdf'),
      },
    },
  };
}

/** In the language that one is reading in, where the cut has it. */
function cutChoice(cut: Cut, document: ReportDocument, home: string, say: Preview['say']) {
  const [first] = languagesOf[cut];
  const language = languagesOf[cut].find((one) => one === document.language) ?? first ?? 'sv';
  return {
    href: addressOf(home, cut, language),
    label: say(`releases.cuts.${cut}`),
    current: cut === document.cut,
  };
}

const addressOf = (home: string, cut: Cut, language: ReportLanguage) =>
  `${home}/preview?cut=${cut}&language=${language}`;

const isPrinted = (cut: Cut) => printedCuts.some((one) => one === cut);
