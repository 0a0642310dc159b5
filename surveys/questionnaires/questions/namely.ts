/** "Something else, namely ...": words of one's own beside a choice of a list. */
import { partOf } from './composite.ts';
import type { Part, Surroundings } from './kind.ts';

interface Asked {
  readonly key: string;
  readonly choices: string;
}

/**
 * A line for each choice that has one. It is a text and a follow-up as any other, and so it is kept apart from the answers,
 * reviewed, and told without the question that led to it: that somebody wrote there says what somebody chose.
 */
export function namelyOf(
  question: Asked & Parameters<typeof partOf>[0],
  { choiceLists }: Surroundings,
): readonly Part[] {
  const chosen = (choiceLists[question.choices]?.choices ?? []).filter(({ namely }) => namely);
  return chosen.map(({ key, label }) => {
    const whole = { ...question, showIf: { question: question.key, is: key }, followUpTo: question.key };
    return partOf(whole, key, 'namely', false, { kind: 'text', line: true, text: label });
  });
}

interface Grouped {
  readonly key: string;
  readonly group?: { readonly key: string; readonly as: string } | undefined;
}

/** The choice that a frozen question is a line beside; undefined of any other question, which is one of its own. */
export function choiceBeside({ key, group }: Grouped): string | undefined {
  return group?.as === 'namely' ? key.slice(group.key.length + 1) : undefined;
}

export const isNamely = (question: Grouped): boolean => choiceBeside(question) !== undefined;

/** The lines of a frozen questionnaire that stand beside choices of a question. */
export function linesBeside<Q extends Grouped>(
  { key }: Pick<Q, 'key'>,
  { sections }: { readonly sections: readonly { readonly questions: readonly Q[] }[] },
): readonly Q[] {
  return sections
    .flatMap(({ questions }) => questions)
    .filter((question) => question.group?.key === key && isNamely(question));
}
