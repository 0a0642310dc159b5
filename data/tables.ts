/**
 * The rows of every table, as both engines return them: text ids made in the app, ISO dates as text, documents as JSON
 * text. Most are a thing of the domain as it is; a property more of one is a column more here, and needs a migration.
 */
import { CamelCasePlugin, type Generated, type Kysely } from 'kysely';
import type { Act } from '../surveys/accounts/acts.ts';
import type { Reset } from '../surveys/accounts/reset.ts';
import type { Invitation, SecondFactor } from '../surveys/accounts/storage.ts';
import type { Method } from '../surveys/answering/method.ts';
import type { Draft, Pause, Sheet, SheetRemoval } from '../surveys/answering/storage.ts';
import type { Audit } from '../surveys/audits/audit.ts';
import type { Collection } from '../surveys/audits/collection.ts';
import type { Person } from '../surveys/audits/people.ts';
import type { Service } from '../surveys/audits/service.ts';
import type { RegisterEntry } from '../surveys/audits/storage.ts';
import type { TextName } from '../surveys/audits/texts.ts';
import type { CommentLink } from '../surveys/designing/document/design.ts';
import type { DisclosedThemes, Theme } from '../surveys/free-texts/storage.ts';
import type { Making } from '../surveys/reporting/making.ts';
import type {
  ConclusionCommentRow,
  FactCheckLinkRow,
  FactCheckRow,
  FactCommentRow,
  FindingRow,
  ProposalRow,
  RegisterDataRow,
  ReleasedFileRow,
  ReleasedReportRow,
} from './finding-rows.ts';
import type {
  CommentRow,
  DesignRow,
  DesignSummaryRow,
  DismissalRow,
  PlanLinkRow,
  QuoteRow,
  RecordRevisionRow,
  RecordRow,
  ReportCommentRow,
  RevisionRow,
  Row,
  TextReviewRow,
  TranslationRow,
  VersionRow,
  WrittenReportRow,
  WrittenRevisionRow,
} from './rows.ts';

/** A handle that queries go through: the database itself, or one transaction on it. */
export type Db = Kysely<Tables>;

/** Tables and columns have camelCase names here, snake_case ones in the database; what lies in JSON keeps its own. */
export const naming = new CamelCasePlugin({ maintainNestedObjectKeys: true });

export interface Tables {
  people: PersonRow;
  invitations: Row<Invitation>;
  sessions: SessionRow;
  resets: Row<Reset>;
  paperAfterResets: { collectionId: string; resetId: string };
  secondFactors: SecondFactor;
  recoveryCodes: { personId: string; digest: string };
  acts: Row<Act>;
  services: ServiceRow;
  disclosedTables: Row<RegisterEntry>;
  integrationRules: { auditId: string; rules: string; revision: number };
  audits: AuditRow;
  frozenQuestionnaires: { digest: string; body: string };
  importedQuestionnaires: { key: string; body: string; notes: string };
  /** What lists tell of each, kept beside it. */
  frozenSummaries: { digest: string; summary: string };
  importedSummaries: { key: string; summary: string; digest: Generated<string> };
  collections: CollectionRow;
  responses: ResponseRow;
  texts: TextRow;
  methods: MethodRow;
  textReviews: TextReviewRow;
  textThemes: Theme;
  disclosedThemes: DisclosedThemes;
  quotes: QuoteRow;
  quoteApprovals: { quoteId: string; personId: string };
  textSorters: { auditId: string; personId: string; at: string };
  drafts: Row<Draft>;
  pauses: Pause;
  codes: { digest: string; collectionId: string; used: number };
  sheets: Row<Sheet>;
  sheetRemovals: Row<SheetRemoval>;
  quarantined: ResponseRow;
  files: FileRow;
  members: { auditId: string; personId: string; signedOn: Generated<string | null> };
  designs: DesignRow;
  designSummaries: DesignSummaryRow;
  revisions: RevisionRow;
  versions: VersionRow;
  comments: CommentRow;
  commentLinks: CommentLink;
  dismissals: DismissalRow;
  translations: TranslationRow;
  findings: FindingRow;
  proposals: ProposalRow;
  conclusionComments: ConclusionCommentRow;
  registerData: RegisterDataRow;
  records: RecordRow;
  recordRevisions: RecordRevisionRow;
  planLinks: PlanLinkRow;
  writtenReports: WrittenReportRow;
  writtenRevisions: WrittenRevisionRow;
  reportComments: ReportCommentRow;
  factChecks: FactCheckRow;
  factCheckLinks: FactCheckLinkRow;
  factComments: FactCommentRow;
  releasedReports: ReleasedReportRow;
  releasedFiles: ReleasedFileRow;
  makings: Making;
}

/** Its own words to those who answer as JSON text, by language. */
export interface AuditRow extends Omit<Row<Audit>, TextName | 'declares'> {
  declares: number;
  auditors: string;
  afterwards: string | null;
  contact: string;
  feedback: string;
}

/** Lists as JSON text. */
export interface ServiceRow extends Pick<Service, 'id' | 'county' | 'municipality' | 'name'> {
  countyPart: Generated<string | null>;
  authorities: Generated<string>;
  site: Generated<string | null>;
  pilot: Generated<number>;
  joins: Generated<string>;
}

/** The address as `readAddress` writes it. */
interface PersonRow extends Omit<Person, 'endedOn' | 'underAdmin' | 'organisation'> {
  organisation: Generated<string | null>;
  passwordHash: string | null;
  passwordJudged: number;
  endedOn: string | null;
}

interface SessionRow {
  idDigest: string;
  data: string;
  /** Milliseconds since 1970. */
  expires: number;
  personId: string | null;
}

export interface CollectionRow extends Row<Omit<Collection, 'service' | 'version' | 'amendments'>> {
  /** As JSON text. */
  amendments: string;
  serviceId: string;
  versionId: string | null;
  progressAnswered: number | null;
  progressOn: string | null;
}

/** No time, no order, no row number: nothing here may tell who answered, or when (disclosure.md). */
export interface ResponseRow {
  collectionId: string;
  id: string;
  body: string;
}

/** JSON text, so that PostgreSQL takes the characters that it has no other room for (NUL, half a pair). */
export interface TextRow extends ResponseRow {
  question: string;
}

/** How an answer came, without tie to it. */
export interface MethodRow extends Row<Method> {
  collectionId: string;
  id: string;
}

interface FileRow {
  digest: string;
  type: string;
  /** In base64; empty where the bytes lie beside the database (`engine.ts`). */
  body: string;
}
