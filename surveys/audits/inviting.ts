/** Accounts of those who work with audits: who is invited, and the password they choose. */
import type { FormDeclaration } from '../forms/declaration.ts';
import { roles } from './people.ts';

/**
 * NIST SP 800-63B asks for length rather than for kinds of character; that it is hard to guess is judged besides
 * (`server/people/passwords.ts`), which takes longer the longer it is.
 */
const password = {
  kind: 'new-password',
  least: 12,
  most: 128,
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

export const ownPasswordForm = {
  area: 'account',
  fields: { old: { kind: 'password', autocomplete: 'current-password' }, password },
} as const;

/** Six figures from the app, or a recovery code. */
const code = { kind: 'text', most: 40, autocomplete: 'one-time-code', hint: true } as const;

export const codeForm = { area: 'second-factor', fields: { code } } as const;

/** For what a session that somebody has got hold of must not be enough for. */
export const provingForm = {
  area: 'second-factor',
  fields: { password: { kind: 'password', autocomplete: 'current-password' }, code },
} as const;

/** `organisations` are the ids of those there are. */
export function belongingForm(organisations: readonly string[]) {
  return {
    area: 'people',
    fields: { organisation: { kind: 'one-of', values: organisations, optional: true } },
  } as const satisfies FormDeclaration;
}

export const roleForm = { area: 'people', fields: { role: { kind: 'one-of', values: roles } } } as const;
