/** Accounts of those who work with audits: who is invited, and the password they choose. */
import type { Checked } from '../failures.ts';
import { type Fields, reading } from '../forms/reading.ts';
import { type Person, roles } from './people.ts';

/** Characters; NIST SP 800-63B asks for length rather than for kinds of character. */
export const shortestPassword = 12;
const longestPassword = 256;

/** How long an invitation works, in days. */
export const invitationDays = 7;

export function readPerson(form: Fields): Checked<Pick<Person, 'name' | 'email' | 'role'>> {
  const read = reading(form, 'people');
  const person = { name: read.text('name', 120), email: readEmail(form), role: read.oneOf('role', roles) };
  if (person.email === undefined) read.problem('email', 'people.missing.email');
  return read.done({ ...person, email: person.email ?? '' });
}

/** Name, address and password of the first account, which gets the role `fou`. */
export function readFirstPerson(
  form: Fields,
): Checked<{ person: Pick<Person, 'name' | 'email'>; password: string }> {
  const read = reading(form, 'people');
  const name = read.text('name', 120);
  const email = readEmail(form);
  if (email === undefined) read.problem('email', 'people.missing.email');
  const password = readPassword(form);
  if (!password.ok)
    for (const { field, message, values } of password.problems) read.problem(field, message, values);
  return read.done({ person: { name, email: email ?? '' }, password: password.ok ? password.value : '' });
}

/** A new password, typed or pasted in one visible field; spaces count. */
export function readPassword(form: Fields): Checked<string> {
  const read = reading(form, 'people');
  const password = form.get('password')?.[0] ?? '';
  if ([...password].length < shortestPassword) {
    read.problem('password', 'people.problems.password-short', { least: shortestPassword });
  } else if (password.length > longestPassword) {
    read.problem('password', 'people.problems.password-long', { most: longestPassword });
  }
  return read.done(password);
}

/** An address in lower case; undefined when it cannot be one. */
export function readEmail(form: Fields): string | undefined {
  const email = form.get('email')?.[0]?.trim().toLowerCase() ?? '';
  return /^[^\s@]{1,64}@[^\s@]+\.[^\s@.]{2,}$/.test(email) && email.length <= 254 ? email : undefined;
}
