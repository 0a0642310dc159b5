/** What speaks against versions that stand: its auditors withdraw each, or let it stand. */
import { currentOf, type Doubt, type Doubts, type ReleasedReport } from '../../surveys/reporting/releases.ts';
import type { PageContext } from '../shell.ts';

interface Doubting extends Pick<PageContext, 'say' | 'may'> {
  /** Beneath which versions lie. */
  readonly at: string;
  /** Of the audit, the last first. */
  readonly releases: readonly ReleasedReport[];
  readonly doubts: Doubts;
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
      decides: may('withdraw-report'),
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
  return newer ? say('releases.doubts.why.newer', { newer: newer.number }) : say('releases.doubts.why.quote');
}

const kindOf = (doubt: Doubt) => (doubt === 'newer' || doubt === 'again' ? doubt : 'quote');
