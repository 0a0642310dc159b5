/** A rule that is a table of words by language. */
import type { Instead } from '../alarm.ts';
import type { Role, Spot } from '../spots.ts';
import {
  type Around,
  type Entry,
  type Example,
  type RuleLanguage,
  ruleLanguage,
  type TextRule,
} from './rule.ts';

export interface WordTable {
  readonly key: string;
  readonly roles: readonly Role[];
  readonly examples: readonly Example[];
  readonly entries: Readonly<Record<RuleLanguage, readonly Entry[]>>;
}

/** `applies` leaves out entries for some texts: a word that the questionnaire explains, say. */
export function wordingRule(
  { key, roles, examples, entries }: WordTable,
  applies: (found: string, spot: Spot, around: Around, entry: Entry) => boolean = () => true,
): TextRule {
  const compiled = { sv: entries.sv.map(compile), en: entries.en.map(compile) };
  return {
    key,
    roles,
    examples,
    notice: (spot, around) => {
      const found = compiled[ruleLanguage(spot.language)].flatMap(({ entry, pattern }) =>
        [...spot.read.matchAll(pattern)]
          .map(([words]) => words)
          .filter((words) => applies(words, spot, around, entry))
          .map((words) => ({ words, instead: entry.instead })),
      );
      if (found.length === 0) return undefined;
      return { words: distinct(found.map(({ words }) => words)), instead: suggestions(found) };
    },
  };
}

function compile(entry: Entry): { readonly entry: Entry; readonly pattern: RegExp } {
  return { entry, pattern: new RegExp(`(?<![\\p{L}-])(?:${entry.find})(?![\\p{L}])`, 'giu') };
}

function suggestions(
  found: readonly { readonly words: string; readonly instead: string | undefined }[],
): readonly Instead[] {
  const known = new Map(
    found.flatMap(({ words, instead }) => (instead ? [[words.toLowerCase(), { words, instead }]] : [])),
  );
  return [...known.values()];
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
