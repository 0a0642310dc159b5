/** A version where many are listed: what it is called, of which day, and whether it stands. For `partials/released-versions`. */
import type { Say } from '../../surveys/languages.ts';
import { currentOf, type Doubts, type ReleasedReport } from '../../surveys/reporting/releases.ts';
import { kindOf } from './doubts.ts';

interface Listed {
  /** Beneath which versions lie. */
  readonly at: string;
  /** All of the same thing, and perhaps others; the last first. */
  readonly releases: readonly ReleasedReport[];
  /** What speaks against some of them. */
  readonly doubts: Doubts;
  readonly say: Say;
}

export function versionLine(release: ReleasedReport, { at, releases, doubts, say }: Listed) {
  const { id, about, number, releasedOn, draft } = release;
  const current = currentOf(releases.filter((one) => one.about === about && !one.draft));
  return {
    href: `${at}/${id}`,
    label: draft ? say('county.draft.title') : say('releases.version', { number }),
    on: releasedOn,
    state: say(`releases.states.${stateOf(release, current)}`),
    doubts: [...new Set(doubts.get(id)?.map(kindOf))].map((kind) =>
      say(`releases.doubts.${kind}`, { number }),
    ),
  };
}

function stateOf({ id, withdrawn, draft }: ReleasedReport, current: ReleasedReport | undefined) {
  if (draft) return 'draft';
  if (withdrawn) return 'withdrawn';
  return id === current?.id ? 'current' : 'older';
}
