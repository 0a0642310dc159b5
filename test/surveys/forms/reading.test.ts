import { expect } from 'chai';
import type { FieldDeclarations, ValuesOf } from '../../../surveys/forms/declaration.ts';
import { checkForm, type Fields, reading } from '../../../surveys/forms/reading.ts';

const typed = (given: Readonly<Record<string, string>>): Fields =>
  new Map(Object.entries(given).map(([name, value]) => [name, [value]]));

const noteForm = {
  area: 'notes',
  fields: {
    title: { kind: 'text', most: 10 },
    email: { kind: 'email' },
    count: { kind: 'whole', least: 1, most: 20 },
    larger: { kind: 'whole', least: 1, most: 20, notUnder: 'count' },
    day: { kind: 'day', from: '2026-03-10' },
    size: { kind: 'one-of', values: ['small', 'large'] },
    secret: { kind: 'new-password', least: 12, most: 256 },
    later: { kind: 'day', from: '2026-03-10', optional: true },
    earlier: { kind: 'day', until: '2026-03-10', optional: true },
  },
} as const;

const given = {
  title: ' En  rad ',
  email: ' Kim@Exempel.SE ',
  count: ' 7 ',
  larger: '7',
  day: '2026-03-10',
  size: 'large',
  secret: '  tolv tecken  ',
};

/** Field and message of each problem, in the order in which they are told. */
function problemsOf(changed: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const read = checkForm(noteForm, typed({ ...given, ...changed }));
  return read.ok ? [] : read.problems.map(({ field, message }) => [field, message]);
}

describe('a declared form', () => {
  it('becomes values of the kinds of its fields', () => {
    const value: ValuesOf<typeof noteForm.fields> = {
      title: 'En rad',
      email: 'kim@exempel.se',
      count: 7,
      larger: 7,
      day: '2026-03-10',
      size: 'large',
      secret: '  tolv tecken  ',
      later: undefined,
      earlier: undefined,
    };
    expect(checkForm(noteForm, typed(given))).to.deep.equal({ ok: true, value });
  });

  it('tells everything that is missing at once, in the order of its fields', () => {
    const read = checkForm(noteForm, new Map());
    expect(!read.ok && read.problems.map(({ field, message }) => [field, message])).to.deep.equal([
      ['title', 'notes.missing.title'],
      ['email', 'notes.missing.email'],
      ['count', 'staff.problems.not-a-number'],
      ['larger', 'staff.problems.not-a-number'],
      ['day', 'notes.missing.day'],
      ['size', 'notes.missing.size'],
      ['secret', 'people.problems.password-short'],
    ]);
  });

  for (const [changed, message] of [
    [{ title: 'elva tecken' }, 'staff.problems.too-long'],
    [{ email: 'kim@exempel' }, 'notes.missing.email'],
    [{ day: '2026-02-30' }, 'staff.problems.not-a-day'],
    [{ day: '0026-12-24' }, 'staff.problems.not-a-day'],
    [{ later: '9999-12-31' }, 'staff.problems.not-a-day'],
    [{ day: '2026-03-09' }, 'staff.problems.day-passed'],
    [{ later: '2026-03-09' }, 'staff.problems.day-passed'],
    [{ earlier: '2026-03-11' }, 'staff.problems.day-to-come'],
    [{ size: 'medium' }, 'notes.missing.size'],
    [{ larger: '6' }, 'staff.problems.not-a-number'],
  ] as const) {
    it(`refuses ${JSON.stringify(changed)}`, () => {
      expect(problemsOf(changed)).to.deep.equal([[Object.keys(changed)[0], message]]);
    });
  }

  it('says between which limits a number has to be', () => {
    const read = checkForm(noteForm, typed({ ...given, count: '9', larger: '21' }));
    expect(!read.ok && read.problems[0]?.values).to.deep.equal({ least: 9, most: 20 });
  });

  it('ignores fields that it does not declare', () => {
    const read = checkForm(noteForm, typed({ ...given, role: 'fou' }));
    expect(read.ok && Object.keys(read.value)).to.deep.equal(Object.keys(noteForm.fields));
  });
});

describe('several that are chosen', () => {
  const toldForm = {
    area: 'notes',
    fields: { told: { kind: 'some-of', values: ['users', 'staff'], optional: true } },
  } as const;
  const read = (...told: string[]) => checkForm(toldForm, new Map([['told', told]]));

  it('are kept in the order that they are declared in', () => {
    expect(read('staff', 'users')).to.deep.equal({ ok: true, value: { told: ['users', 'staff'] } });
    expect(read()).to.deep.equal({ ok: true, value: { told: [] } });
  });

  it('are asked for again where one of them is not there any more', () => {
    const problems = [{ field: 'told', message: 'staff.problems.not-there' }];
    expect(read('users', 'boss')).to.deep.equal({ ok: false, problems });
  });
});

describe('a form with rules of its own', () => {
  const fields = { title: { kind: 'text', most: 10 } } as const satisfies FieldDeclarations;

  it('tells their problems in between those of its fields', () => {
    const read = reading(new Map(), 'notes');
    read.fields(fields);
    read.problem('title', 'notes.problems.taken', { title: 'x' });
    read.fields({ other: fields.title });
    const done = read.done('value');
    expect(!done.ok && done.problems).to.deep.equal([
      { field: 'title', message: 'notes.missing.title' },
      { field: 'title', message: 'notes.problems.taken', values: { title: 'x' } },
      { field: 'other', message: 'notes.missing.other' },
    ]);
  });
});
