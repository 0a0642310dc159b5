import type { Open } from '../../surveys/answering/links.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf } from './addresses.ts';
import { frameOf, titleOf } from './frame.ts';

export function overPage(open: Open, language: InterfaceLanguage): View {
  const say = wordsIn(language);
  const heading = say('answering.start-over.title');
  return {
    template: 'answering/over',
    layout: 'answering',
    language,
    title: titleOf(say, heading),
    model: {
      ...frameOf(open, language, (other) => addressOf(open.code, 'over', other)),
      heading,
      start: addressOf(open.code, 'start', language),
    },
  };
}
