import { expect } from 'chai';
import fc from 'fast-check';
import { type Fields, isSame } from '../../../surveys/documents/fields.ts';
import { merge } from '../../../surveys/documents/merging.ts';

const leaf = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.nat(3),
  fc.boolean(),
  fc.array(fc.nat(2), { maxLength: 3 }),
);
const names = ['text', 'help', 'areas', 'sv', 'en', 'short'];
// Nothing is inside an empty one, so that nothing of it can be lost.
const { fields } = fc.letrec<{ fields: Fields }>((tie) => ({
  fields: fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof({ maxDepth: 2, withCrossShrink: true }, leaf, tie('fields')),
    { minKeys: 1, maxKeys: 4, noNullPrototype: true },
  ),
}));

describe('two changes to the same part', () => {
  it('of which one is none give the other', () => {
    fc.assert(
      fc.property(fields, fields, (before, changed) => {
        for (const merged of [merge(before, changed, before), merge(before, before, changed)]) {
          expect(isSame(merged.value, changed)).to.equal(true);
          expect(merged.conflicts).to.deep.equal([]);
        }
      }),
    );
  });

  it('that are the same give that, without a difference', () => {
    fc.assert(
      fc.property(fields, fields, (before, changed) => {
        const merged = merge(before, changed, changed);
        expect(isSame(merged.value, changed)).to.equal(true);
        expect(merged.conflicts).to.deep.equal([]);
      }),
    );
  });

  it('to other fields each are both kept', () => {
    fc.assert(
      fc.property(fields, leaf, leaf, (before, one, other) => {
        const merged = merge(before, { ...before, theirs: one }, { ...before, mine: other });
        expect(isSame(merged.value, { ...before, theirs: one, mine: other })).to.equal(true);
        expect(merged.conflicts).to.deep.equal([]);
      }),
    );
  });

  it('lose no field of either without telling that they differ', () => {
    fc.assert(
      fc.property(fields, fields, fields, (before, theirs, mine) => {
        const { value, conflicts } = merge(before, theirs, mine);
        const told = (path: readonly string[]) =>
          conflicts.some((one) => one.path.every((name, i) => path[i] === name));
        for (const [path, changed] of changesOf(before, theirs))
          expect(told(path) || isSame(at(value, path), changed), `theirs ${path.join('.')}`).to.equal(true);
        for (const [path, changed] of changesOf(before, mine))
          expect(told(path) || isSame(at(value, path), changed), `mine ${path.join('.')}`).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });

  it('have mine in the value where they differ, and tell all three', () => {
    const before = { text: { sv: 'Vem väljer?', en: 'Who?' } };
    const theirs = { text: { sv: 'Vem bestämmer?', en: 'Who?' } };
    const mine = { text: { sv: 'Vem får välja?', en: 'Who chooses?' } };
    expect(merge(before, theirs, mine)).to.deep.equal({
      value: { text: { sv: 'Vem får välja?', en: 'Who chooses?' } },
      conflicts: [
        { path: ['text', 'sv'], before: 'Vem väljer?', theirs: 'Vem bestämmer?', mine: 'Vem får välja?' },
      ],
    });
  });

  it('never make half a condition of two', () => {
    const theirs = { showIf: { question: 'q1', is: 'yes' } };
    const mine = { showIf: { all: [{ question: 'q2', is: 'no' }] } };
    const { conflicts } = merge({}, theirs, mine);
    expect(conflicts.map(({ path }) => path)).to.deep.equal([['showIf']]);
  });

  for (const [what, theirs, mine, together] of [
    ['add something each', 'a b c theirs', 'a b c mine', 'a b c theirs mine'],
    ['add and move', 'c a b', 'a b c mine', 'c a b mine'],
    ['move and add', 'a b c theirs', 'c a b', 'c a b theirs'],
    ['take away and add', 'a c', 'a b c mine', 'a c mine'],
    ['take away the same, and add', 'a c theirs', 'a c', 'a c theirs'],
    ['move alike, and add', 'b a c theirs', 'b a c mine', 'b a c theirs mine'],
  ] as const) {
    it(`that ${what} are one order, without a choice`, () => {
      const order = (keys: string) => ({ order: keys.split(' ') });
      expect(merge(order('a b c'), order(theirs), order(mine))).to.deep.equal({
        value: order(together),
        conflicts: [],
      });
    });
  }

  it('that move the same things differently are to be chosen from', () => {
    const { conflicts } = merge(
      { order: ['a', 'b', 'c'] },
      { order: ['b', 'a', 'c'] },
      { order: ['c', 'a', 'b'] },
    );
    expect(conflicts.map(({ path }) => path)).to.deep.equal([['order']]);
  });

  it('never order the choices of one list by the other', () => {
    const before = { ordered: true, choices: [{ key: 'a', step: 1 }] };
    const theirs = { ...before, ordered: false };
    const mine = {
      ...before,
      choices: [
        { key: 'a', step: 1 },
        { key: 'b', step: 2 },
      ],
    };
    const { value, conflicts } = merge(before, theirs, mine);
    expect(conflicts).to.deep.equal([
      {
        path: ['ordered'],
        before: true,
        theirs: false,
        mine: true,
        along: [{ path: ['choices'], before: before.choices, theirs: before.choices, mine: mine.choices }],
      },
    ]);
    expect(value).to.deep.equal(mine);
  });

  it('never put the condition of one beneath the question of the other', () => {
    const before = { showIf: { question: 'q1', is: 'yes' }, followUpTo: 'q1' };
    const theirs = { ...before, followUpTo: 'q2' };
    const mine = { ...before, showIf: { question: 'q1', is: 'no' } };
    const { conflicts } = merge(before, theirs, mine);
    expect(conflicts.map(({ path, along }) => [path, along?.map((one) => one.path)])).to.deep.equal([
      [['followUpTo'], [['showIf']]],
    ]);
  });

  it('to a pair that only one has changed, or both alike, are no difference', () => {
    const before = { ordered: true, choices: ['a'] };
    const both = { ordered: false, choices: ['a'] };
    const more = { ordered: false, choices: ['a', 'b'] };
    for (const [theirs, mine] of [
      [both, before],
      [before, both],
      [both, more],
      [more, both],
    ] as const) {
      const { value, conflicts } = merge(before, theirs, mine);
      expect(conflicts).to.deep.equal([]);
      expect(value).to.deep.equal(theirs === more || mine === more ? more : both);
    }
  });
});

/** The leaves of what somebody has changed, with what they made of it. */
function changesOf(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): [readonly string[], unknown][] {
  if (isSame(before, after)) return [];
  if (!isPlain(after)) return [[path, after]];
  const old = isPlain(before) ? before : {};
  const all = new Set([...Object.keys(old), ...Object.keys(after)]);
  if (!isPlain(before) && all.size === 0) return [[path, after]];
  return [...all].flatMap((name) => changesOf(old[name], after[name], [...path, name]));
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isPlain(inner) ? inner[name] : undefined), value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
