/** What differs between two states of a report, part by part, with the words around what was changed. */
import { type FieldChange, fieldChanges } from '../../surveys/documents/field-changes.ts';
import { isFields } from '../../surveys/documents/fields.ts';
import { directionOf, isLanguage, type Language, type Say } from '../../surveys/languages.ts';
import { parts } from '../../surveys/reporting/parts.ts';
import { pieceIn, type WritingPart } from '../../surveys/reporting/pieces.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import { nameWithin } from '../language-names.ts';
import { partTitle } from './paths.ts';

/** For `partials/staff-difference`. */
interface ChangeLine {
  readonly words: string;
  readonly was: ChangedWords | undefined;
  readonly now: ChangedWords | undefined;
}

interface ChangedWords {
  readonly text: string;
  readonly language: Language | undefined;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

const all: readonly WritingPart[] = ['about', ...parts, 'words'];

export function changeLines(before: WrittenReport, now: WrittenReport, say: Say): readonly ChangeLine[] {
  return all.flatMap((part) =>
    fieldChanges(pieceIn(before, part), pieceIn(now, part)).map((change) => lineOf(part, change, say)),
  );
}

function lineOf(part: WritingPart, { path, before, now }: FieldChange, say: Say): ChangeLine {
  const title = partTitle(part, say);
  const language = languageIn(part, path);
  const words = say('writing.history.changed', { title, field: fieldWords(part, path, say) });
  if (typeof (before ?? '') !== 'string' || typeof (now ?? '') !== 'string')
    return { words, was: undefined, now: undefined };
  const [was, is] = excerpts(String(before ?? ''), String(now ?? ''));
  return { words, was: shown(was, language), now: shown(is, language) };
}

/** The language of the text that a way leads to: of a chapter, of the first page, or of words from elsewhere. */
export function languageIn(part: WritingPart, path: readonly string[]): Language | undefined {
  const names: readonly (string | undefined)[] = part === 'words' ? path.slice(1) : path;
  const [field, language] = names;
  const isText = field === 'text' || field === 'headline' || field === 'lead';
  return isText && language !== undefined && isLanguage(language) ? language : undefined;
}

/** "texten på engelska", "något placerat". */
export function fieldWords(part: WritingPart, path: readonly string[], say: Say): string {
  const [name = '', ...rest] = path;
  if (name === 'placed') return say('writing.history.fields.placed', { number: rest[0] ?? '' });
  const language = languageIn(part, path) ?? 'sv';
  if (part === 'words') {
    return rest.length > 1
      ? say('writing.history.fields.rendering', { language: nameWithin(language, say) })
      : say('writing.history.fields.renderings');
  }
  if (name === 'sender' || name === 'logo') return say(`writing.history.fields.${name}`);
  const field = name === 'headline' || name === 'lead' ? name : 'text';
  return say(`writing.history.fields.${field}`, { language: nameWithin(language, say) });
}

function shown(text: string, language: Language | undefined): ChangedWords | undefined {
  if (text === '') return undefined;
  return { text, language, dir: language === undefined ? 'auto' : directionOf(language) };
}

/** In characters: of what is the same on each side, and of what differs. */
const around = 30;
const mostShown = 160;

/** What differs of two texts, each with a few of the words around it. */
function excerpts(before: string, now: string): readonly [string, string] {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end++;
  const cut = (text: string) => excerpt(text, start, text.length - end);
  return [cut(before), cut(now)];
}

function excerpt(text: string, from: number, to: number): string {
  const first = wordStart(text, Math.max(0, from - around));
  const last = wordEnd(text, Math.min(text.length, to + around, first + mostShown));
  const words = text.slice(first, last).replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  return `${first > 0 ? '… ' : ''}${words}${last < text.length ? ' …' : ''}`;
}

function wordStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf(' ', at) + 1;
}

function wordEnd(text: string, at: number): number {
  const end = text.indexOf(' ', at);
  return end < 0 ? text.length : end;
}

/** Whether a value is a text of some language, or something else. */
export function saidOf(value: unknown, say: Say): string {
  if (typeof value === 'string') return value;
  return isFields(value) ? say('writing.history.something') : say('design-history.nothing');
}
