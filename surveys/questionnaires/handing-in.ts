/** What staff hand in for one item: a picture with its words, and a recording in each language. */

import { type Checked, fine, type Problem } from '../failures.ts';
import type { Fields } from '../forms/reading.ts';
import type { Language, Localised } from '../languages.ts';
import type { Questionnaire } from './definition.ts';
import { largestSentPicture, pictureType } from './files/picture-file.ts';
import { largestSound, readSound } from './files/sound-file.ts';
import type { KeptFile } from './files/storage.ts';
import { altLanguage, type Media } from './illustrating.ts';
import { fileDigestOf, type Picture, type Sound } from './media.ts';

/** In characters; longer ones tire those who hear them. */
export const longestAlt = 300;

/** A file of the form; its bytes are left out where there are too many of them. */
export type SentFile = { readonly bytes: Buffer } | { readonly tooLarge: true };

interface HandedIn {
  /** `alt-<language>`, `remove-picture`, `remove-sound-<language>`. */
  readonly fields: Fields;
  /** `picture`, `sound-<language>`; a field that was left empty is not there. */
  readonly files: ReadonlyMap<string, SentFile>;
}

export interface Changed {
  readonly media: Media;
  /** New files, to be kept. */
  readonly files: readonly KeptFile[];
}

/** In bytes, what is taken in a field of files; nothing in fields that the form does not have. */
export function mostBytes(field: string): number {
  if (field === 'picture') return largestSentPicture * 1024 * 1024;
  return field.startsWith('sound-') ? largestSound * 1024 * 1024 : 0;
}

/**
 * The media of an item after what was handed in, or everything that is wrong with it at once. A picture needs words in
 * every language of the questionnaire (WCAG 1.1.1); what is neither handed in nor taken away stays as it was. What is
 * wrong within a picture is told when it is drawn anew.
 */
export function readMedia(
  questionnaire: Pick<Questionnaire, 'languages'>,
  before: Media,
  handed: HandedIn,
): Checked<Changed> {
  const picture = pictureOf(questionnaire, before.picture, handed);
  const sounds = questionnaire.languages.map((language) => soundOf(language, before.sound, handed));
  const problems = [picture, ...sounds].flatMap((part) => part.problems);
  if (problems.length > 0) return { ok: false, problems };
  const sound = Object.fromEntries(sounds.flatMap(({ kept }) => (kept ? [kept] : [])));
  return fine({
    media: { picture: picture.kept, sound },
    files: [picture, ...sounds].flatMap(({ file }) => (file ? [file] : [])),
  });
}

interface Part<Kept> {
  readonly problems: readonly Problem[];
  readonly kept?: Kept | undefined;
  readonly file?: KeptFile;
}

function pictureOf(
  questionnaire: Pick<Questionnaire, 'languages'>,
  before: Picture | undefined,
  { fields, files }: HandedIn,
): Part<Picture> {
  const sent = files.get('picture');
  const alt = altIn(questionnaire, fields);
  if (!sent && (before === undefined || fields.has('remove-picture'))) {
    const isMeant = before === undefined && Object.keys(alt).length > 0;
    return { problems: isMeant ? [problem('picture', 'picture-missing')] : [] };
  }
  const worded = altProblems(questionnaire, alt);
  if (!sent)
    return before && worded.length === 0 ? { problems: [], kept: { ...before, alt } } : { problems: worded };
  if ('tooLarge' in sent) {
    return { problems: [problem('picture', 'picture-too-large', { most: largestSentPicture }), ...worded] };
  }
  const type = pictureType(sent.bytes, 'picture');
  if (!type.ok) return { problems: [...type.problems, ...worded] };
  const file = { digest: fileDigestOf(sent.bytes), type: type.value, bytes: sent.bytes };
  // Its size is known when it has been drawn anew.
  return { problems: worded, kept: { file: file.digest, alt, width: 1, height: 1 }, file };
}

function altIn({ languages }: Pick<Questionnaire, 'languages'>, fields: Fields): Localised {
  const words = languages.map((language) => [language, fields.get(`alt-${language}`)?.[0]?.trim() ?? '']);
  return Object.fromEntries(words.filter(([, alt]) => alt !== ''));
}

function altProblems(questionnaire: Pick<Questionnaire, 'languages'>, alt: Localised): readonly Problem[] {
  const needed = altLanguage(questionnaire);
  const missing = alt[needed] === undefined ? [needed] : [];
  const long = Object.entries(alt).filter(([, words]) => words.length > longestAlt);
  return [
    ...missing.map((language) => problem(`alt-${language}`, 'alt-missing')),
    ...long.map(([language, { length }]) =>
      problem(`alt-${language}`, 'alt-too-long', { most: longestAlt, given: length }),
    ),
  ];
}

function soundOf(
  language: Language,
  before: Sound | undefined,
  { fields, files }: HandedIn,
): Part<readonly [Language, string]> {
  const field = `sound-${language}`;
  const sent = files.get(field);
  if (!sent) {
    const digest = fields.has(`remove-${field}`) ? undefined : before?.[language];
    return { problems: [], kept: digest === undefined ? undefined : [language, digest] };
  }
  if ('tooLarge' in sent) return { problems: [problem(field, 'sound-too-large', { most: largestSound })] };
  const read = readSound(sent.bytes, field);
  if (!read.ok) return { problems: read.problems };
  const file = { digest: fileDigestOf(read.value.bytes), ...read.value };
  return { problems: [], kept: [language, file.digest], file };
}

function problem(field: string, why: string, values: Problem['values'] = {}): Problem {
  return { field, message: `media.problems.${why}`, values };
}
