/** The session ended while somebody was writing: their text, and the way on. */
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { recordKinds } from '../../surveys/records/kinds/index.ts';
import type { View } from '../engine.ts';
import { staffPage } from '../shell.ts';
import { wordsIn } from '../words.ts';

/** Fields that somebody writes in: of a questionnaire in the making, of what people wrote, and of what is concluded. */
const written =
  /^(heading|comment|what|value|period|source|guideline|now|wished|text|help|why|title|intro|name|rows|words|proposal|reason|paraphrase|quote-words|label-\d+|words:.+|.*Text)$/;

/** The same of what stands around an audit: as it is declared. */
const inRecords: ReadonlySet<string> = new Set(
  recordKinds.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'text' || kind === 'prose' ? [name] : [])),
  ),
);

/** What somebody wrote, in the order of the form; empty where they only chose or pressed something. */
export function writtenIn(form: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...form].flatMap(([name, [value = '']]) =>
    (written.test(name) || inRecords.has(name)) && value.trim() !== '' ? [value.trim()] : [],
  );
}

/** Everything that was posted to `action` is posted again from here, once they have signed in elsewhere. */
export function lostSessionPage(
  language: InterfaceLanguage,
  action: string,
  form: ReadonlyMap<string, readonly string[]>,
): View {
  const say = wordsIn(language);
  return staffPage({ language, say }, 'designing/lost-session', say('designing.lost-session.title'), {
    action,
    shown: writtenIn(form),
    fields: [...form]
      .filter(([name]) => name !== 'auto')
      .flatMap(([name, values]) => values.map((value) => ({ name, value }))),
  });
}
