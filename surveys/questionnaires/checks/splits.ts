/** Splits are declared by background questions that put everybody in one part each (disclosure.md, rule 4). */
import { isBackground } from '../background.ts';
import type { Questionnaire } from '../definition.ts';
import { type Found, type Placed, placed } from '../places.ts';
import { kindOf } from '../questions/index.ts';

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
