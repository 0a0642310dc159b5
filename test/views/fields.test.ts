import { expect } from 'chai';
import { type Field, formFields, untouched } from '../../views/fields.ts';

/** The key, with what is filled in. */
const say = (key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key);

const form = {
  area: 'notes',
  fields: {
    title: { kind: 'text', most: 10, long: true },
    count: { kind: 'whole', least: 1, most: 20, start: 5, hint: true },
    day: { kind: 'day', from: '2026-03-10', optional: true },
    email: { kind: 'email', autocomplete: 'username' },
    secret: { kind: 'new-password', least: 12, most: 256 },
    password: { kind: 'password' },
    size: { kind: 'one-of', values: ['small', 'large'], start: 'large' },
  },
} as const;

const shapes = (fields: Readonly<Record<string, Field>>) =>
  Object.values(fields).map(({ name, type, area }) => `${name} ${area ? 'area' : type}`);

describe('the fields of a declared form', () => {
  it('stand in its order, each as its kind is typed', () => {
    expect(shapes(formFields(form, say, untouched))).to.deep.equal([
      'title area',
      'count text',
      'day date',
      'email email',
      'secret text',
      'password password',
      'size select',
    ]);
  });

  it('begin with what is declared, or with what the page knows', () => {
    const { count, size, title } = formFields(form, say, untouched, { title: { start: 'Nu' } });
    expect([count.value, size.value, title.value]).to.deep.equal(['5', 'large', 'Nu']);
    expect(size.options?.map(({ label, chosen }) => [label, chosen])).to.deep.equal([
      ['notes.sizes.small', false],
      ['notes.sizes.large', true],
    ]);
  });

  it('have a hint that names their limits', () => {
    const { count, title } = formFields(form, say, untouched);
    expect([count.hint, title.hint]).to.deep.equal(['notes.hints.count {"least":1,"most":20}', undefined]);
    expect(count.describedBy).to.equal('count-hint');
  });

  it('keep what was typed beside what is wrong with it, but for a password', () => {
    const problems = [{ field: 'count', message: 'staff.problems.not-a-number', values: { least: 1 } }];
    const typed = {
      form: new Map([
        ['count', ['x']],
        ['secret', ['hemligt']],
        ['password', ['hemligt']],
      ]),
      problems,
    };
    const { count, secret, password } = formFields(form, say, typed);
    expect([count.value, secret.value, password.value]).to.deep.equal(['x', 'hemligt', '']);
    expect(count.problem).to.equal('staff.problems.not-a-number {"least":1}');
    expect(count.describedBy).to.equal('count-hint count-problem');
  });

  it('are called what the page calls them', () => {
    const { size, day } = formFields(form, say, untouched, {
      size: { optionLabel: (value) => `${value}!` },
      day: { label: 'När', hint: 'Snart' },
    });
    expect(size.options?.map(({ label }) => label)).to.deep.equal(['small!', 'large!']);
    expect([day.label, day.hint, day.optional]).to.deep.equal(['När', 'Snart', true]);
  });
});
