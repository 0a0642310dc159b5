import { isBackground } from '../background.ts';
import { Key, longestKey } from '../choices.ts';
import type { Questionnaire } from '../definition.ts';
import { type Found, type Placed, placed } from '../places.ts';
import { kindOf } from '../questions/index.ts';
import type { Path } from '../texts.ts';

interface Named {
  readonly key: string;
  readonly path: Path;
}

/** Keys that are used twice: languages, sections, questions in the whole questionnaire, choices of a list, non-answers. */
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
  return [...groups.flatMap(repeated), ...partProblems(questionnaire)];
}

/** A question of several parts has a key for each, made of its own and that of the part: they have to fit too. */
function partProblems(questionnaire: Questionnaire): readonly Found[] {
  const taken = new Set(placed(questionnaire).map(({ question }) => question.key));
  return placed(questionnaire).flatMap(({ question, path }) => {
    const rows = question.kind === 'table' ? question.rows : [];
    const repeatedRows = repeated(rows.map(({ key }, i) => ({ key, path: [...path, 'rows', i] })));
    const { parts, namely } = kindOf(question);
    const made = [...(parts?.(question, questionnaire) ?? []), ...(namely?.(question, questionnaire) ?? [])];
    const keys = new Set(made.map(({ key }) => key));
    const wrong = [...keys].flatMap((key): readonly Found[] => {
      if (!Key.safeParse(key).success)
        return [{ path, message: 'part-key-too-long', values: { key, most: longestKey } }];
      return taken.size === taken.add(key).size ? [{ path, message: 'part-key-taken', values: { key } }] : [];
    });
    return [...repeatedRows, ...wrong];
  });
}

function repeated(group: readonly Named[]): readonly Found[] {
  const seen = new Set<string>();
  return group
    .filter(({ key }) => seen.size === seen.add(key).size)
    .map(({ key, path }) => ({ path, message: 'duplicate-key', values: { key } }));
}

/** What is wrong with the splits that are declared, each by its place in `splits`. */
export function splitProblems(questionnaire: Questionnaire): readonly Found[] {
  const byKey = new Map(placed(questionnaire).map((at) => [at.question.key, at]));
  const { splits = [] } = questionnaire;
  return splits.flatMap((key, i) => {
    const wrong = splits.indexOf(key) < i ? 'split-twice' : whatIsWrong(questionnaire, byKey.get(key));
    return wrong === undefined ? [] : [{ path: ['splits', i], message: wrong, values: { question: key } }];
  });
}

function whatIsWrong(questionnaire: Questionnaire, at: Placed | undefined): string | undefined {
  if (!at) return 'split-on-missing';
  const { question, path } = at;
  const section = questionnaire.sections[Number(path[1])];
  if (!isBackground(question, section)) return 'split-outside-background';
  const kind = kindOf(question);
  const known = kind.lists(question).every((list) => Object.hasOwn(questionnaire.choiceLists, list));
  if (known && kind.choices(question, questionnaire).length === 0) return 'split-without-choices';
  return kind.counts === 'once' ? undefined : 'split-on-several';
}
