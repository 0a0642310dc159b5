/** What fact checks of an audit still wait for: told before a report is released, and in the report. */
import type { Store } from '../../storage.ts';
import { answerTo, type FactCheck, isRunning, ofRound } from './fact-check.ts';

type Checks = Pick<Store, 'factChecks' | 'factCheckLinks' | 'factComments'>;

export interface OpenFactChecks {
  /** Comments are still taken. */
  readonly running: FactCheck | undefined;
  /** Comments that the auditors have not answered. */
  readonly unanswered: number;
}

/** `today` is an ISO date. */
export async function openFactChecks(store: Checks, auditId: string, today: string): Promise<OpenFactChecks> {
  const links = await store.factCheckLinks.ofAudit(auditId);
  const rounds = (await store.factChecks.ofAudit(auditId)).filter(({ erasedOn }) => erasedOn === undefined);
  const said = await store.factComments.ofAudit(auditId);
  const comments = rounds.flatMap((round) => ofRound(round, said));
  return {
    running: rounds.find((round) => isRunning(round, ofRound(round, links), today)),
    unanswered: comments.filter((comment) => answerTo(comment) === undefined).length,
  };
}

/** What the report says of its fact check. */
export interface FactCheckDone {
  /** By whom it was read, each once, in the order of their links. */
  readonly receivers: readonly string[];
  /** Comments that the auditors have answered. */
  readonly answered: number;
}

/** Undefined until a round is over. A link that was ended before anybody wrote by it has had no reader. */
export async function factCheckDone(
  store: Checks,
  auditId: string,
  today: string,
): Promise<FactCheckDone | undefined> {
  const links = await store.factCheckLinks.ofAudit(auditId);
  const said = await store.factComments.ofAudit(auditId);
  const over = (await store.factChecks.ofAudit(auditId)).filter(
    (round) => !isRunning(round, ofRound(round, links), today),
  );
  const comments = over.flatMap((round) => ofRound(round, said));
  const read = over
    .flatMap((round) => ofRound(round, links))
    .filter(({ id, endedOn }) => endedOn === undefined || comments.some(({ linkId }) => linkId === id));
  if (read.length === 0) return undefined;
  return {
    receivers: [...new Set(read.map(({ receiver }) => receiver))],
    answered: comments.filter((comment) => answerTo(comment) !== undefined).length,
  };
}
