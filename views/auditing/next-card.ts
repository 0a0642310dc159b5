/** The next step as a card: what, why, and the button that leads there. */
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { wordsIn } from '../words.ts';
import type { NextStep } from './next-step.ts';

export function nextCard(step: NextStep | undefined, language: InterfaceLanguage) {
  if (!step) return undefined;
  const say = wordsIn(language);
  const words = (part: string) => say(`audits.next.${step.key}.${part}`, step.values);
  return { href: step.href, title: words('title'), why: words('why'), button: words('button') };
}
