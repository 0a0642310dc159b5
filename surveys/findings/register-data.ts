/** Figures from registers (domain.md §4): typed in by FoU or the service, each with its source and its period. */
export interface RegisterDatum {
  readonly id: string;
  readonly auditId: string;
  /** What is counted: "Dygn i heldygnsvård". */
  readonly what: string;
  /** As it is to be read: "412 dygn (året innan 655)". */
  readonly value: string;
  readonly period: string;
  readonly source: string;
  /** Id of who typed it in, and the day (ISO date). */
  readonly by: string;
  readonly on: string;
}

/** Of one audit. */
export const mostRegisterData = 100;

export const registerDataForm = {
  area: 'register-data',
  fields: {
    what: { kind: 'text', most: 120, hint: true },
    value: { kind: 'text', most: 120, hint: true },
    period: { kind: 'text', most: 80, hint: true },
    source: { kind: 'text', most: 160, hint: true },
  },
} as const;
