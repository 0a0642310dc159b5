import type { Open } from '../../surveys/answering/links.ts';
import { helps } from '../../surveys/answering/method.ts';
import { ownTexts } from '../../surveys/audits/own-words.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf } from './addresses.ts';
import { frameOf, isEasy } from './frame.ts';
import { titleOf } from './titles.ts';

interface Thanks {
  /** The page of a shared tablet does not go on by itself. */
  readonly stays?: boolean;
  /** Whose visit it was, where it is asked who helped: the id of its draft; true where a script knows by itself. */
  readonly visit?: string | true | undefined;
}

/** The page after sending. It tells that the answers are stored, and nothing of what they were. */
export function thanksPage(
  open: Open,
  language: InterfaceLanguage,
  { stays = false, visit }: Thanks = {},
): View {
  const tablet = open.channel === 'tablet';
  const say = wordsIn(language);
  const title = say('answering.thanks.title');
  return {
    template: 'answering/thanks',
    layout: 'answering',
    language,
    title: titleOf(say, title),
    model: {
      ...frameOf(open, language, (other) => addressOf(open.code, 'thanks', other)),
      easy: isEasy(open, language),
      heading: title,
      // The next person begins in the first language, whatever this one has read.
      start: tablet ? `/a/${open.code}` : addressOf(open.code, '', language),
      stay: tablet && !stays ? stayAddress(open.code, language) : undefined,
      seconds: secondsShown,
      texts: ownTexts(open.audit, language),
      person: open.collection.nature === 'anonymous',
      helps: visit ? helps.map((value) => ({ value, label: say(`sending.help.${value}`) })) : undefined,
      help: addressOf(open.code, 'help', language),
      visit: visit === true ? undefined : visit,
    },
  };
}

/** After the question about help. It says nothing of whether anything was sent, since anybody may open it. */
export function helpedPage(open: Open, language: InterfaceLanguage): View {
  const { model, ...view } = thanksPage(open, language);
  const title = wordsIn(language)('sending.help.thanks');
  const frame = frameOf(open, language, (other) => addressOf(open.code, 'helped', other));
  return { ...view, title, model: { ...model, ...frame, heading: title, helped: true } };
}

/** So long a shared tablet shows the thanks before it goes back to the start, unless somebody says that they stay. */
export const secondsShown = 60;

function stayAddress(code: string, language: InterfaceLanguage): string {
  const address = addressOf(code, 'thanks', language);
  return `${address}${address.includes('?') ? '&' : '?'}stay=1`;
}
