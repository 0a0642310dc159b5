/**
 * Somebody outside reads the draft of a report for what is wrong in it (faktagranskning, domain.md §1). They correct facts;
 * what the auditors conclude stays theirs. Everything said and answered is kept as long as the answers of those who were asked.
 */

/** One round: a draft as it was on a day, and as it stays. */
export interface FactCheck {
  readonly id: string;
  readonly auditId: string;
  /** From 1. */
  readonly number: number;
  /** An ISO date, and the id of who made it. */
  readonly madeOn: string;
  readonly madeBy: string;
  /** The last day that comments are taken, an ISO date. */
  readonly lastDay: string;
  /** Of the draft: SHA-256 of it as it is kept. */
  readonly digest: string;
  /** Those who have a link see what came of what they said. */
  readonly answersShown: boolean;
  /** The day that the draft and all words about it were erased, as was promised: an ISO date. */
  readonly erasedOn: string | undefined;
}

/** For one receiver. Only a digest of what the link ends in is kept. */
export interface FactCheckLink {
  readonly id: string;
  readonly factCheckId: string;
  readonly tokenDigest: string;
  /** For whom, as whoever made it wrote: it is said in the report. */
  readonly receiver: string;
  readonly madeOn: string;
  readonly madeBy: string;
  /** The day it was ended before its time. */
  readonly endedOn: string | undefined;
}

/** What became of a comment. */
export const outcomes = ['changed', 'unchanged', 'not-a-fact'] as const;
export type Outcome = (typeof outcomes)[number];

/** What staff say of a comment: the auditors what becomes of it, whoever else works with the audit what they think. */
export interface FactEntry {
  readonly as: Outcome | 'remark';
  /** The id of who wrote it. */
  readonly by: string;
  /** An ISO date. */
  readonly on: string;
  readonly words: string;
}

export interface FactComment {
  readonly id: string;
  readonly factCheckId: string;
  readonly linkId: string;
  /** The chapter of the draft, by its id and as its heading was; undefined for the whole. */
  readonly chapter: { readonly id: string; readonly title: string } | undefined;
  /** As they were typed. */
  readonly by: string;
  readonly role: string;
  /** An ISO date. */
  readonly day: string;
  readonly words: string;
  /** In the order they came; nothing is taken away. */
  readonly entries: readonly FactEntry[];
}

/** As it begins a sentence. */
export function atBeginning(receiver: string): string {
  return receiver.charAt(0).toLocaleUpperCase('sv') + receiver.slice(1);
}

/** Rounds of one audit, links of one round, comments by one link, and what is said of one comment. */
export const mostRounds = 20;
export const mostLinks = 20;
export const mostByLink = 100;
export const mostEntries = 50;

/** What the auditors have answered last. */
export function answerTo({
  entries,
}: Pick<FactComment, 'entries'>): (FactEntry & { as: Outcome }) | undefined {
  return entries.findLast((entry): entry is FactEntry & { as: Outcome } => entry.as !== 'remark');
}

/** Whether comments are still taken, on a day: none are once every link is ended. */
export function isRunning(
  { lastDay }: Pick<FactCheck, 'lastDay'>,
  links: readonly Pick<FactCheckLink, 'endedOn'>[],
  today: string,
): boolean {
  return today <= lastDay && links.some(({ endedOn }) => endedOn === undefined);
}

/** The links of one round, of those of an audit. */
export function ofRound<Thing extends { readonly factCheckId: string }>(
  { id }: Pick<FactCheck, 'id'>,
  things: readonly Thing[],
): readonly Thing[] {
  return things.filter(({ factCheckId }) => factCheckId === id);
}
