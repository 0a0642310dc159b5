/** The session ended while somebody was writing: their text, and the way on. */
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

/** Everything that was posted to `action` is posted again from here, once they have signed in elsewhere. */
export function lostSessionPage(
  language: InterfaceLanguage,
  action: string,
  form: ReadonlyMap<string, readonly string[]>,
): View {
  const shown = ['text', 'help', 'why'].flatMap((name) => form.get(name)?.[0]?.trim() || []);
  return {
    template: 'designing/lost-session',
    layout: 'staff',
    language,
    title: wordsIn(language)('designing.lost-session.title'),
    model: {
      action,
      shown,
      fields: [...form]
        .filter(([name]) => name !== 'auto')
        .flatMap(([name, values]) => values.map((value) => ({ name, value }))),
    },
  };
}
