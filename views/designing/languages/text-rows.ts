/** One text in two languages: what it says, what it is to say, and how far that has come. */
import { problemIn, type TranslatedText } from '../../../surveys/designing/translating/translations.ts';
import { directionOf, type Language } from '../../../surveys/languages.ts';
import { showDay } from '../../days.ts';
import type { Typed } from '../../fields.ts';
import type { DesignPage } from '../frame.ts';
import { checkerName, type Names } from './languages.ts';
import { kindOfText } from './parts.ts';

interface Typing extends DesignPage {
  /** The language that is translated into. */
  readonly tag: Language;
  readonly names: Names;
  readonly typed: Typed;
  readonly conflicts: ReadonlyMap<string, string | undefined>;
}

/** In characters: what a line of the field holds. */
const lineLength = 42;

export function rowOf(text: TranslatedText, typing: Typing, from: Language) {
  const { place, source, words, state, sourceThen } = text;
  const { tag, typed, conflicts, say } = typing;
  const id = `words:${place}`;
  const value = typed.form.get(id)?.[0] ?? words ?? '';
  const problem = typed.problems.find(({ field }) => field === id);
  const theirs = conflicts.has(place) ? (conflicts.get(place) ?? '') : undefined;
  return {
    id,
    place,
    what: say(`design-words.what.${kindOfText(text.path)}`),
    source,
    from,
    fromDir: directionOf(from),
    sourceThen,
    to: tag,
    toDir: directionOf(tag),
    value,
    words,
    height: Math.max(1, Math.ceil(Math.max(source.length, value.length) / lineLength)),
    state,
    stateWords: stateWords(text, typing),
    problem: problem && say(problem.message, problem.values),
    differs: theirs !== undefined,
    theirs,
    wasChecked: state === 'checked',
    isChecked: typed.form.has(id) ? typed.form.has(`checked:${place}`) : state === 'checked',
    describedBy: [`${id}-source`, ...(problem ? [`${id}-problem`] : []), `${id}-state`].join(' '),
  };
}

function stateWords({ state, checked }: TranslatedText, { names, language, say }: Typing): string {
  if (!checked) return say(`design-words.state.${state}`);
  if (checked === 'start') return say('design-words.state.from-start');
  const name = checkerName(checked, names, say);
  return say('design-words.state.by', { name, day: showDay(checked.on, language) });
}

/** What is wrong with the words typed for each text, at its field. */
export function problemsOf(
  texts: readonly TranslatedText[],
  typed: ReadonlyMap<string, string>,
  language: Language,
) {
  return texts.flatMap(({ place, source }) => {
    const words = typed.get(place);
    const problem =
      words === undefined ? undefined : problemIn(`words:${place}`, language, { source, words });
    return problem ?? [];
  });
}
