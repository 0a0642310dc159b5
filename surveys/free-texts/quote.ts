/** What people wrote, on its way to the report: in their words, or in the auditors'. */

export interface Quote {
  readonly id: string;
  readonly auditId: string;
  readonly collectionId: string;
  readonly textId: string;
  /** `quote` has the writer's words, `paraphrase` the auditors' own. */
  readonly kind: 'quote' | 'paraphrase';
  readonly words: string;
  /** Rises when the words change; those who approve say which words they saw. */
  readonly revision: number;
  /** So many have to approve: what it was when it was proposed, or more at an approval since; never fewer again. */
  readonly needed: number;
  /** Ids of auditors who have approved these very words. */
  readonly approvedBy: readonly string[];
}

interface Member {
  readonly role: string;
  readonly endedOn?: string;
}

/** So many have to approve what is proposed now: two auditors, or the one there is (an account that has ended cannot). */
export function approvalsNeeded(members: readonly Member[]): number {
  // As `isAuditor` has it, which imports this room.
  const auditors = members.filter(
    ({ role, endedOn }) => /^(auditor|lead)$/.test(role) && endedOn === undefined,
  );
  return Math.min(2, Math.max(1, auditors.length));
}

/** Whether a quote may stand in the report. */
export function isApproved({ approvedBy, needed }: Pick<Quote, 'approvedBy' | 'needed'>): boolean {
  return approvedBy.length >= needed;
}

/**
 * Whether words are the writer's own: every part of them, where something was left out ("…" or "[…]"), stands in the
 * text as it is shown, in that order.
 */
export function isTakenFrom(words: string, shown: string): boolean {
  const parts = words.split(/\[?(?:…|\.\.\.)\]?/u).map(inOneLine);
  const text = inOneLine(shown);
  let at = 0;
  for (const part of parts.filter((one) => one !== '')) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return parts.some((part) => part !== '');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
