/** A page of everyday links, with no word of questions or support: nobody sees on it where one comes from. */
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

const places = {
  weather: 'https://www.smhi.se/',
  news: 'https://www.svt.se/nyheter/',
  journeys: 'https://www.resrobot.se/',
  facts: 'https://sv.wikipedia.org/',
} as const;

/** `onward` is where somebody goes on who comes back on purpose; it looks the same whatever it leads to. */
export function neutralPage(language: InterfaceLanguage, onward?: string): View {
  const say = wordsIn(language);
  const title = say('neutral.title');
  const links = Object.entries(places).map(([name, address]) => ({ address, words: say(`neutral.${name}`) }));
  return { template: 'plain/neutral', layout: 'neutral', language, title, model: { title, links, onward } };
}
