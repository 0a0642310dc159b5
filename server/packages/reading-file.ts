/** A questionnaire out of the bytes of a file. Takes seconds for the largest: see `server/heavy/jobs.ts`. */
import { type Checked, fine, wrong } from '../../surveys/failures.ts';
import { cleaned } from '../../surveys/questionnaires/cleaning.ts';
import { type Package, readPackage } from '../../surveys/questionnaires/package.ts';
import { readQuestionnaire } from '../../surveys/questionnaires/reading.ts';
import { unpack } from './unpacking.ts';

/**
 * A package is known by its first bytes, whatever it is called. What turns the text of others around is taken out of it; its
 * pictures are not drawn anew yet.
 */
export async function readFile(bytes: Buffer): Promise<Checked<Package>> {
  const read = await readAsSent(bytes);
  if (!read.ok) return read;
  const plain = cleaned(read.value.questionnaire);
  return plain.ok ? fine({ ...read.value, questionnaire: plain.value }) : plain;
}

async function readAsSent(bytes: Buffer): Promise<Checked<Package>> {
  if (isZip(bytes)) {
    const entries = await unpack(bytes);
    return entries.ok ? readPackage(entries.value) : entries;
  }
  const text = textOf(bytes);
  if (text === undefined) return wrong({ field: 'file', message: 'questionnaires-pages.problems.not-utf8' });
  const read = readQuestionnaire(text);
  return read.ok ? fine({ questionnaire: read.value, notes: '', files: [] }) : read;
}

export function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK';
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
