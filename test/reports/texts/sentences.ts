/** Invented sentences with what ought to be marked written into them: "Ring {n:Anna}". */
import { readFileSync } from 'node:fs';
import type { Mask, MaskKind } from '../../../surveys/free-texts/masking.ts';

export interface Sentence {
  readonly text: string;
  readonly marks: readonly Mask[];
}

const kinds: Readonly<Record<string, MaskKind>> = {
  n: 'name',
  p: 'phone',
  e: 'email',
  i: 'personal-number',
  a: 'address',
  l: 'place',
};

export function sentencesOf(file: 'sentences-tried.txt' | 'sentences-held-out.txt'): readonly Sentence[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(readSentence);
}

function readSentence(line: string): Sentence {
  const marks: Mask[] = [];
  let text = '';
  let at = 0;
  for (const { 0: whole, 1: letter = '', 2: inside = '', index } of line.matchAll(/\{(.):([^}]*)\}/g)) {
    const kind = kinds[letter];
    if (!kind) throw new Error(`unknown letter ${letter}: ${line}`);
    text += line.slice(at, index);
    marks.push({ start: text.length, end: text.length + inside.length, kind });
    text += inside;
    at = index + whole.length;
  }
  return { text: text + line.slice(at), marks };
}
