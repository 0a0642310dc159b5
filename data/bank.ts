/** The question bank, made bit by bit out of what has been approved and read in, and remembered. */
import { setImmediate as others } from 'node:timers/promises';
import type { ExpressionBuilder } from 'kysely';
import {
  type BankQuestion,
  bankOf,
  bankQuestions,
  type QuestionBank,
  type Source,
} from '../surveys/designing/bank/bank.ts';
import type { Bank } from '../surveys/designing/storage.ts';
import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { type Summary, summaryOf } from '../surveys/questionnaires/summary.ts';
import { shippedTemplates } from '../surveys/questionnaires/templates.ts';
import type { Db, Tables } from './tables.ts';

/** What has been read: it never changes under its name, so nothing is forgotten but what is not there any more. */
export interface BankMemory {
  /** The questions of a questionnaire, by what it is kept under. */
  readonly questions: Map<string, readonly BankQuestion[]>;
  /** The banks that were made last, by what each was made of: those who are in the same audits share one. */
  readonly banks: Map<string, Promise<QuestionBank>>;
}

/** One for each of those who look at the same time; a bank is long. */
const mostBanks = 6;

export const freshBankMemory = (): BankMemory => ({ questions: new Map(), banks: new Map() });

/** A source and what its questionnaire is kept under. */
interface Listed {
  readonly source: Source;
  readonly kept: string;
  readonly read: () => Promise<Questionnaire>;
}

export function bankIn(db: Db, memory: BankMemory): Bank {
  return {
    sources: async (personId) => (await listedIn(db, personId)).map(({ source }) => source),
    read: async (personId) => {
      const listed = await listedIn(db, personId);
      const of = JSON.stringify(listed.map(({ kept, source }) => [kept, source.id, source.audit]));
      const bank = memory.banks.get(of) ?? make(db, memory, listed);
      remember(memory, of, bank);
      // One that could not be made is made again the next time.
      bank.catch(() => {
        if (memory.banks.get(of) === bank) memory.banks.delete(of);
      });
      return bank;
    },
  };
}

/** As the one asked for last; those that nobody has asked for the longest are forgotten. */
function remember({ banks }: BankMemory, of: string, bank: Promise<QuestionBank>): void {
  banks.delete(of);
  banks.set(of, bank);
  for (const oldest of banks.keys()) if (banks.size > mostBanks) banks.delete(oldest);
}

/** The questionnaires are read one at a time, so that others get their turn between. */
async function make(db: Db, memory: BankMemory, listed: readonly Listed[]): Promise<QuestionBank> {
  const sources = [];
  for (const { source, kept, read } of listed) {
    let questions = memory.questions.get(kept);
    if (!questions) {
      questions = bankQuestions(await read());
      memory.questions.set(kept, questions);
      await others();
    }
    sources.push({ source, kept, questions });
  }
  await forgetWhatIsGone(db, memory);
  return { sources: listed.map(({ source }) => source), entries: bankOf(sources) };
}

/** Whatever is in nobody's bank any more. */
async function forgetWhatIsGone(db: Db, memory: BankMemory): Promise<void> {
  const approved = await newestVersions(db).select('versions.digest').execute();
  const there = new Set([
    ...[...shippedOnes(), ...(await importedIn(db))].map(({ kept }) => kept),
    ...approved.map(({ digest }) => digest),
  ]);
  for (const kept of memory.questions.keys()) if (!there.has(kept)) memory.questions.delete(kept);
}

/** Templates, those read in, and the newest version of every design that the person may see, those approved last first. */
async function listedIn(db: Db, personId: string): Promise<readonly Listed[]> {
  return [...shippedOnes(), ...(await importedIn(db)), ...(await approvedIn(db, personId))];
}

function shippedOnes(): readonly Listed[] {
  return shippedTemplates().map((questionnaire) => ({
    source: sourceOf(summaryOf(questionnaire)),
    kept: `shipped ${questionnaire.key}`,
    read: async () => questionnaire,
  }));
}

async function importedIn(db: Db): Promise<readonly Listed[]> {
  const rows = await db.selectFrom('importedSummaries').selectAll().orderBy('key').execute();
  return rows.map(({ key, summary, digest }) => ({
    source: sourceOf(JSON.parse(summary) as Summary),
    kept: `imported ${key} ${digest}`,
    read: async () => {
      const one = db.selectFrom('importedQuestionnaires').select('body').where('key', '=', key);
      return JSON.parse((await one.executeTakeFirstOrThrow()).body) as Questionnaire;
    },
  }));
}

async function approvedIn(db: Db, personId: string): Promise<readonly Listed[]> {
  const rows = await newestVersions(db)
    .innerJoin('designSummaries', 'designSummaries.designId', 'versions.designId')
    .innerJoin('audits', 'audits.id', 'designSummaries.auditId')
    .innerJoin('members', 'members.auditId', 'audits.id')
    .where('members.personId', '=', personId)
    .innerJoin('frozenSummaries', 'frozenSummaries.digest', 'versions.digest')
    .select(['versions.id', 'versions.digest', 'audits.title as audit', 'frozenSummaries.summary'])
    .orderBy('versions.approvedOn', 'desc')
    .orderBy('versions.number', 'desc')
    .orderBy('versions.correction', 'desc')
    .orderBy('versions.id')
    .execute();
  return rows.map(({ id, digest, audit, summary }) => ({
    source: { ...sourceOf(JSON.parse(summary) as Summary), id, audit },
    kept: digest,
    read: async () => {
      const one = db.selectFrom('frozenQuestionnaires').select('body').where('digest', '=', digest);
      return JSON.parse((await one.executeTakeFirstOrThrow()).body) as Questionnaire;
    },
  }));
}

/** Of every design. */
function newestVersions(db: Db) {
  return db.selectFrom('versions').where(({ not, exists, selectFrom }) => not(exists(laterThan(selectFrom))));
}

/** Versions of the same design that were approved after it. */
function laterThan(selectFrom: ExpressionBuilder<Tables, 'versions'>['selectFrom']) {
  return selectFrom('versions as later')
    .select('later.id')
    .whereRef('later.designId', '=', 'versions.designId')
    .where(({ eb, and, or, ref }) =>
      or([
        eb('later.number', '>', ref('versions.number')),
        and([
          eb('later.number', '=', ref('versions.number')),
          eb('later.correction', '>', ref('versions.correction')),
        ]),
      ]),
    );
}

function sourceOf({ key, title, audience, asked }: Summary): Source {
  return { id: key, title, audience, asked, audit: undefined };
}
