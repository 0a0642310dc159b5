/** There is nothing to tell yet: why, and what can be done. */
import type { StaffLanguage } from '../../surveys/languages.ts';
import type { Crumb } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { staffPage } from '../shell.ts';
import { wordsIn } from '../words.ts';

interface Waiting {
  readonly language: StaffLanguage;
  readonly invented: boolean;
  readonly crumbs: readonly Crumb[];
  readonly back: string;
  /** Still open; closed but not yet rewritten; or the answers are gone, as was promised. */
  readonly why: 'waiting' | 'anonymising' | 'erased';
}

export function waitingPage({ language, why, ...content }: Waiting): View {
  const say = wordsIn(language);
  const words = `results.${why}`;
  return staffPage({ language, say }, 'analysing/waiting', say(`${words}.title`), {
    ...content,
    why: say(`${words}.why`),
  });
}
