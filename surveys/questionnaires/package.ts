/**
 * A questionnaire with its pictures, sounds and notes, to share between counties: what lies in the file, and what is
 * taken out of one. How files are put together and taken apart (zip) is the server's.
 */
import { z } from 'zod';
import { type Checked, fine, type Problem, wrong } from '../failures.ts';
import type { Questionnaire } from './definition.ts';
import { pictureType } from './files/picture-file.ts';
import { readSound } from './files/sound-file.ts';
import type { KeptFile } from './files/storage.ts';
import { fileDigestOf } from './media.ts';
import { filesNamed, type PictureAs, withFiles } from './package-files.ts';
import { readQuestionnaire } from './reading.ts';

/** The version of the package, not of the questionnaire in it. */
const packageVersion = 1;

/** In characters. */
export const longestNotes = 10_000;

export interface Package {
  readonly questionnaire: Questionnaire;
  /** What those who made it want others to know; may be empty. */
  readonly notes: string;
  readonly files: readonly KeptFile[];
}

/** Name in the package -> content. */
export type Entries = ReadonlyMap<string, Buffer>;

const Manifest = z.strictObject({ package: z.literal(packageVersion) });

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
};

/** What the name of a file of a kind ends with, without the dot. */
export function endingOf(type: string): string {
  return endings[type] ?? 'bin';
}

const fileName = /^files\/([0-9a-f]{64})\.[a-z0-9]{3,4}$/;

/** The names that a package may have in it; no other is even opened. */
export function isOfPackage(name: string): boolean {
  return ['manifest.json', 'questions.json', 'notes.txt'].includes(name) || fileName.test(name);
}

/** What lies in the package of a questionnaire, in this order. */
export function entriesOf({ questionnaire, notes, files }: Package): Entries {
  const text = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  return new Map([
    ['manifest.json', text({ package: packageVersion })],
    ['questions.json', text(questionnaire)],
    ...(notes === '' ? [] : [['notes.txt', Buffer.from(notes)] as const]),
    ...files.map(({ digest, type, bytes }) => [`files/${digest}.${endingOf(type)}`, bytes] as const),
  ]);
}

/**
 * What a package has in it, or what is wrong with it, with the place. The questionnaire is judged as one in a file by
 * itself; each sound by its own bytes, cleaned as if it had been handed in, and put under its new digest. Pictures are to be
 * drawn anew. Refuses another version, a file that is missing, that nothing shows, or that is not what its name says.
 */
export function readPackage(entries: Entries): Checked<Package> {
  const manifest = Manifest.safeParse(jsonIn(entries.get('manifest.json')));
  if (!manifest.success) return refuse('no-manifest', { wanted: packageVersion });
  const body = entries.get('questions.json');
  if (!body) return refuse('no-questionnaire');
  const text = textIn(body);
  const notes = textIn(entries.get('notes.txt') ?? Buffer.alloc(0));
  if (text === undefined || notes === undefined) return refuse('not-utf8');
  if (notes.length > longestNotes)
    return refuse('notes-too-long', { most: longestNotes, given: notes.length });
  const read = readQuestionnaire(text);
  if (!read.ok) return read;
  const files = readFiles(entries, read.value);
  if (!files.ok) return files;
  const questionnaire = withFiles(read.value, files.value.as);
  return fine({ questionnaire, notes: notes.trim(), files: files.value.kept });
}

interface ReadFiles {
  readonly kept: readonly KeptFile[];
  /** What each file of the package has become, by the digest that the questionnaire names it by. */
  readonly as: ReadonlyMap<string, PictureAs>;
}

function readFiles(entries: Entries, questionnaire: Questionnaire): Checked<ReadFiles> {
  const given = new Map<string, Named>();
  for (const [name, bytes] of entries) {
    const digest = fileName.exec(name)?.[1];
    if (digest !== undefined) given.set(digest, { name, bytes });
  }
  const problems: Problem[] = [];
  const as = new Map<string, PictureAs>();
  const kept = new Map<string, KeptFile>();
  for (const [digest, of] of filesNamed(questionnaire)) {
    const file = given.get(digest);
    const read = file ? readFile(digest, file, of) : refuse('file-missing', { given: digest });
    if (!read.ok) problems.push(...read.problems);
    else {
      as.set(digest, read.value.as);
      kept.set(read.value.file.digest, read.value.file);
    }
  }
  const stray = [...given].find(([digest]) => !as.has(digest) && problems.length === 0);
  if (stray) problems.push(problem('file-unused', { given: stray[1].name }));
  return problems.length > 0 ? { ok: false, problems } : fine({ kept: [...kept.values()], as });
}

interface Named {
  readonly name: string;
  readonly bytes: Buffer;
}

function readFile(
  digest: string,
  { name, bytes }: Named,
  of: 'picture' | 'sound',
): Checked<{ readonly file: KeptFile; readonly as: PictureAs }> {
  if (fileDigestOf(bytes) !== digest) return refuse('file-changed', { given: name });
  if (of === 'sound') {
    const read = readSound(bytes, name);
    if (!read.ok) return told(name, read.problems);
    const file = { digest: fileDigestOf(read.value.bytes), ...read.value };
    return fine({ file, as: { file: file.digest } });
  }
  const type = pictureType(bytes, name);
  return type.ok
    ? fine({ file: { digest, type: type.value, bytes }, as: { file: digest } })
    : told(name, type.problems);
}

/** A problem with a file of the package, with the name of the file before what is wrong with it. */
function told(name: string, problems: readonly Problem[]): Checked<never> {
  return {
    ok: false,
    problems: problems.map(({ message, values }) => ({ field: name, message, values: { ...values } })),
  };
}

/** Undefined where it is no text: also with a zero character, which PostgreSQL does not keep. */
function textIn(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function jsonIn(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(textIn(bytes ?? Buffer.alloc(0)) ?? '');
  } catch {
    return undefined;
  }
}

function refuse(why: string, values: Problem['values'] = {}): Checked<never> {
  return wrong(problem(why, values));
}

function problem(why: string, values: Problem['values'] = {}): Problem {
  return { field: 'file', message: `packages.problems.${why}`, values };
}
