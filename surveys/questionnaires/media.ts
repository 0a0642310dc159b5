/** Pictures and recorded sound that go with a question or a choice. The files are kept apart, by their digest. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Language, Localised } from '../languages.ts';

/** What a file is kept under: its SHA-256 digest, in hexadecimal digits. */
const digest = /^[0-9a-f]{64}$/;

export const FileDigest = z.string().regex(digest, 'questionnaire.not-a-file');
export type FileDigest = z.infer<typeof FileDigest>;

export function isFileDigest(words: string): words is FileDigest {
  return digest.test(words);
}

export function fileDigestOf(bytes: Buffer): FileDigest {
  return createHash('sha256').update(bytes).digest('hex');
}

export const Picture = z.strictObject({
  file: FileDigest,
  alt: Localised.meta({ description: 'What the picture shows, for those who do not see it.' }),
  /** In pixels, so that room is kept for it while it is fetched. */
  width: z.number().int().min(1).max(10_000),
  height: z.number().int().min(1).max(10_000),
});
export type Picture = Readonly<z.infer<typeof Picture>>;

/** One recording in each language that has one. */
export const Sound = z.record(Language, FileDigest);
export type Sound = Readonly<z.infer<typeof Sound>>;

export const media = {
  picture: Picture.optional(),
  sound: Sound.optional(),
};

/**
 * Digest of the recording to play with a text in a language: the one of that language. Easy Swedish and the like may
 * borrow the recording of their language where their words are the same. Undefined when nothing fits.
 */
export function recordingIn(
  sound: Sound | undefined,
  text: Localised,
  language: Language,
): FileDigest | undefined {
  const base = language.split('-')[0] ?? '';
  const own = text[language];
  const isSame = own === undefined || own === text[base];
  return sound?.[language] ?? (isSame ? sound?.[base] : undefined);
}
