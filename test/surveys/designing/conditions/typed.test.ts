import { expect } from 'chai';
import fc from 'fast-check';
import { pressIn, readTyped } from '../../../../surveys/designing/conditions/form.ts';
import {
  canBeTyped,
  checkTyped,
  conditionFrom,
  isGroup,
  type TypedCondition,
  typedFrom,
} from '../../../../surveys/designing/conditions/typed.ts';
import type { Condition } from '../../../../surveys/questionnaires/conditions.ts';
import { holds } from '../../../../surveys/questionnaires/conditions.ts';
import { anyAnswersTo } from '../../../support/any-questionnaire.ts';
import { aOne, aQuestionnaire, aSeveral, aText, aYesNo } from '../../../support/questionnaires.ts';

const body = aQuestionnaire({ questions: [aYesNo('q1'), aOne('q2'), aSeveral('q3'), aText('q4')] });
const choicesOf = { q1: ['yes', 'no', 'dont-know'], q2: ['red', 'blue'], q3: ['red', 'none', 'prefer-not'] };

const leaf: fc.Arbitrary<Condition> = fc.constantFrom(...(['q1', 'q2', 'q3'] as const)).chain((question) =>
  fc.oneof(
    fc.constantFrom(...choicesOf[question]).map((is) => ({ question, is })),
    fc.constantFrom(...choicesOf[question]).map((isNot) => ({ question, isNot })),
    fc.subarray(choicesOf[question], { minLength: 1 }).map((anyOf) => ({ question, anyOf })),
  ),
);

const joined = (part: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc
    .tuple(fc.constantFrom('all', 'any'), fc.array(part, { minLength: 1, maxLength: 4 }))
    .map(([join, parts]) => (join === 'all' ? { all: parts } : { any: parts }));

const typable = fc.oneof(leaf, joined(fc.oneof(leaf, joined(leaf))));

describe('a condition as rows of a form', () => {
  it('is read back as the same condition, for every one that is nested once', () => {
    fc.assert(
      fc.property(typable, (condition) => {
        expect(canBeTyped(condition)).to.equal(true);
        const read = readTyped(fieldsOf(typedFrom(condition)));
        expect(read).to.deep.equal(typedFrom(condition));
        expect(conditionFrom(read)).to.deep.equal(withoutGroupsOfOne(condition));
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('holds for the same answers when it has been read back and checked', () => {
    fc.assert(
      fc.property(typable, anyAnswersTo(body), (condition, answers) => {
        const read = checkTyped(readTyped(fieldsOf(typedFrom(condition))), body, 'q4');
        expect(read.ok && holds(read.value, answers)).to.equal(holds(condition, answers));
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it('is not offered row by row where it is nested deeper', () => {
    const inner: Condition = { any: [{ question: 'q1', is: 'yes' }] };
    expect(canBeTyped({ all: [{ any: [{ all: [inner] }] }] })).to.equal(false);
  });

  it('loses nothing but what is taken away, whatever button is pressed', () => {
    const buttons = fc.constantFrom(
      'add',
      'add-group',
      'add-0',
      'add-1',
      'remove-0',
      'remove-1',
      'remove-0-0',
      'x',
    );
    fc.assert(
      fc.property(typable, buttons, (condition, button) => {
        const before = typedFrom(condition);
        const after = pressIn(before, button)?.typed ?? before;
        const kept = rowsOf(after).filter((row) => rowsOf(before).includes(row)).length;
        const taken = takenBy(button, before);
        expect(kept).to.equal(rowsOf(before).length - taken);
        expect(after.items.length).to.be.greaterThan(0);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('is refused where a row names no question, no answer, one that is gone, or two where one is asked for', () => {
    const row = (question: string, asks: 'is' | 'anyOf', ...choices: string[]) => ({
      question,
      asks,
      choices,
    });
    const typed: TypedCondition = {
      join: 'all',
      items: [
        row('', 'is', 'yes'),
        row('q4', 'is', 'yes'),
        { join: 'any', rows: [row('q1', 'is'), row('q1', 'anyOf', 'maybe'), row('q1', 'is', 'yes', 'no')] },
      ],
    };
    const read = checkTyped(typed, body, 'q4');
    expect(
      !read.ok && read.problems.map(({ field, message }) => `${field} ${message.split('.').at(-1)}`),
    ).to.deep.equal([
      '0-question no-question',
      '1-question not-askable',
      '2-0-choice no-answer',
      '2-1-choice gone-answer',
      '2-2-choice one-answer',
    ]);
  });
});

/** What the page's form would send. */
function fieldsOf({ join, items }: TypedCondition): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, readonly string[]>([['join', [join]]]);
  const put = (name: string, { question, asks, choices }: ReturnType<typeof rowsOf>[number]) => {
    fields.set(`${name}-question`, [question]);
    fields.set(`${name}-asks`, [asks]);
    if (choices.length > 0) fields.set(`${name}-choice`, choices);
  };
  items.forEach((item, i) => {
    if (isGroup(item)) fields.set(`${i}-join`, [item.join]);
    const rows = isGroup(item) ? item.rows : [item];
    rows.forEach((row, j) => {
      put(isGroup(item) ? `${i}-${j}` : String(i), row);
    });
  });
  return fields;
}

/** How many rows a button takes away. */
function takenBy(button: string, { items }: TypedCondition): number {
  const [what, place, inner] = button.split('-');
  const item = what === 'remove' ? items[Number(place)] : undefined;
  if (!item) return 0;
  if (isGroup(item)) return inner === undefined ? item.rows.length : 1;
  return inner === undefined ? 1 : 0;
}

function rowsOf({ items }: TypedCondition) {
  return items.flatMap((item) => (isGroup(item) ? item.rows : [item]));
}

/** A group of one part is that part; everything else stays as it is. */
function withoutGroupsOfOne(condition: Condition): Condition {
  if (!('all' in condition || 'any' in condition)) return condition;
  const parts = ('all' in condition ? condition.all : condition.any).map(withoutGroupsOfOne);
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return 'all' in condition ? { all: parts } : { any: parts };
}
