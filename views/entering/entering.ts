/** Where a code is typed: at the short address, and at the link of a collection that only codes answer. */
import type { Open } from '../../surveys/answering/links.ts';
import type { Problem } from '../../surveys/failures.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../surveys/languages.ts';
import { addressOf } from '../answering/addresses.ts';
import { asMistaken, frameOf, otherLanguage, titleOf } from '../answering/frame.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

interface Entering {
  readonly language: InterfaceLanguage;
  /** What the code will lead to, where that is known. */
  readonly open?: Open;
  readonly typed?: string;
  readonly problems?: readonly Problem[];
}

export function enteringPage({ language, open, typed = '', problems = [] }: Entering): View {
  const say = wordsIn(language);
  const heading = say('entering.title');
  const errors = problems.map(({ field, message, values }) => ({ field, text: say(message, values) }));
  return {
    template: 'entering/entering',
    layout: 'answering',
    language,
    title: errors.length > 0 ? asMistaken(say, titleOf(say, heading)) : titleOf(say, heading),
    model: {
      ...frame(language, open),
      heading,
      send: doorIn(language),
      typed: typed.slice(0, mostShown),
      errors,
      described: errors.length > 0 ? 'code-problem h_code' : 'h_code',
    },
  };
}

/** Whatever was pasted, an address with a code fits in. */
const mostShown = 300;

function frame(language: InterfaceLanguage, open: Open | undefined): object {
  if (open) return frameOf(open, language, (other) => addressOf(open.code, '', other));
  const others = interfaceLanguages.filter((other) => other !== language);
  return {
    leave: `/a/leave?language=${language}`,
    others: others.map((other) => otherLanguage(other, doorIn(other))),
  };
}

/** The language is always named: an address that names none asks the browser. */
function doorIn(language: InterfaceLanguage): string {
  return `/a?language=${language}`;
}
