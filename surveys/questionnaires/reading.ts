/** A questionnaire file read in: text from outside, refused with problems that name the place, or a questionnaire. */

import type { z } from 'zod';
import { type Checked, fine, type Problem, wrong } from '../failures.ts';
import { balanced, visible } from '../forms/invisible.ts';
import { foundIn } from './checks.ts';
import { formatsRead, formatVersion, mostQuestions, Questionnaire } from './definition.ts';
import { tooMuchIn } from './measuring.ts';
import { at, type Found, problemOf } from './places.ts';
import { type Path, withTexts } from './texts.ts';

/** In characters; two hundred questions in ten languages take a third of it. */
const longest = 2_000_000;

/** The deepest that a sound questionnaire goes, with its conditions. Deeper could exhaust the stack further on. */
const deepest = 20;

/** More than a questionnaire can be read in here, and than anybody could keep alike. */
const mostLanguages = 20;

/** More problems than this help nobody; the last one then says how many there are. */
const mostProblems = 50;

/**
 * The questionnaire in a file, or what is wrong with it. One of an older format is the same in the newest. Refuses what
 * is not JSON, another format version, and what is too much, before it looks at every part.
 */
export function readQuestionnaire(text: string): Checked<Questionnaire> {
  const root = parsed(text);
  if (root === undefined) return wrong(problemOf(undefined, { path: [], message: 'not-json' }));
  const refused = refusedAtOnce(root, text.length);
  if (refused) return wrong(problemOf(root, refused));
  const read = Questionnaire.safeParse(root);
  if (!read.success) return wrong(...told(root, read.error.issues, (issue) => schemaProblem(root, issue)));
  const found = foundIn(read.data);
  if (found.length > 0) return wrong(...told(read.data, found, (one) => one));
  return fine({ ...read.data, format: formatVersion });
}

/**
 * What keeps a questionnaire in the making from being approved, each with its place: the same as of a file that is read in;
 * empty when nothing does.
 */
export function problemsOf(body: Questionnaire): readonly Problem[] {
  const read = readQuestionnaire(JSON.stringify(body));
  return read.ok ? [] : read.problems;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** `length` is in characters. */
function refusedAtOnce(root: unknown, length: number): Found | undefined {
  if (typeof root !== 'object' || root === null || Array.isArray(root))
    return { path: [], message: 'not-an-object' };
  const format = at(root, ['format']);
  if (format === undefined)
    return { path: ['format'], message: 'format-missing', values: { wanted: formatVersion } };
  if (!formatsRead.some((version) => version === format)) {
    return {
      path: ['format'],
      message: 'wrong-format',
      values: { given: shown(format), wanted: formatsRead.join('–') },
    };
  }
  const given = countQuestions(root);
  if (given > mostQuestions)
    return { path: ['sections'], message: 'too-many-questions', values: { given, most: mostQuestions } };
  if (length > longest) return { path: [], message: 'too-long', values: { given: length, most: longest } };
  const languages = lengthAt(root, ['languages']);
  // Each text is asked for in each of them.
  if (languages > mostLanguages)
    return {
      path: ['languages'],
      message: 'too-many-languages',
      values: { given: languages, most: mostLanguages },
    };
  return tooMuchIn(root, deepest);
}

function countQuestions(root: unknown): number {
  const sections = at(root, ['sections']);
  if (!Array.isArray(sections)) return 0;
  return sections.reduce<number>((sum, section) => sum + lengthAt(section, ['questions']), 0);
}

function lengthAt(root: unknown, path: Path): number {
  const list = at(root, path);
  return Array.isArray(list) ? list.length : 0;
}

/** A place is put in words for those that are told alone: there may be hundreds of thousands. */
function told<T>(root: unknown, all: readonly T[], foundOf: (one: T) => Found): readonly Problem[] {
  const problems = all.slice(0, mostProblems).map((one) => problemOf(root, foundOf(one)));
  const rest = all.length - problems.length;
  if (rest === 0) return problems;
  const more = problemOf(undefined, { path: [], message: 'more-problems', values: { count: rest } });
  return [...problems, more];
}

type Issue = z.core.$ZodIssue;
type ProblemWords = readonly [message: string, values?: Readonly<Record<string, string | number>>];

/** What is wrong, of an issue of the schema's; `root` is what was read, to show what was given there. */
function schemaProblem(root: unknown, issue: Issue): Found {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const [message, values] = tell(issue, root, path);
  return { path, message, ...(values && { values }) };
}

function tell(issue: Issue, root: unknown, path: Path): ProblemWords {
  const given = shown(at(root, path));
  if (at(root, path) === undefined && issue.code !== 'unrecognized_keys') return ['missing'];
  switch (issue.code) {
    case 'invalid_type':
      return ['wrong-type', { given, expected: issue.expected }];
    case 'invalid_value':
      return ['not-allowed', { given, allowed: issue.values.map(String).join(', ') }];
    case 'too_small':
      return issue.origin === 'string' ? ['empty'] : ['too-few', { least: Number(issue.minimum) }];
    case 'too_big':
      return ['too-many', { most: Number(issue.maximum) }];
    case 'unrecognized_keys':
      return ['unknown-field', { given: issue.keys.join(', ') }];
    case 'invalid_union':
      return issue.discriminator === undefined ? ['not-a-condition'] : ['unknown-kind', { given }];
    case 'invalid_key':
      return [issue.issues[0]?.message ?? 'not-understood', { given: String(path.at(-1) ?? '') }];
    default:
      return [issue.message.startsWith('questionnaire.') ? issue.message : 'not-understood', { given }];
  }
}

/** What was given, short enough to be shown. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Read anew, since a text of nothing else is empty then. */
export function cleaned(questionnaire: Questionnaire): Checked<Questionnaire> {
  const texts = withTexts(questionnaire, balanced) as Questionnaire;
  const names = {
    title: named(texts.title),
    areas: named(texts.areas),
    sections: texts.sections.map((section) => ({ ...section, title: named(section.title) })),
    choiceLists: Object.fromEntries(
      Object.entries(texts.choiceLists).map(([key, list]) => [key, { ...list, name: named(list.name) }]),
    ),
  };
  return readQuestionnaire(JSON.stringify({ ...texts, ...names }));
}

function named<T>(value: T): T {
  return withTexts(value, visible) as T;
}
