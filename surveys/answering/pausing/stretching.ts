/** Makes keys out of few words, slowly, so that trying all words takes longer than anybody has. */

/** So many bytes come out: one half to find a row by, one to unwrap it with. */
export const stretchedBytes = 64;

/** Argon2id over the words and a salt of 16 bytes; given by the server, which has the native code. */
export type Stretch = (words: string, salt: Uint8Array) => Promise<Buffer>;
