import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { writtenIn } from '../designing/lost-session.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

/** What whoever has a link is told instead of what it opens: `<key>.title` and `<key>.what`. */
export function linkNotice(
  language: InterfaceLanguage,
  key: string,
  values: Readonly<Record<string, string>> = {},
): View {
  const say = wordsIn(language);
  const [title, text] = [say(`${key}.title`), say(`${key}.what`, values)];
  return { template: 'commenting/notice', layout: 'plain', language, title, model: { title, text } };
}

/** The same to somebody who has sent something by the link: what they wrote, to take along. */
export function withTyped(view: View, form: ReadonlyMap<string, readonly string[]>): View {
  return { ...view, model: { ...view.model, typed: writtenIn(form) } };
}
