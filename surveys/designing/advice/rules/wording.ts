/** A rule that is a table of words by language. */
import type { Instead } from '../advice.ts';
import type { Role, Spot } from '../spots.ts';
import {
  type Entry,
  type RuleContext,
  type RuleLanguage,
  ruleLanguage,
  type TextRule,
  wordsOf,
} from './rule.ts';

export type WordTable = Readonly<Record<RuleLanguage, readonly Entry[]>>;

/** By the table of its name, or by one that is given. `applies` leaves out entries for some texts: a word that the questionnaire explains, say. */
export function wordingRule(
  key: string,
  roles: readonly Role[],
  table: WordTable = wordsOf(key),
  applies: (found: string, spot: Spot, context: RuleContext, entry: Entry) => boolean = () => true,
): TextRule {
  const matches = { sv: finder(table.sv), en: finder(table.en) };
  return {
    key,
    roles,
    notice: (spot, context) => {
      const found = matches[ruleLanguage(spot.language)](spot.read)
        .filter(({ words, entry }) => applies(words, spot, context, entry))
        .map(({ words, entry }) => ({ words, instead: entry.instead }));
      if (found.length === 0) return undefined;
      return { words: distinct(found.map(({ words }) => words)), instead: suggestions(found) };
    },
  };
}

interface Match {
  readonly words: string;
  readonly entry: Entry;
}

/**
 * What of a table stands in a text. Its patterns are made when somebody writes questions, not at every start. Most texts
 * have nothing of a table, which one pattern of all of it tells.
 */
export function finder(entries: readonly Entry[]): (text: string) => readonly Match[] {
  let compiled: { readonly any: RegExp; readonly each: readonly (readonly [Entry, RegExp])[] } | undefined;
  return remembered((text) => {
    compiled ??= {
      any: between(entries.map(({ find }) => find).join('|'), 'iu'),
      each: entries.map((entry) => [entry, between(entry.find, 'giu')]),
    };
    if (!compiled.any.test(text)) return [];
    return compiled.each.flatMap(([entry, pattern]) =>
      [...text.matchAll(pattern)].map(([words]) => ({ words, entry })),
    );
  });
}

function between(find: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${find})(?![\\p{L}])`, flags);
}

export function suggestions(
  found: readonly { readonly words: string; readonly instead: string | undefined }[],
): readonly Instead[] {
  const known = new Map(
    found.flatMap(({ words, instead }) => (instead ? [[words.toLowerCase(), { words, instead }]] : [])),
  );
  return [...known.values()];
}

export function distinct(words: readonly string[]): readonly string[] {
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}

/** So many texts at the most: those of a few long questionnaires in three languages. */
const mostTexts = 3000;

/**
 * A pure function of a text that remembers its latest results: a page is shown again with nearly the same texts. The one
 * that was asked for longest ago is forgotten first.
 */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly made: T }>();
  return (text) => {
    const found = known.get(text) ?? { made: make(text) };
    known.delete(text);
    known.set(text, found);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size > mostTexts) known.delete(oldest);
    return found.made;
  };
}
