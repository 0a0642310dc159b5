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

/** What was thrown, as it is sent to another thread: an error loses on the way what kind of refusal it is. */
export type Thrown = { readonly refused: FailureKind; readonly detail: string } | { readonly bug: unknown };

export function showThrown(error: unknown): Thrown {
  if (!(error instanceof Failure)) return { bug: error };
  return { refused: error.kind, detail: error.message.slice(`${error.kind}: `.length) };
}

/** The same error there. */
export function readThrown(thrown: Thrown): unknown {
  return 'refused' in thrown ? new Failure(thrown.refused, thrown.detail) : thrown.bug;
}
