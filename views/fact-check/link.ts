/** A new link, shown once: only a digest of it is kept. */
import type { FactCheck } from '../../surveys/reporting/fact-check/fact-check.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { type InAudit, pageInAudit } from '../shell.ts';
import { crumbsTo } from './round.ts';
import { roundPath } from './rounds.ts';

interface LinkPage extends InAudit {
  readonly round: Pick<FactCheck, 'id' | 'auditId' | 'lastDay'>;
  readonly link: string;
  readonly receiver: string;
}

export function linkPage(about: LinkPage): View {
  const { say, language, round, link, receiver } = about;
  const title = say('fact-check.links.made');
  return pageInAudit(about, 'fact-check/link', title, {
    crumbs: crumbsTo(about, title),
    handOver: say('fact-check.links.hand-over', { receiver }),
    link,
    until: say('fact-check.reader.until', { day: showDay(round.lastDay, language) }),
    back: roundPath(round),
  });
}
