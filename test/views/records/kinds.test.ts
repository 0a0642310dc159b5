import { expect } from 'chai';
import type { FieldDeclaration } from '../../../surveys/forms/declaration.ts';
import { recordKinds } from '../../../surveys/records/kinds/index.ts';
import type { RecordKind } from '../../../surveys/records/record.ts';
import { wordsIn } from '../../../views/words.ts';

describe('every kind of record', () => {
  it('has a name of its own', () => {
    const names = recordKinds.map(({ kind }) => kind);
    expect(names)
      .to.deep.equal([...new Set(names)])
      .and.not.deep.equal([]);
  });

  for (const language of ['sv', 'en'] as const)
    it(`has all its words in ${language}`, () => {
      const say = wordsIn(language);
      const missing = recordKinds.flatMap(wordsOf).filter((key) => say(key) === key);
      expect(missing).to.deep.equal([]);
    });
});

/** Every key that its pages ask for. */
function wordsOf({ kind, most, fields, choices = {} }: RecordKind): readonly string[] {
  const pages = most === 1 ? ['title', 'lead', 'none'] : ['title', 'lead', 'none', 'new', 'change'];
  return [
    ...pages.map((name) => `${kind}.${name}`),
    ...Object.entries(fields).flatMap(([name, field]) => [
      `${kind}.fields.${name}`,
      ...(field.hint ? [`${kind}.hints.${name}`] : []),
      ...(isAsked(field) ? [`${kind}.missing.${name}`] : []),
      ...('values' in field && !(name in choices)
        ? field.values.map((value) => `${kind}.${name}s.${value}`)
        : []),
    ]),
  ];
}

/** Leaving it empty is told in words of its own; a number has those of all numbers. */
function isAsked({ kind, optional }: FieldDeclaration): boolean {
  return !optional && kind !== 'tick' && kind !== 'whole';
}
