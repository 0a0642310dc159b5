import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

/** What stands at a link that leads to no public report (any more). */
export function noPublicPage(language: InterfaceLanguage): View {
  const say = wordsIn(language);
  const [title, text] = [say('releases.no-public.title'), say('releases.no-public.what')];
  return { template: 'commenting/notice', layout: 'plain', language, title, model: { title, text } };
}
