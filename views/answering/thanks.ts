import type { Open } from '../../surveys/answering/links.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { addressOf } from './addresses.ts';
import { frameOf } from './frame.ts';

/** The page after sending. It tells that the answers are stored, and nothing of what they were. */
export function thanksPage(open: Open, language: InterfaceLanguage): View {
  const title = wordsIn(language)('answering.thanks.title');
  return {
    template: 'answering/thanks',
    layout: 'answering',
    language,
    title,
    model: {
      ...frameOf(open, language, (other) => addressOf(open.code, 'thanks', other)),
      heading: title,
      start: addressOf(open.code, '', language),
      feedback: open.audit.feedback,
      writtenIn: language === 'sv' ? undefined : 'sv',
      person: open.collection.nature === 'anonymous',
    },
  };
}
