/** A report as it was let out: frozen whole, kept for good, never made anew. */
import type { Localised } from '../languages.ts';
import type { Audience } from '../questionnaires/definition.ts';
import type { Cut, ReportLanguage } from './cuts.ts';

export interface ReleasedReport {
  readonly id: string;
  /** Id of what is reported on: of an audit, or of a county's report, whose versions are numbered together. */
  readonly about: string;
  /** Of what is reported on, as it was called then. */
  readonly title: string;
  /** What a county's report is made of; undefined where it is of an audit. */
  readonly county: CountyChoice | undefined;
  /** Made to be read before it is released, by whoever had it made. */
  readonly draft: boolean;
  /** From 1. */
  readonly number: number;
  /** An ISO date, and the id of who released it; of a draft when it was made, and by whom. */
  readonly releasedOn: string;
  readonly releasedBy: string;
  /** Of the list of all that is frozen (SHA-256): what an archive checks. */
  readonly digest: string;
  /** What those who release it say is new since the version before; empty in the first. */
  readonly changes: Localised;
  /** The last part of the address of its public page; undefined where it has none. */
  readonly publicToken: string | undefined;
  readonly withdrawn: Withdrawal | undefined;
  /** What speaks against it, and in spite of which its auditors let it stand. */
  readonly settled: readonly Doubt[];
}

/**
 * Why a version may have to be withdrawn: a later one stands, or was withdrawn, so that it holds again; a quote in it, by its
 * id, is worded otherwise or has to be approved anew, as it is by now, or is removed; or an audit in it has withdrawn its own
 * report, of that id.
 */
export type Doubt = 'newer' | 'again' | `quote:${string}:${number | 'removed'}` | `audit:${string}`;

/** By the id of the release. */
export type Doubts = ReadonlyMap<string, readonly Doubt[]>;

/** What a report over many audits is made of. */
export interface CountyChoice {
  /** Ids of the audits. Whoever is in all of them may read it. */
  readonly audits: readonly string[];
  /** Whose answers. */
  readonly audience: Audience;
  /** The last of each service where undefined. */
  readonly round?: number | undefined;
}

export interface Withdrawal {
  /** An ISO date. */
  readonly on: string;
  /** Id of who withdrew it. */
  readonly by: string;
  readonly why: string;
}

/** What is told of a file of a release without reading it. */
export interface ReleasedFileHead {
  /** "report-sv.pdf": the last part of its address. */
  readonly name: string;
  /** A media type. */
  readonly type: string;
  /** `record` is what is frozen as data, for an archive. */
  readonly cut: Cut | 'tables' | 'record';
  readonly language: ReportLanguage | undefined;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
}

export interface ReleasedFile extends ReleasedFileHead {
  readonly bytes: Uint8Array;
}

/** The name of the list of all files with their digests, as `sha256sum` writes and checks it. */
export const listOfDigests = 'SHA256SUMS';

/** The one that readers are led to: the last that is not withdrawn. `releases` are of one thing, the last first. */
export function currentOf(releases: readonly ReleasedReport[]): ReleasedReport | undefined {
  return releases.find(({ withdrawn }) => !withdrawn);
}
