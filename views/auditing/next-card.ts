/** The next step as a card: what, why, and the button that leads there. */
import type { Say } from '../../surveys/languages.ts';
import type { NextStep } from './next-step.ts';

export function nextCard(step: NextStep | undefined, say: Say) {
  if (!step) return undefined;
  const words = (part: string) => say(`audits.next.${step.key}.${part}`, step.values);
  return { href: step.href, title: words('title'), why: words('why'), button: words('button') };
}
