import { daysAfter } from '../../days.ts';
import { recordKind } from '../record.ts';

/**
 * What whoever runs the house has to say of how accessible it is (law 2018:1937, and what the authority asks for): the rest of
 * the statement is made by the tool. Law asks for it to be gone through again; a year is the authority's advice.
 */
export const accessibilityStatement = recordKind({
  kind: 'accessibility-statement',
  place: 'county',
  most: 1,
  fields: {
    organisation: { kind: 'text', most: 160, hint: true, autocomplete: 'organization' },
    email: { kind: 'text', most: 160, optional: true, hint: true },
    phone: { kind: 'text', most: 60, optional: true },
    answerDays: { kind: 'whole', least: 1, most: 60, optional: true, hint: true },
    level: { kind: 'one-of', values: ['full', 'partly', 'not'], hint: true },
    lacking: { kind: 'prose', most: 4000, optional: true, hint: true },
    burden: { kind: 'prose', most: 2000, optional: true, hint: true },
    outside: { kind: 'prose', most: 2000, optional: true, hint: true },
    method: { kind: 'one-of', values: ['self', 'external', 'both'] },
    methodWords: { kind: 'prose', most: 1000, optional: true, hint: true },
    assessedOn: { kind: 'day', past: true, hint: true },
  },
  check: ({ email, phone, level, lacking }) => [
    ...(email === undefined && phone === undefined
      ? [{ field: 'email', message: 'accessibility-statement.problems.contact' }]
      : []),
    ...(level !== 'full' && lacking === undefined
      ? [{ field: 'lacking', message: 'accessibility-statement.problems.lacking' }]
      : []),
  ],
  due: ({ assessedOn }) => ({ day: daysAfter(assessedOn, 365), isDone: false }),
});
