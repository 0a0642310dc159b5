/** The draft of a fact check, for those in the audit: as it was frozen. */
import type { ReportDocument } from '../../reports/document/document.ts';
import type { FactCheck } from '../../surveys/reporting/fact-check/fact-check.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { documentModel } from '../reporting/document.ts';
import { reportWords } from '../reporting/words.ts';
import type { Words } from '../shell.ts';
import { roundPath } from './rounds.ts';

interface FrozenPage extends Words {
  readonly round: FactCheck;
  readonly document: ReportDocument;
}

export function frozenPage({ language, say, round, document }: FrozenPage): View {
  return {
    template: 'fact-check/frozen',
    layout: 'report',
    language,
    title: `${say('fact-check.draft')}: ${document.title}`,
    model: {
      factCheck: true,
      skip: say('reading.skip'),
      frozen: say('fact-check.frozen', { day: showDay(round.madeOn, language) }),
      back: roundPath(round),
      ...documentModel(document, reportWords(document.language)),
    },
  };
}
