/** The auditors' words in the language of a document: what they have not written in it stands in Swedish, and is said to. */
import { inLanguage, type Localised, type Say } from '../../surveys/languages.ts';
import type { Cut, ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import type { Inlines } from './document.ts';

/** Words that are in Swedish in a document of another language. */
export interface Lacking {
  /** What a reader calls them. */
  readonly name: string;
  /** Where they are written: `headline`, `lead`, `now`, `account`, `chapter:<part>`, `finding:<id>` and so on; the first of a name. */
  readonly key: string;
}

export interface OwnWords {
  /** `name` is what a reader is told of it where it is in Swedish, `key` where it is written. Empty where nothing is. */
  of(text: Localised, key: string, name: string): string;
  /** Words that stand elsewhere in Swedish: a heading, a reason, a proposal, a quote, a theme, by `finding:<id>` and so on. */
  rendered(key: string, swedish: string, name: string): string;
  /** Words that nobody but who said them can write in other languages: what a service says of itself. */
  swedishOnly(key: string, name: string): void;
  /** Words that stay as they were written in every language, and of which nobody is told: names of receivers, reasons of staff. */
  asWritten(words: string): string;
  /** Whether words that were given out are Swedish in a document of another language. */
  isSwedish(words: string): boolean;
  /** A text in parts, where some of these words stand in it; undefined where none do. */
  partsOf(text: string): Inlines | undefined;
  /** All that was asked for and is in Swedish, each name once, in the order asked for. */
  lacking(): readonly Lacking[];
}

type Writing = Pick<WrittenReport, 'renderings'>;

/** Swedish and easy Swedish lack nothing that is there in Swedish. */
export function ownWords({ renderings }: Writing, language: ReportLanguage): OwnWords {
  const lacking = new Map<string, Lacking>();
  const note = (key: string, name: string) => {
    if (!lacking.has(name)) lacking.set(name, { name, key });
  };
  const isSwedish = language === 'sv' || language === 'sv-x-easy';
  const swedish = new Set<string>();
  const noted = (text: Localised, key: string, name: string): string => {
    const words = inLanguage(text, language);
    if (!isSwedish && text[language] === undefined && Object.keys(text).length > 0) {
      note(key, name);
      if (words !== '') swedish.add(words);
    }
    return words;
  };
  return {
    of: noted,
    rendered: (key, written, name) => {
      const rendering = renderings[key];
      // Written after other words than those that stand now, it says something else.
      const text = rendering?.of === written ? rendering.text : {};
      return noted({ ...text, sv: written }, key, name);
    },
    swedishOnly: (key, name) => {
      if (!isSwedish) note(key, name);
    },
    asWritten: (words) => {
      if (!isSwedish && words !== '') swedish.add(words);
      return words;
    },
    isSwedish: (words) => swedish.has(words),
    partsOf: (text) => swedishIn(text, swedish),
    lacking: () => [...lacking.values()],
  };
}

/** What is in nobody's words but its own, the longest first: a theme is not marked within a quote. */
function swedishIn(text: string, swedish: ReadonlySet<string>): Inlines | undefined {
  const found = [...swedish].filter((words) => placeIn(text, words) >= 0);
  const [longest] = found.sort((a, b) => b.length - a.length);
  if (longest === undefined) return undefined;
  const at = placeIn(text, longest);
  const around = (part: string): Inlines =>
    part === '' ? [] : (swedishIn(part, swedish) ?? [{ as: 'text', text: part }]);
  return [
    ...around(text.slice(0, at)),
    { as: 'text', text: longest, lang: 'sv' },
    ...around(text.slice(at + longest.length)),
  ];
}

/** Not within another word; -1 where it is nowhere. */
function placeIn(text: string, words: string): number {
  const at = text.indexOf(words);
  const isWithin =
    /\p{L}$/u.test(text.slice(0, Math.max(0, at))) || /^\p{L}/u.test(text.slice(at + words.length));
  return at >= 0 && !isWithin ? at : -1;
}

type Lacked =
  | ('headline' | 'lead' | 'now' | 'chapter')
  | ('finding' | 'reason' | 'proposal' | 'quote' | 'theme' | 'register' | 'account');

/** What a reader calls words that are in Swedish. The easy page, which is in more languages, has names of its own. */
export function lackingName(
  what: Lacked,
  { cut, say }: { readonly cut: Cut; readonly say: Say },
  values: Readonly<Record<string, string | number>> = {},
): string {
  const area = cut === 'easy' ? 'easy-report' : 'document';
  return say(`${area}.lacking.${what}`, values);
}
