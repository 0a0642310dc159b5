/** What the domain asks of whatever keeps pictures and sound. Implemented in `data`, as `surveys/storage.ts` is. */
/** A picture or a recorded sound, by the digest of its bytes. */
export interface KeptFile {
  readonly digest: string;
  /** A media type: image/png, audio/mpeg and so on. */
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Files {
  /** Before the transaction that adds them: does what takes its time, so that adding them takes none. */
  prepare(files: readonly KeptFile[]): Promise<void>;
  /** Keeping the same bytes twice is keeping them once. */
  add(file: KeptFile): Promise<void>;
  byDigest(digest: string): Promise<KeptFile | undefined>;
  /** All that are kept. Inside a transaction whoever would add one, again or anew, is kept waiting until its end. */
  digests(): Promise<readonly string[]>;
  erase(digest: string): Promise<void>;
}
