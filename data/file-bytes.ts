/** Where the bytes of pictures and sound lie: in their row, or beside the database. */

export interface FileBytes {
  /** Outside any transaction, so that nobody waits: writes what `keep` then only has to put in its place. */
  prepare(digest: string, bytes: Buffer): Promise<void>;
  /** Inside a transaction: keeps them for good before it ends, and returns what their row has for them. */
  keep(digest: string, bytes: Buffer): Promise<string>;
  /** Undefined where they are gone. `body` is what the row has. */
  read(digest: string, body: string): Promise<Buffer | undefined>;
  /** Inside a transaction: those whose row it takes away are gone when it has ended. */
  erase(digest: string): void;
  /** At start: all but those that have a row, as a stop may have left them. */
  eraseAllBut(digests: readonly string[]): Promise<void>;
}

/** In base64, as text. */
export const bytesInRows: FileBytes = {
  prepare: async () => {},
  keep: (_, bytes) => Promise.resolve(bytes.toString('base64')),
  read: (_, body) => Promise.resolve(Buffer.from(body, 'base64')),
  erase: () => {},
  eraseAllBut: async () => {},
};
