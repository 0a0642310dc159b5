/** Pages that are the same for everyone who asks: written once, whichever process wrote what they tell of. */

export interface KeptPages {
  /** The bytes of the page under the key, which has to name everything that can make the page another one. */
  bytes(key: string, write: () => string): Buffer;
}

/** Thousands of pages, and less than what one report takes. */
const mostBytes = 16 * 1024 * 1024;

/** Beyond so many bytes the pages that nobody has asked for the longest are forgotten. */
export function keepPages(most = mostBytes): KeptPages {
  const kept = new Map<string, Buffer>();
  let size = 0;
  const forget = (key: string): void => {
    size -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, bytes: Buffer): void => {
    forget(key);
    kept.set(key, bytes);
    size += bytes.length;
    for (const oldest of kept.keys()) {
      if (size <= most) break;
      forget(oldest);
    }
  };
  return {
    bytes: (key, write) => {
      const bytes = kept.get(key) ?? Buffer.from(write());
      keep(key, bytes);
      return bytes;
    },
  };
}
