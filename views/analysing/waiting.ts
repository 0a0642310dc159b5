/** There is nothing to tell yet: why, and what can be done. */
import type { Crumb } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { staffPage, type Words } from '../shell.ts';

interface Waiting extends Words {
  readonly invented: boolean;
  readonly crumbs: readonly Crumb[];
  readonly back: string;
  /**
   * Still open; closed but not yet rewritten; the answers are gone, as was promised; not released by the auditors; or more
   * answered than were invited, and nobody has written why.
   */
  readonly why: 'waiting' | 'anonymising' | 'erased' | 'unreleased' | 'unexplained';
  /** Where that is written, for those who may. */
  readonly explaining?: string | undefined;
}

export function waitingPage({ language, say, why, ...content }: Waiting): View {
  const words = `results.${why}`;
  return staffPage({ language, say }, 'analysing/waiting', say(`${words}.title`), {
    ...content,
    why: say(`${words}.why`),
  });
}
