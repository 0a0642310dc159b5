/** A report is let out. What is let out is kept with the bytes of every file, and never made anew. */
import { type Checked, Failure, fine } from '../failures.ts';
import type { FormDeclaration } from '../forms/declaration.ts';
import { checkForm, type Fields } from '../forms/reading.ts';
import type { Localised } from '../languages.ts';
import { fileDigestOf } from '../questionnaires/media.ts';
import type { Store } from '../storage.ts';
import {
  currentOf,
  type Doubt,
  listOfDigests,
  type ReleasedFile,
  type ReleasedReport,
  type Withdrawal,
} from './releases.ts';

const longest = 2000;

/** `first`: the first version, of which there is nothing to say that is new. */
export const releaseForm = (first: boolean) =>
  ({
    area: 'releases',
    fields: {
      ...(first ? {} : changesFields),
      public: { kind: 'one-of', values: ['no', 'yes'], start: 'no', hint: true },
    },
  }) as const satisfies FormDeclaration;

/** In the languages that whole reports are in; English may be left out, and is then in Swedish. */
const changesFields = {
  changesSv: { kind: 'text', most: longest, long: true, hint: true },
  changesEn: { kind: 'text', most: longest, long: true, optional: true },
} as const;

/** What is said to be new, and whether there is to be a public page. */
export interface Chosen {
  readonly changes: Localised;
  readonly isPublic: boolean;
}

/** In: what was typed of the version of that number. */
export function readRelease(form: Fields, number: number): Checked<Chosen> {
  const read = checkForm(releaseForm(number === 1), form);
  if (!read.ok) return read;
  const { changesSv, changesEn, public: open }: Readonly<Partial<Record<string, string>>> = read.value;
  const changes = { ...(changesSv && { sv: changesSv }), ...(changesEn && { en: changesEn }) };
  return fine({ changes, isPublic: open === 'yes' });
}

export const withdrawalForm = {
  area: 'releases',
  fields: { why: { kind: 'text', most: 500, long: true, hint: true } },
} as const satisfies FormDeclaration;

/** A file before its digest is worked out. */
export type Unsealed = Omit<ReleasedFile, 'digest' | 'size'>;

interface Sealed {
  readonly release: ReleasedReport;
  readonly files: readonly ReleasedFile[];
}

/**
 * The files with their digests, and with the list of them that `sha256sum -c` reads; the digest of the release is that of
 * the list. Refuses two files of one name.
 */
export function seal(release: Omit<ReleasedReport, 'digest'>, given: readonly Unsealed[]): Sealed {
  const files = given.map(sealed);
  if (new Set(files.map(({ name }) => name)).size < files.length)
    throw new Error(`two files of one name: ${files.map(({ name }) => name).join(', ')}`);
  const lines = files.map(({ name, digest }) => `${digest}  ${name}\n`).sort();
  const list = sealed({
    name: listOfDigests,
    type: 'text/plain; charset=utf-8',
    cut: 'record',
    language: undefined,
    bytes: Buffer.from(lines.join('')),
  });
  return { release: { ...release, digest: list.digest }, files: [...files, list] };
}

function sealed({ bytes, ...file }: Unsealed): ReleasedFile {
  return { ...file, bytes, size: bytes.length, digest: fileDigestOf(asBuffer(bytes)) };
}

/**
 * Keeps a release that has been made, whole or not at all. Refuses ('conflict') where another was released meanwhile, or
 * the making has ended already.
 */
export async function keepRelease(
  store: Store,
  { release, files }: Sealed,
  making: { readonly id: string; note(inside: Store): Promise<void> },
): Promise<void> {
  const kept = files.map(({ digest, type, bytes }) => ({ digest, type, bytes: asBuffer(bytes) }));
  await store.files.prepare(kept);
  await store.inTransaction(async (inside) => {
    if (!(await inside.makings.end(making.id, { state: 'done', result: release.id })))
      throw new Failure('conflict', `making ${making.id} has ended`);
    for (const file of kept) await inside.files.add(file);
    await inside.releasedReports.add(release, files);
    await making.note(inside);
  });
}

/** Gives a release its public page, or takes it away. Refuses ('conflict') one that is withdrawn. */
export async function setPublic(store: Store, id: string, token: string | undefined): Promise<void> {
  if (!(await store.releasedReports.setPublic(id, token)))
    throw new Failure('conflict', `release ${id} is withdrawn`);
}

/** Lets a release stand in spite of what speaks against it. Refuses ('conflict') one that is withdrawn. */
export async function letStand(
  store: Store,
  { id, settled }: Pick<ReleasedReport, 'id' | 'settled'>,
  doubts: readonly Doubt[],
): Promise<void> {
  if (!(await store.releasedReports.settle(id, [...settled, ...doubts])))
    throw new Failure('conflict', `release ${id} is withdrawn`);
}

/** Says of a release that it no longer stands, for good. Refuses ('conflict') one that is withdrawn already. */
export async function withdraw(store: Store, id: string, withdrawn: Withdrawal): Promise<void> {
  if (!(await store.releasedReports.withdraw(id, withdrawn)))
    throw new Failure('conflict', `release ${id} is withdrawn already`);
}

/** The last version after this one that stands; undefined where there is none. */
export function newerThan(
  { number }: Pick<ReleasedReport, 'number'>,
  releases: readonly ReleasedReport[],
): ReleasedReport | undefined {
  return currentOf(releases.filter((one) => one.number > number));
}

export type WithdrawnReport = ReleasedReport & { readonly withdrawn: Withdrawal };

/** Of one audit: withdrawn, and not replaced before a county's report was made: what that has of the audit may be wrong likewise. */
export function withdrawnUnder(
  { releasedOn }: Pick<ReleasedReport, 'releasedOn'>,
  releases: readonly ReleasedReport[],
): WithdrawnReport | undefined {
  const isReplaced = ({ number }: ReleasedReport) =>
    releases.some((one) => !one.withdrawn && one.number > number && one.releasedOn < releasedOn);
  return releases.find((one): one is WithdrawnReport => one.withdrawn !== undefined && !isReplaced(one));
}

/** The number of the next version: one that was withdrawn keeps its own. */
export function nextNumber(releases: readonly ReleasedReport[]): number {
  return Math.max(0, ...releases.map(({ number }) => number)) + 1;
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
