/** There is nothing to tell yet: why, and what can be done. */
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { Crumb } from '../collecting/names.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

interface Waiting {
  readonly language: InterfaceLanguage;
  readonly invented: boolean;
  readonly crumbs: readonly Crumb[];
  readonly back: string;
  /** Closed, but not yet rewritten. */
  readonly settling: boolean;
}

export function waitingPage({ language, invented, crumbs, back, settling }: Waiting): View {
  const say = wordsIn(language);
  const words = settling ? 'results.settling' : 'results.waiting';
  return {
    template: 'analysing/waiting',
    layout: 'staff',
    language,
    title: say(`${words}.title`),
    model: { invented, crumbs, back, heading: say(`${words}.title`), why: say(`${words}.why`) },
  };
}
