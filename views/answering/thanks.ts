import type { Open } from '../../surveys/answering/links.ts';
import { ownTexts } from '../../surveys/audits/own-words.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf } from './addresses.ts';
import { frameOf } from './frame.ts';
import { titleOf } from './titles.ts';

/** The page after sending. It tells that the answers are stored, and nothing of what they were. */
export function thanksPage(open: Open, language: InterfaceLanguage, stays = false): View {
  const tablet = open.channel === 'tablet';
  const title = wordsIn(language)('answering.thanks.title');
  return {
    template: 'answering/thanks',
    layout: 'answering',
    language,
    title: titleOf(wordsIn(language), title),
    model: {
      ...frameOf(open, language, (other) => addressOf(open.code, 'thanks', other)),
      heading: title,
      // The next person begins in the first language, whatever this one has read.
      start: tablet ? `/a/${open.code}` : addressOf(open.code, '', language),
      stay: tablet && !stays ? stayAddress(open.code, language) : undefined,
      seconds: secondsShown,
      texts: ownTexts(open.audit, language),
      person: open.collection.nature === 'anonymous',
    },
  };
}

/** So long a shared tablet shows the thanks before it goes back to the start, unless somebody says that they stay. */
export const secondsShown = 30;

function stayAddress(code: string, language: InterfaceLanguage): string {
  const address = addressOf(code, 'thanks', language);
  return `${address}${address.includes('?') ? '&' : '?'}stay=1`;
}
