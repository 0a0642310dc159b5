/** Parts of one question, shown together under the words that they share. */
import type { Say } from '../../surveys/languages.ts';
import type { Group, Offered, ShownQuestion } from './questions.ts';

interface ShownGroup<Part> extends Group {
  readonly alone: boolean;
  readonly hints: readonly string[];
  readonly parts: readonly Part[];
  /** The choices can stand in columns: words are all that there is to them. */
  readonly columns: boolean;
  readonly heads: readonly Offered[];
}

interface Around {
  /** On a page of its own. */
  readonly alone: boolean;
  /** On the first page that asks anything, where it is said how to answer. */
  readonly first: boolean;
}

/** Questions in their order, the parts of one as one thing to show. */
export function inGroups<Part extends ShownQuestion>(
  questions: readonly Part[],
  say: Say,
  { alone, first }: Around,
): readonly (Part | ShownGroup<Part>)[] {
  const all: (Part | (ShownGroup<Part> & { readonly parts: Part[] }))[] = [];
  for (const question of questions) {
    const last = all.at(-1);
    if (!question.group) all.push(question);
    else if (last && 'parts' in last && last.key === question.group.key) last.parts.push(question);
    else all.push(begun(question, question.group, say, { alone, first }));
  }
  return all;
}

function begun<Part extends ShownQuestion>(one: Part, group: Group, say: Say, { alone, first }: Around) {
  const { choices, nonAnswers } = one;
  return {
    ...group,
    alone,
    hints: [...(group.help ? [group.help] : []), ...(alone && first ? [say('answering.hint.best')] : [])],
    parts: [one],
    columns:
      group.partial === 'questions/table' &&
      choices.every(({ picture, face, sound }) => !picture && !face && !sound),
    heads: [...choices, ...nonAnswers],
  };
}
