/** What is told less of than the numbers by themselves would allow, for another table's sake (disclosure.md, rules 5 and 6). */
import { behind } from './behind.ts';
import type { Disclosed, UnitTables } from './disclosed.ts';

/** Too few, or hidden for another's sake: one and the same. */
export const suppressed: Disclosed = behind({ as: 'suppressed' });

/** A unit of which nothing may be told but that too few answered. */
export const notShown: UnitTables = behind({
  edition: 2,
  answered: undefined,
  questions: {},
  method: { channel: suppressed, help: suppressed },
  splits: {},
});

/** The sides alone: no steps, no end step, no kinds of no answer. What has no sides is not told. */
export function inSides(disclosed: Disclosed): Disclosed {
  if (disclosed.as === 'suppressed' || disclosed.as === 'choices') return suppressed;
  if (disclosed.as === 'several') return disclosed;
  const { noAnswer, sides, ...kept } = disclosed;
  return behind({
    ...kept,
    sides: sides.map(({ steps: _steps, end: _end, ...side }) => side),
    noAnswer: noAnswer && { count: noAnswer.count },
  });
}

/** Without these questions. Hide those led on from them too (`linkedTablesOf` names both): their base says how many answered so. */
export function withoutQuestions(tables: UnitTables, hidden: ReadonlySet<string>): UnitTables {
  const { questions, splits, ...kept } = tables;
  const told = Object.entries(questions).map(([key, one]) => [key, hidden.has(key) ? suppressed : one]);
  const splitting = Object.entries(splits)
    .filter(([key]) => !hidden.has(key))
    .map(([key, split]) => {
      const left = Object.entries(split.questions).filter(([question]) => !hidden.has(question));
      return [key, { ...split, questions: Object.fromEntries(left) }];
    });
  return behind({ ...kept, questions: Object.fromEntries(told), splits: Object.fromEntries(splitting) });
}
