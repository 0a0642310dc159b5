/** Pictures and sounds as they are kept: only what is seen and heard, and nothing of who made them, where and when. */

export interface PictureFile {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  /** Only what is needed to draw it: no place, time, camera, name or comment. */
  readonly bytes: Buffer;
  /** As it is shown, in pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Chunks, segments or blocks; a file of more is broken. A photo of 12 MB in pieces of the usual eight kilobytes has 1,500,
 * and one of nothing but heads would have three million.
 */
export const mostPieces = 20_000;

/** The picture as it will be kept, or what hinders it. Undefined where the bytes are of another kind. */
export type ReadPicture = (bytes: Buffer) => PictureFile | 'broken' | 'moving' | undefined;

export interface SoundFile {
  readonly type: 'audio/mpeg' | 'audio/aac' | 'audio/mp4' | 'audio/ogg';
  /** Without the notes of the program that recorded it, which may name a person and a place. */
  readonly bytes: Buffer;
}

/** The sound as it will be kept, or that it is broken. Undefined where the bytes are of another kind. */
export type ReadSound = (bytes: Buffer) => SoundFile | 'broken' | undefined;
