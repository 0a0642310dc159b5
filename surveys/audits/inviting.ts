/** Accounts of those who work with audits: who is invited, and the password they choose. */
import { roles } from './people.ts';

/** NIST SP 800-63B asks for length rather than for kinds of character. */
const password = {
  kind: 'new-password',
  least: 12,
  most: 256,
  hint: true,
  autocomplete: 'new-password',
} as const;

/** How long an invitation works, in days. */
export const invitationDays = 7;

export const personForm = {
  area: 'people',
  fields: {
    name: { kind: 'text', most: 120 },
    role: { kind: 'one-of', values: roles, start: 'auditor' },
    email: { kind: 'email' },
  },
} as const;

/** The first account gets the role `fou`. */
export const firstAccountForm = {
  area: 'people',
  fields: {
    name: { kind: 'text', most: 120, autocomplete: 'name' },
    email: { kind: 'email', autocomplete: 'username' },
    password,
  },
} as const;

export const passwordForm = { area: 'people', fields: { password } } as const;

export const signInForm = {
  area: 'signing-in',
  fields: {
    email: { kind: 'email', autocomplete: 'username' },
    password: { kind: 'password', autocomplete: 'current-password' },
  },
} as const;
