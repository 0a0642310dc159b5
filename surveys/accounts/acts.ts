/** The record of what staff have done. Nothing in it is of those who answer. */

/** Kinds of acts by the group that a page shows them under. */
export const kindsOf = {
  accounts: [
    'signed-in',
    'sign-in-failed',
    'sign-in-throttled',
    'account-invited',
    'account-made',
    'account-ended',
    'account-reopened',
    'role-changed',
    'organisation-changed',
    'password-link-made',
    'password-chosen',
    'password-changed',
    'password-refused',
    'second-factor-on',
    'second-factor-off',
    'second-factor-removed',
    'second-factor-refused',
    'recovery-code-used',
    'recovery-codes-made',
    'sessions-ended',
    'reset-seen',
    'reset-confirmed',
  ],
  audits: [
    'audit-made',
    'member-added',
    'member-removed',
    'member-left',
    'declaration-signed',
    'team-changed',
    'service-added',
    'service-changed',
    'audit-changed',
    'audit-closed',
    'audit-reopened',
    'comparison-rules-changed',
    'record-removed',
  ],
  questions: [
    'design-begun',
    'design-discarded',
    'version-approved',
    'correction-approved',
    'comment-link-made',
    'comment-link-removed',
    'questionnaire-imported',
    'questionnaire-changed',
  ],
  collections: [
    'collections-planned',
    'version-taken',
    'media-changed',
    'cards-made',
    'handed-out',
    'collection-opened',
    'collection-changed',
    'collection-closed',
    'collection-removed',
    'results-released',
    'answers-explained',
    'in-person',
  ],
  findings: [
    'finding-agreed',
    'finding-withdrawn',
    'finding-concluded',
    'finding-reopened',
    'proposal-agreed',
    'proposal-withdrawn',
    'proposal-concluded',
    'proposal-reopened',
    'register-data-removed',
  ],
  reports: [
    'report-released',
    'report-withdrawn',
    'report-left-standing',
    'report-public',
    'report-not-public',
    'fact-check-made',
    'fact-check-link-made',
    'fact-check-link-ended',
    'fact-answers-shown',
    'plan-link-made',
    'plan-link-renewed',
    'plan-link-ended',
  ],
  answers: ['answers-taken', 'answers-rejected', 'paper-typed'],
  texts: ['text-put-aside', 'quote-chosen', 'quote-approved', 'quote-removed'],
  downloads: ['report-fetched', 'tables-fetched', 'poster-fetched', 'questions-fetched'],
  refusals: ['refused'],
} as const;

export type ActGroup = keyof typeof kindsOf;
export type ActKind = (typeof kindsOf)[ActGroup][number];

export const actGroups = Object.keys(kindsOf) as readonly ActGroup[];

export interface Act {
  /** Random; or worked out of what is told once only, however often it happens. */
  readonly id: string;
  /** An ISO instant; an ISO date of what must not be tied to a time of day. */
  readonly at: string;
  readonly kind: ActKind;
  /** Who did it; nobody where nobody was signed in. */
  readonly personId: string | undefined;
  /** Whose account it was done to. */
  readonly aboutId: string | undefined;
  readonly auditId: string | undefined;
  /** The name that the thing had then: of a service, of questions, of a role. Never of anybody who answers. */
  readonly what: string | undefined;
  /** The reset of their password that the person had not confirmed then (`resets.ts`). */
  readonly afterReset: string | undefined;
}

/** So long acts are kept, in years; the database itself refuses to take them away before (`062-acts`). */
export const yearsKept = 3;

/** The first day of which acts are still kept on another (ISO dates). */
export function keptFrom(today: string): string {
  return `${Number(today.slice(0, 4)) - yearsKept}${today.slice(4)}`;
}
