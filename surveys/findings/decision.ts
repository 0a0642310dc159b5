/** What auditors decide together, step by step: kept in the order done, for as long as the audit is. */

/** Best first. */
export const verdicts = ['strength', 'develop', 'change'] as const;
export type AuditorsVerdict = (typeof verdicts)[number];

/** What each piece of evidence said when somebody stood behind it, as a digest, by the id of the piece. */
export type Basis = Readonly<Record<string, string>>;

export interface Decision {
  /** An auditor stands behind it; with enough of them it is concluded. Withdrawn and reopened end all that came before. */
  readonly as: 'agreed' | 'withdrawn' | 'concluded' | 'reopened';
  /** Id of who did it. */
  readonly by: string;
  /** An ISO date. */
  readonly on: string;
  /** The heading or the proposal as it was then. */
  readonly words: string;
  readonly verdict?: AuditorsVerdict;
  /** Of the words that were agreed on, and what they rested on. */
  readonly revision?: number;
  readonly basis?: Basis;
  /** Ids of all who stood behind what was concluded. */
  readonly behind?: readonly string[];
}

interface Decided {
  readonly decisions: readonly Decision[];
}

/** Whether it is decided: only then is it told to others than those who write it. */
export function isConcluded({ decisions }: Decided): boolean {
  return decisions.at(-1)?.as === 'concluded';
}

interface Agreed extends Decided {
  readonly revision: number;
  /** What it rests on, where it rests on something. */
  readonly evidence?: readonly { readonly id: string }[];
}

/** Ids of the auditors who stand behind it as it is now: whoever changes words or evidence asks all of them anew. */
export function standBehind({ decisions, revision, evidence = [] }: Agreed): readonly string[] {
  const last = decisions.at(-1);
  if (last?.as === 'concluded') return last.behind ?? [last.by];
  const since = decisions.slice(decisions.findLastIndex(({ as }) => as !== 'agreed') + 1);
  const agreed = since.filter((one) => one.revision === revision && isBasis(one.basis ?? {}, evidence));
  return [...new Set(agreed.map(({ by }) => by))];
}

/** Whether another stands behind it, and the person has not said anything of it yet. */
export function isWaitingFor({ id }: { readonly id: string }, thing: Agreed): boolean {
  const behind = standBehind(thing);
  return !isConcluded(thing) && behind.length > 0 && !behind.includes(id);
}

/** Whether somebody saw just these pieces of evidence, in whatever order. */
export function isBasis(basis: Basis, evidence: readonly { readonly id: string }[]): boolean {
  return (
    Object.keys(basis).length === evidence.length && evidence.every(({ id }) => Object.hasOwn(basis, id))
  );
}
