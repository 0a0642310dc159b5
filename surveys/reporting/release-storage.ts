/** What the domain asks of whatever keeps released reports, and what is being made. Implemented in `data`. */
import type { Making } from './making.ts';
import type { Doubt, ReleasedFileHead, ReleasedReport, Withdrawal } from './releases.ts';

export interface ReleasedReports {
  /** Of one audit or one county's report; no drafts. The last first. */
  of(about: string): Promise<readonly ReleasedReport[]>;
  /** Of counties: drafts, and then the last first. */
  ofCounties(): Promise<readonly ReleasedReport[]>;
  byId(id: string): Promise<ReleasedReport | undefined>;
  byToken(token: string): Promise<ReleasedReport | undefined>;
  /**
   * In the place of drafts of the same thing, and of the same person: each has one. Throws Failure('conflict') when the thing
   * has a release of that number. Bytes are kept by `Store.files`.
   */
  add(release: ReleasedReport, files: readonly ReleasedFileHead[]): Promise<void>;
  /** By their names. */
  filesOf(releaseId: string): Promise<readonly ReleasedFileHead[]>;
  /** Digests of the files of every release: what is never erased. */
  allDigests(): Promise<readonly string[]>;
  /** The token of its public page, or none; only where it is not withdrawn, false otherwise. */
  setPublic(id: string, token: string | undefined): Promise<boolean>;
  /** In spite of what it stands; only where it is not withdrawn, false otherwise. */
  settle(id: string, settled: readonly Doubt[]): Promise<boolean>;
  /** Once, for good; false otherwise. */
  withdraw(id: string, withdrawn: Withdrawal): Promise<boolean>;
}

export interface Makings {
  /** Over what has ended. Throws Failure('conflict') where one of that kind is being made of the same thing. */
  begin(making: Making): Promise<void>;
  /** The last one begun. */
  find(kind: Making['kind'], about: string): Promise<Making | undefined>;
  /** What is not ended: a process that was stopped has left it, or another is at it. */
  listUnderWay(): Promise<readonly Making[]>;
  /** How much is done; nothing of one that has ended. */
  setDone(id: string, done: number): Promise<void>;
  /** Ends it, and forgets what it is made of; false where it has ended already. */
  end(id: string, how: { readonly state: 'done' | 'failed'; readonly result: string }): Promise<boolean>;
}
