/** What the domain asks of whatever keeps its things. Implemented in `data`, on SQLite and PostgreSQL. */
import type { MessagePort } from 'node:worker_threads';
import type { Acts, Invitations, People, Resets, SecondFactors, Sessions } from './accounts/storage.ts';
import type { Codes, Draft, Drafts, Pauses, Quarantine, Responses, Sheets } from './answering/storage.ts';
import type { Changeable, Collection } from './audits/collection.ts';
import type { Service } from './audits/service.ts';
import type { Audits, Memberships, Register } from './audits/storage.ts';
import type { IntegrationRulesKept } from './comparisons/integration-rules.ts';
import type {
  Bank,
  CommentLinks,
  Comments,
  Designs,
  Dismissals,
  Translations,
  Versions,
} from './designing/storage.ts';
import type { ConclusionComments, Findings, Proposals, RegisterData } from './findings/storage.ts';
import type {
  DisclosedThemeCounts,
  FreeTexts,
  Quotes,
  Reviews,
  Sorting,
  Themes,
} from './free-texts/storage.ts';
import type { Audience, Questionnaire } from './questionnaires/definition.ts';
import type { Files } from './questionnaires/files/storage.ts';
import type { Summary } from './questionnaires/summary.ts';
import type { PlanLinks, Records } from './records/storage.ts';
import type { FactCheckLinks, FactChecks, FactComments } from './reporting/fact-check/storage.ts';
import type { Makings, ReleasedReports } from './reporting/release-storage.ts';
import type { ReportComments, WrittenReports } from './reporting/storage.ts';

/** Everything kept. Inside `inTransaction` only the store handed to the work may be used. */
export interface Store {
  readonly people: People;
  readonly invitations: Invitations;
  readonly sessions: Sessions;
  readonly resets: Resets;
  readonly secondFactors: SecondFactors;
  readonly acts: Acts;
  readonly services: Services;
  readonly audits: Audits;
  readonly questionnaires: Questionnaires;
  readonly collections: Collections;
  readonly responses: Responses;
  readonly freeTexts: FreeTexts;
  readonly reviews: Reviews;
  readonly themes: Themes;
  readonly disclosedThemes: DisclosedThemeCounts;
  readonly quotes: Quotes;
  readonly sorting: Sorting;
  readonly register: Register;
  readonly integrationRules: IntegrationRulesKept;
  readonly drafts: Drafts;
  readonly pauses: Pauses;
  readonly codes: Codes;
  readonly sheets: Sheets;
  readonly quarantined: Quarantine;
  readonly files: Files;
  readonly members: Memberships;
  readonly designs: Designs;
  readonly versions: Versions;
  readonly bank: Bank;
  readonly comments: Comments;
  readonly commentLinks: CommentLinks;
  readonly dismissals: Dismissals;
  readonly translations: Translations;
  readonly findings: Findings;
  readonly proposals: Proposals;
  readonly conclusionComments: ConclusionComments;
  readonly registerData: RegisterData;
  readonly records: Records;
  readonly planLinks: PlanLinks;
  readonly writtenReports: WrittenReports;
  readonly reportComments: ReportComments;
  readonly factChecks: FactChecks;
  readonly factCheckLinks: FactCheckLinks;
  readonly factComments: FactComments;
  readonly releasedReports: ReleasedReports;
  readonly makings: Makings;
  /** All or nothing; work on one store is done one transaction at a time on SQLite. Nothing slow inside. */
  inTransaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** For as long as `use` takes: a way for a thread of this process to the same things (`data/lent.ts`). Never inside a transaction. */
  lendTo<T>(use: (lent: Lent) => Promise<T>): Promise<T>;
  /** Forgets physically what was erased or rewritten: log emptied, dead rows gone. Never inside a transaction. */
  compact(): Promise<void>;
}

/** It goes to one thread, with the port. */
export interface Lent {
  readonly port: MessagePort;
  readonly engine: 'sqlite' | 'postgres';
}

export interface ServiceChange {
  readonly seen: Service;
  /** With the id of the one that was seen. */
  readonly to: Service;
}

export interface Services {
  /** By municipality, then by name, as Swedish sorts. */
  list(): Promise<readonly Service[]>;
  byId(id: string): Promise<Service | undefined>;
  /** At most a few hundred at once. Throws Failure('conflict') when the municipality has a service of that name. */
  add(...services: readonly Service[]): Promise<void>;
  /**
   * At most a few hundred at once, each only once. Only where all are still as they were seen, false otherwise. Throws
   * Failure('conflict') as adding does.
   */
  change(...changes: readonly ServiceChange[]): Promise<boolean>;
}

export interface Questionnaires {
  /** Keeps a questionnaire as it is asked, under its digest; keeping the same one twice is one. */
  freeze(digest: string, questionnaire: Questionnaire): Promise<void>;
  frozen(digest: string): Promise<Questionnaire | undefined>;
  /** Questionnaires read in from files, beside the shipped templates. */
  imported(): Promise<readonly Questionnaire[]>;
  importedByKey(key: string): Promise<Questionnaire | undefined>;
  /** The same ones as lists tell them, in the same order. */
  importedSummaries(): Promise<readonly Summary[]>;
  /** With notes for those who use it, if there are any. Throws Failure('conflict') when the key is taken. */
  addImported(questionnaire: Questionnaire, notes?: string): Promise<void>;
  /** Takes away one that was read in; false where there is none. */
  removeImported(key: string): Promise<boolean>;
  /** The notes that came with one that was read in; empty where there are none. */
  notes(key: string): Promise<string>;
}

/** What a link or a single-use code leads to. */
export interface Entrance {
  readonly collection: Collection;
  /** Whether the single-use code has been used; undefined where it was a link. */
  readonly used: boolean | undefined;
  /** Under the id that was asked for, even where it is of another collection. */
  readonly draft?: Draft;
}

export interface Collections {
  /** Throws Failure('conflict') when the audit has one for that service, audience and round. */
  add(collection: Collection): Promise<void>;
  list(): Promise<readonly Collection[]>;
  ofAudit(auditId: string): Promise<readonly Collection[]>;
  ofAudits(auditIds: readonly string[]): Promise<readonly Collection[]>;
  /** Of one audience at some services, in whatever audits. */
  atServices(serviceIds: readonly string[], audience: Audience): Promise<readonly Collection[]>;
  byId(id: string): Promise<Collection | undefined>;
  /** Where somebody comes in who answers, and what their visit has saved, in one reading. */
  entrance(asked: {
    readonly code: string;
    /** What a single-use code would be kept under. */
    readonly codeDigest: string;
    readonly draftId: string | undefined;
  }): Promise<Entrance | undefined>;
  /** Only while planned and at that revision; false otherwise. */
  remove(id: string, revision: number): Promise<boolean>;
  /** Only while planned and at that revision; fixes k and kCut. False otherwise. */
  open(
    id: string,
    revision: number,
    terms: { readonly day: string; readonly k: number; readonly kCut: number },
  ): Promise<boolean>;
  /** Only while open and at that revision; false otherwise. Final. */
  close(id: string, revision: number, day: string): Promise<boolean>;
  /** Whatever its status, only at that revision; false otherwise. What is written there is decided by the acts. */
  change(id: string, revision: number, to: Changeable): Promise<boolean>;
  setAnonymised(id: string): Promise<void>;
  /** Another frozen questionnaire; only while planned and at that revision, false otherwise. */
  setQuestionnaire(id: string, revision: number, digest: string): Promise<boolean>;
  /** Another version, by its id, with what is asked of it; only while planned and at that revision, false otherwise. */
  setVersion(id: string, revision: number, version: string, digest: string): Promise<boolean>;
  /** How many links, cards and sheets have been handed out; only until it closes, false otherwise. */
  setHandedOut(id: string, count: number): Promise<boolean>;
  /** Only while open, false otherwise. Staff who close what they saw are not held up by it. `day` is when it came. */
  setFloodWarning(id: string, floodWarning: boolean, day?: string): Promise<boolean>;
  /**
   * Marks a closed collection's answers as erased on a day, and as not anonymised again until the database has forgotten
   * them; false when they were erased already, or it is not closed.
   */
  setErased(id: string, day: string): Promise<boolean>;
  /** Released by a person on a day; only once, only when closed, and only as it is: false otherwise. */
  setReleased(id: string, day: string, by: string): Promise<boolean>;
  /** Why more answered than were invited. */
  setOverInvitedReason(id: string, reason: string): Promise<void>;
  /** Makes room for one more answer while the collection is open; false when it is not. Keeps closing out until commit. */
  admit(id: string): Promise<boolean>;
  /** What staff were last told of how many have answered each, and on which day (disclosure.md, rule 1), by id. */
  progressOfEach(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly answered: number; readonly day: string }>>;
  /** Only of those of which nothing has been told on that day: the first of two who look at once is who tells. */
  setProgressOfEach(answered: ReadonlyMap<string, number>, day: string): Promise<void>;
}
