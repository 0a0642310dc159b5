/** What speaks against versions that stand: its auditors withdraw each, or let it stand. */
import type { Action } from '../../surveys/audits/people.ts';
import { currentOf, type Doubt, type Doubts, type ReleasedReport } from '../../surveys/reporting/releases.ts';
import type { PageContext } from '../shell.ts';

interface Doubting extends Pick<PageContext, 'say' | 'may'> {
  /** Beneath which versions lie. */
  readonly at: string;
  /** Of the audit, the last first. */
  readonly releases: readonly ReleasedReport[];
  readonly doubts: Doubts;
  /** What lets somebody decide. */
  readonly decided: Action;
}

/** Of each version that something speaks against, with the two ways to decide. */
export function doubtModels(about: Doubting) {
  const { say, may, releases, doubts } = about;
  return releases.flatMap((release) => {
    const { id, number, publicToken } = release;
    const its = doubts.get(id);
    if (!its) return [];
    const at = `${about.at}/${id}`;
    const newer = currentOf(releases)?.number ?? number;
    const told = (part: string) => say(`releases.doubts.${part}`, { number, newer });
    return {
      id: `doubts-${number}`,
      title: told('title'),
      lines: [...new Set(its.map(kindOf))].map(told),
      open: publicToken && told('public'),
      decides: may(about.decided),
      withdrawal: { href: `${at}/withdrawal`, label: told('withdraw') },
      standing: { action: `${at}/standing`, label: told('leave'), doubts: its },
    };
  });
}

/** Why a version is withdrawn, for all who meet it: of a quote nothing, or readers would look for it. */
export function whyWithdrawn(
  doubts: readonly Doubt[],
  newer: Pick<ReleasedReport, 'number'> | undefined,
  { say }: Pick<PageContext, 'say'>,
): string | undefined {
  if (doubts.length === 0) return undefined;
  if (newer) return say('releases.doubts.why.newer', { newer: newer.number });
  return say(`releases.doubts.why.${doubts.every((doubt) => kindOf(doubt) === 'audit') ? 'audit' : 'quote'}`);
}

/** What the words for a doubt are called. */
export function kindOf(doubt: Doubt): 'newer' | 'again' | 'quote' | 'audit' {
  if (doubt === 'newer' || doubt === 'again') return doubt;
  return doubt.startsWith('audit:') ? 'audit' : 'quote';
}
