/** Parts of one question, shown together under the words that they share. */
import type { Say } from '../../surveys/languages.ts';
import type { Control } from '../../surveys/questionnaires/questions/kind.ts';
import type { Group, Offered, ShownQuestion } from './questions.ts';

/** Each line for words of one's own in the choice that it stands beside. */
export function besideChoices<Part extends ShownQuestion>(questions: readonly Part[]): readonly Part[] {
  const lines = questions.filter(isBeside);
  return questions
    .filter((question) => !isBeside(question))
    .map((question) => {
      const own = lines.filter(({ group }) => group?.key === question.key);
      if (own.length === 0) return question;
      const withLine = (choice: Offered) => {
        const line = own.find(({ of }) => of === choice.value);
        return line ? { ...choice, line } : choice;
      };
      return { ...question, choices: question.choices.map(withLine) };
    });
}

const isBeside = ({ of }: ShownQuestion) => of !== undefined;

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

type Labels = Partial<Record<Control, readonly [first: string, next: string]>>;

/** What the first and those after it are called. */
const labels: Labels = {
  places: ['answering.select.first-place', 'answering.select.place'],
  month: ['answering.select.month', 'answering.select.year'],
};

/** Each list with what has been chosen in it. The first has the id that an error leads to. */
export function selectsOf(
  { control, selects }: ShownQuestion,
  anchor: string,
  values: readonly string[],
  say: Say,
) {
  const [first = '', next = ''] = labels[control] ?? [];
  return selects.map((options, i) => ({
    id: i === 0 ? anchor : `${anchor}_${i + 1}`,
    label: say(i === 0 ? first : next, { place: i + 1 }),
    options: options.map((one) => ({ ...one, selected: one.value === values[i] })),
  }));
}
