import { Failure, type FailureKind } from '../../surveys/failures.ts';

/** The refusal that the doing ends in, so that a test can look at its kind; fails when it ends in anything else. */
export async function refusalOf(doing: Promise<unknown>): Promise<Failure> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

export async function kindOfRefusal(doing: Promise<unknown>): Promise<FailureKind> {
  return (await refusalOf(doing)).kind;
}
