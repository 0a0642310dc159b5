/** A draft is let out to be checked, and links to it are made and ended. */
import { Failure } from '../../failures.ts';
import type { Store } from '../../storage.ts';
import {
  answerTo,
  type FactCheck,
  type FactCheckLink,
  isRunning,
  mostLinks,
  mostRounds,
  ofRound,
} from './fact-check.ts';

export const receiverForm = {
  area: 'fact-check',
  fields: { receiver: { kind: 'text', most: 120, hint: true } },
} as const;

type NewLink = Omit<FactCheckLink, 'factCheckId' | 'endedOn'>;

/**
 * A new round, with a draft that is kept as it is and its first link. Refuses ('conflict') while one is running, and where
 * there are as many as may be.
 */
export async function makeFactCheck(
  store: Store,
  {
    draft,
    link,
    ...made
  }: Omit<FactCheck, 'number' | 'answersShown' | 'erasedOn'> & { draft: string; link: NewLink },
): Promise<void> {
  await store.inTransaction(async (inside) => {
    const rounds = await inside.factChecks.lock(made.auditId);
    const links = await inside.factCheckLinks.ofAudit(made.auditId);
    if (rounds.some((round) => isRunning(round, ofRound(round, links), made.madeOn)))
      throw new Failure('conflict', 'a fact check is running');
    if (rounds.length >= mostRounds) throw new Failure('conflict', `${rounds.length} fact checks`);
    const round = { ...made, number: rounds.length + 1, answersShown: false, erasedOn: undefined };
    await inside.factChecks.add(round, draft);
    await inside.factCheckLinks.add({ ...link, factCheckId: made.id, endedOn: undefined });
  });
}

/** One more link to the last round. Refuses ('conflict') where its time is over, and where it has as many as may be. */
export async function addLink(
  store: Store,
  { id, auditId }: Pick<FactCheck, 'id' | 'auditId'>,
  link: NewLink,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    const last = (await inside.factChecks.lock(auditId)).at(-1);
    const links = (await inside.factCheckLinks.ofAudit(auditId)).filter((one) => one.factCheckId === id);
    if (last?.id !== id || last.lastDay < link.madeOn || links.length >= mostLinks)
      throw new Failure('conflict', `no more links to fact check ${id}`);
    await inside.factCheckLinks.add({ ...link, factCheckId: id, endedOn: undefined });
  });
}

/** Ends a link of a round before its time; one that is ended stays so. Refuses ('not-found') a link of something else. */
export async function endLink(
  store: Store,
  { id: roundId, auditId }: Pick<FactCheck, 'id' | 'auditId'>,
  { id, day }: { readonly id: string; readonly day: string },
): Promise<void> {
  await store.inTransaction(async (inside) => {
    await inside.factChecks.lock(auditId);
    const link = (await inside.factCheckLinks.ofAudit(auditId)).find((one) => one.id === id);
    if (link?.factCheckId !== roundId) throw new Failure('not-found', `link ${id}`);
    await inside.factCheckLinks.end(id, day);
  });
}

/** What fact checks of an audit still wait for: told before a report is released, and in the report. */

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
