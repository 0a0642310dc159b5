/**
 * The rows of every table, as both engines return them. Text ids made in the app, ISO dates as text, truth as 0 or 1,
 * documents as JSON text: each file beside this one turns its rows into domain things, and nobody else does.
 */
import type { Kysely } from 'kysely';
import type { DesigningTables } from './designing-tables.ts';

/** A handle that queries go through: the database itself, or one transaction on it. */
export type Db = Kysely<Tables>;

export interface Tables extends DesigningTables {
  people: PersonRow;
  invitations: InvitationRow;
  sessions: SessionRow;
  services: ServiceRow;
  audits: AuditRow;
  frozen_questionnaires: FrozenQuestionnaireRow;
  imported_questionnaires: ImportedQuestionnaireRow;
  frozen_summaries: FrozenSummaryRow;
  imported_summaries: ImportedSummaryRow;
  collections: CollectionRow;
  responses: ResponseRow;
  texts: TextRow;
  methods: MethodRow;
  drafts: DraftRow;
  pauses: PauseRow;
  codes: CodeRow;
  sheets: SheetRow;
  quarantined: QuarantinedRow;
  files: FileRow;
}

export interface PersonRow {
  id: string;
  /** As `addresses.ts` writes it. */
  email: string;
  name: string;
  role: string;
  password_hash: string | null;
}

export interface InvitationRow {
  token_digest: string;
  email: string;
  name: string;
  role: string;
  last_day: string;
}

export interface SessionRow {
  id_digest: string;
  data: string;
  /** Milliseconds since 1970. */
  expires: number;
  person_id: string | null;
}

export interface ServiceRow {
  id: string;
  county: string;
  municipality: string;
  name: string;
}

export interface AuditRow {
  id: string;
  title: string;
  commissioner: string;
  auditors: string;
  contact: string;
  feedback: string;
  kept_until: string;
  term: string;
  template: string;
  k: number;
  k_cut: number;
  invented: number;
  created_on: string;
}

export interface FrozenQuestionnaireRow {
  digest: string;
  body: string;
}

export interface ImportedQuestionnaireRow {
  key: string;
  body: string;
  notes: string;
}

/** What lists tell of each, kept beside it. */
export interface FrozenSummaryRow {
  digest: string;
  summary: string;
}

export interface ImportedSummaryRow {
  key: string;
  summary: string;
}

export interface CollectionRow {
  id: string;
  audit_id: string;
  service_id: string;
  audience: string;
  round: number;
  nature: string;
  questionnaire: string;
  version_id: string | null;
  form: string;
  layout: string;
  access: string;
  code: string;
  tablet_code: string | null;
  interview_code: string | null;
  handed_out: number | null;
  flood_warning: number;
  status: string;
  invited: number;
  last_day: string | null;
  k: number;
  k_cut: number;
  opened_on: string | null;
  closed_on: string | null;
  anonymised: number;
  erased_on: string | null;
  revision: number;
  told_answered: number | null;
  told_on: string | null;
}

/** No time, no order, no row number: nothing here may tell who answered, or when (disclosure.md). */
export interface ResponseRow {
  collection_id: string;
  id: string;
  body: string;
}

export interface TextRow {
  collection_id: string;
  question: string;
  id: string;
  /** JSON text, so that PostgreSQL takes the characters that it has no other room for (NUL, half a pair). */
  body: string;
}

/** How an answer came, without tie to it. */
export interface MethodRow {
  collection_id: string;
  id: string;
  channel: string;
  help: string | null;
}

export interface PauseRow {
  id: string;
  collection_id: string;
  draft_id: string;
  wrapped: string;
  day: string;
}

export interface CodeRow {
  digest: string;
  collection_id: string;
  used: number;
}

export interface SheetRow {
  collection_id: string;
  number: number;
  sealed: string;
  entered_by: string;
  entry: string | null;
}

export interface QuarantinedRow {
  collection_id: string;
  id: string;
  body: string;
}

export interface FileRow {
  digest: string;
  type: string;
  /** In base64; empty where the bytes lie beside the database (`file-bytes.ts`). */
  body: string;
}

export interface DraftRow {
  id: string;
  collection_id: string;
  sealed: string | null;
  revision: number;
  day: string;
}
