import type { Questionnaire } from '../definition.ts';
import { placed } from '../placed.ts';
import type { Found } from '../places.ts';
import type { Path } from '../texts.ts';

interface Named {
  readonly key: string;
  readonly path: Path;
}

/** Keys that are used twice: languages, sections, questions in the whole questionnaire, choices of a list, ways out. */
export function keyProblems(questionnaire: Questionnaire): readonly Found[] {
  const { sections, choiceLists, languages, alwaysOffer } = questionnaire;
  const questions = placed(questionnaire);
  const groups: readonly (readonly Named[])[] = [
    languages.map((key, i) => ({ key, path: ['languages', i] })),
    sections.map(({ key }, i) => ({ key, path: ['sections', i] })),
    questions.map(({ question, path }) => ({ key: question.key, path })),
    ...Object.entries(choiceLists).map(([list, { choices }]) =>
      choices.map(({ key }, i) => ({ key, path: ['choiceLists', list, 'choices', i] })),
    ),
    alwaysOffer.map((key, i) => ({ key, path: ['alwaysOffer', i] })),
  ];
  return groups.flatMap(repeated);
}

function repeated(group: readonly Named[]): readonly Found[] {
  const seen = new Set<string>();
  return group
    .filter(({ key }) => seen.size === seen.add(key).size)
    .map(({ key, path }) => ({ path, message: 'duplicate-key', values: { key } }));
}
