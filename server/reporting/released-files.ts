/** The files of a release as they were made: who is given which, and how they are sent. */

import { pipeline } from 'node:stream/promises';
import { Failure } from '../../surveys/failures.ts';
import { staffLanguageFor } from '../../surveys/languages.ts';
import { printedCuts, reportLanguages } from '../../surveys/reporting/cuts.ts';
import {
  listOfDigests,
  type ReleasedFileHead,
  type ReleasedReport,
} from '../../surveys/reporting/releases.ts';
import type { Store } from '../../surveys/storage.ts';
import { nameOfLanguage } from '../../views/language-names.ts';
import { wordsIn } from '../../views/words.ts';
import type { StaffContext } from '../http/context.ts';
import { fileNameOf } from '../http/file-names.ts';
import type { Reply } from '../http/handle.ts';
import { pack } from '../packages/packing.ts';

type Files = readonly ReleasedFileHead[];

/** What is to be read, the whole report first, and the list of digests; what is frozen as data is for those who take out tables. */
export function readable(files: Files): Files {
  const read = printedCuts.flatMap((cut) =>
    reportLanguages.flatMap((language) =>
      files.filter((file) => file.cut === cut && file.language === language),
    ),
  );
  return [...read, ...files.filter(({ name }) => name === listOfDigests)];
}

/** One that is withdrawn is kept, and given to those alone who work with the audit. */
export function filesFor(
  { may }: Pick<StaffContext, 'may'>,
  { withdrawn }: ReleasedReport,
  files: Files,
): Files {
  if (withdrawn && !may('see-draft')) return [];
  return may('export-tables') ? files : readable(files);
}

interface Sent {
  readonly release: Pick<ReleasedReport, 'title' | 'number' | 'draft'>;
}

/** Refuses ('not-found') where there is none of that name, or it is for others. */
export async function sendFile(
  { files }: Pick<Store, 'files'>,
  { file, ...about }: Sent & { readonly file: ReleasedFileHead | undefined },
): Promise<Reply> {
  const kept = file && (await files.byDigest(file.digest));
  if (!file || !kept) throw new Failure('not-found', 'file of a release');
  return {
    type: file.type,
    fileName: nameFor(about, plainName(file)),
    inline: file.type === 'application/pdf',
    write: (out) => pipeline([kept.bytes], out),
  };
}

/** All of them under the names that the list of digests has, for an archive. */
export const everythingOf = {
  name: 'everything.zip',
  send: async (
    { files: kept }: Pick<Store, 'files'>,
    { files, ...about }: Sent & { readonly files: Files },
  ): Promise<Reply> => {
    const entries = new Map<string, Buffer>();
    for (const { name, digest } of files) {
      const file = await kept.byDigest(digest);
      if (!file) throw new Error(`the archive lacks ${name}`);
      entries.set(name, file.bytes);
    }
    return {
      type: 'application/zip',
      fileName: nameFor(about, 'everything.zip'),
      write: (out) => pack(entries, out),
    };
  },
};

/** What is to be read is called what its pages call it, in its own language or else in Swedish. */
function plainName({ name, type, cut, language }: ReleasedFileHead): string {
  if (type !== 'application/pdf' || !language) return name;
  const say = wordsIn(staffLanguageFor(language));
  return `${say(`releases.cuts.${cut}`)}, ${nameOfLanguage(language, say)}.pdf`;
}

/** "CM-teamen 2026, version 2, Hela rapporten, Svenska.pdf". The list of digests keeps its own, which programs ask for. */
function nameFor({ release: { title, number, draft } }: Sent, name: string): string {
  if (name === listOfDigests) return name;
  const [, stem = name, ending = ''] = /^(.*)\.(\w+)$/.exec(name) ?? [];
  return fileNameOf(`${title}, ${draft ? 'utkast' : `version ${number}`}, ${stem}`, ending);
}
