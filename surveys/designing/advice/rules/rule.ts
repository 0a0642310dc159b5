/** A rule of language is a table of words or a limit, with examples that tests run and the auditors read. */
import { readFileSync } from 'node:fs';
import type { Language } from '../../../languages.ts';
import type { Audience, Questionnaire } from '../../../questionnaires/definition.ts';
import type { Path } from '../../../questionnaires/texts.ts';
import type { Instead } from '../advice.ts';
import type { Role, Spot } from '../spots.ts';

/** The languages that rules are written in; easy Swedish goes by those of Swedish. */
export type RuleLanguage = 'sv' | 'en';

/** What of the rules is words: data in `words/`. */
export function wordsOf<Words>(name: string): Words {
  return JSON.parse(readFileSync(new URL(`./words/${name}.json`, import.meta.url), 'utf8')) as Words;
}

/** The bad one advice, the good one does not: as a question with steps to answer by. */
export interface Example {
  readonly language: RuleLanguage;
  readonly bad: string;
  readonly good: string;
}

/** Words to be found, as a regular expression between word limits, and what could stand instead. */
export interface Entry {
  readonly find: string;
  readonly instead?: string;
}

interface Noticed {
  readonly words: readonly string[];
  readonly values?: Readonly<Record<string, string | number>>;
  readonly instead?: readonly Instead[];
}

/** What the texts stand in. */
export interface RuleContext {
  readonly body: Questionnaire;
  readonly audience: Audience;
}

/** Looks at one text at a time. */
export interface TextRule {
  readonly key: string;
  readonly roles: readonly Role[];
  /** Undefined where there is nothing to say. */
  notice(spot: Spot, context: RuleContext): Noticed | undefined;
}

export interface NoticedAt {
  readonly path: Path;
  readonly question?: string;
  readonly section?: string;
  /** What the piece stands on: when it changes, a dismissal of it no longer holds. */
  readonly grounds: string;
  readonly values?: Noticed['values'];
}

/** Looks at the questionnaire as it is built. */
export interface WholeRule {
  readonly key: string;
  notice(body: Questionnaire): readonly NoticedAt[];
}

/** The language of rules that a language goes by. */
export function ruleLanguage(language: Language): RuleLanguage {
  return language.startsWith('sv') ? 'sv' : 'en';
}

/** The part of a question that one answer is given to, read at once. */
export const asked: readonly Role[] = ['question', 'row'];
