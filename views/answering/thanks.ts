import type { Open } from '../../surveys/answering/links.ts';
import { helps } from '../../surveys/answering/method.ts';
import { ownTexts } from '../../surveys/audits/own-words.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf, helpedAddress, type Sent, thanksAddress } from './addresses.ts';
import { frameOf, isEasy, titleOf } from './frame.ts';

interface Thanks {
  /** The page of a shared tablet does not go on by itself. */
  readonly stays?: boolean;
  /** Goes along in every address that leads to it again. */
  readonly sent?: Sent;
  /** Whether it is asked who helped. Without `sent` a script knows by itself whose visit it was. */
  readonly asks?: boolean;
}

/** The page after sending. It tells that the answers are stored, and nothing of what they were. */
export function thanksPage(
  open: Open,
  language: InterfaceLanguage,
  { stays = false, sent, asks = false }: Thanks = {},
): View {
  const tablet = open.channel === 'tablet';
  const say = wordsIn(language);
  const title = say('answering.thanks.title');
  const again = (other: InterfaceLanguage, stay = false) => thanksAddress(open.code, other, { sent, stay });
  return {
    template: 'answering/thanks',
    layout: 'answering',
    language,
    title: titleOf(say, title),
    model: {
      ...frameOf(open, language, (other) => again(other, stays)),
      easy: isEasy(open, language),
      heading: title,
      // The next person begins in the first language, whatever this one has read.
      start: tablet ? `/a/${open.code}` : addressOf(open.code, '', language),
      stay: tablet && !stays ? again(language, true) : undefined,
      seconds: secondsShown,
      texts: ownTexts(open.audit, language),
      person: open.collection.nature === 'anonymous',
      helps: asks ? helps.map((value) => ({ value, label: say(`sending.help.${value}`) })) : undefined,
      help: addressOf(open.code, 'help', language),
      visit: sent?.visit,
    },
  };
}

/** After the question about help. It says nothing of whether anything was sent, since anybody may open it. */
export function helpedPage(open: Open, language: InterfaceLanguage, stays = false): View {
  const { model, ...view } = thanksPage(open, language, { stays });
  const say = wordsIn(language);
  const heading = say('sending.help.thanks');
  const again = (other: InterfaceLanguage, stay: boolean) => helpedAddress(open.code, other, stay);
  const stay = model.stay ? again(language, true) : undefined;
  const frame = frameOf(open, language, (other) => again(other, stays));
  return {
    ...view,
    title: titleOf(say, heading),
    model: { ...model, ...frame, stay, heading, helped: true },
  };
}

/** So long a shared tablet shows the thanks before it goes back to the start, unless somebody says that they stay. */
export const secondsShown = 60;
