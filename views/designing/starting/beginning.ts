/** The questions of a questionnaire that is there already, with ticks: those that are ticked begin a new one. */
import type { Entry, Source } from '../../../surveys/designing/bank/bank.ts';
import type { View } from '../../engine.ts';
import { type InAudit, pageInAudit } from '../../shell.ts';
import { questionnaireTitle } from '../../titles.ts';
import { pickList } from './picking.ts';

interface BeginningPage extends InAudit {
  readonly source: Source;
  readonly entries: readonly Entry[];
  readonly ticked: ReadonlySet<string>;
}

export function beginningPage(about: BeginningPage): View {
  const { audit, language, say, source } = about;
  const shelf = source.audit === undefined ? 'questionnaires' : 'versions';
  return pageInAudit(
    about,
    'designing/starting/beginning',
    questionnaireTitle(source, language, audit.term),
    {
      action: `/audits/${audit.id}/designs`,
      from: source.id,
      asItReads: `/${shelf}/${source.id}`,
      about: say('bank.for', { whom: say(`bank.whom.${source.audience}`) }),
      list: pickList({ ...about, term: audit.term, isHere: () => false, bar: 'begin' }),
      picks: true,
    },
  );
}
