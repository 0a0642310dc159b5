/** Wrong input is returned as problems; a refusal is thrown as a Failure; a bug is left to crash. */

/** What is wrong with one field. `message` is a key in the locale files, never a sentence. */
export interface Problem {
  readonly field: string;
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const fine = <T>(value: T): Checked<T> => ({ ok: true, value });

export const wrong = (...problems: Problem[]): Checked<never> => ({ ok: false, problems });

export type FailureKind =
  | 'not-found'
  | 'not-allowed'
  | 'other-site'
  | 'not-yet-open'
  | 'closed'
  | 'code-needed'
  | 'used'
  | 'expired'
  | 'conflict'
  | 'unavailable';

/** A refusal that the person can be told about. `detail` names the offending thing, for the log and tests. */
export class Failure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, detail: string, options?: ErrorOptions) {
    super(`${kind}: ${detail}`, options);
    this.name = 'Failure';
    this.kind = kind;
  }
}

/** Whether an act was refused since somebody else was first. */
export function isConflict(error: unknown): boolean {
  return error instanceof Failure && error.kind === 'conflict';
}
