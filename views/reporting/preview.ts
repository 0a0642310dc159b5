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
import type { InAudit } from '../shell.ts';
import { documentModel } from './document.ts';
import { reportWords } from './words.ts';

interface Preview extends InAudit {
  readonly document: ReportDocument;
  readonly pdf: boolean;
}

/** The bar is in the language of the person, the report in its own. */
export function previewPage({ audit, language, say, document, pdf }: Preview): View {
  const home = `/audits/${audit.id}/report`;
  const words = reportWords(document.language);
  const { cut } = document;
  return {
    template: 'reporting/preview',
    layout: 'report',
    language: document.language,
    title: document.title,
    model: {
      skip: words('reading.skip'),
      report: documentModel(document, words),
      bar: {
        language,
        label: say('report-preview.label'),
        home,
        back: say('report-preview.back'),
        cuts: {
          label: say('report-preview.cut'),
          choices: cuts.map((one) => cutChoice(one, document, home, say)),
        },
        languages: {
          label: say('report-preview.language'),
          choices: languagesOf[cut].map((one) => ({
            href: addressOf(home, cut, one),
            label: nameOfLanguage(one, say),
            current: one === document.language,
          })),
        },
        pdf: pdf && isPrinted(cut) ? `${home}.pdf?cut=${cut}&language=${document.language}` : undefined,
        pdfLabel: say('report-preview.pdf'),
        meeting: cut === 'meeting' ? `${home}/meeting?language=${document.language}&draft=yes` : undefined,
        meetingLabel: say('report-preview.meeting'),
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
