/** What a report's cuts and files are called, and how large a file is. */
import type { InterfaceLanguage, Say } from '../../surveys/languages.ts';
import type { ReleasedFileHead } from '../../surveys/reporting/releases.ts';
import { nameOfLanguage } from '../language-names.ts';

/** A file as a line of a list: what it is, in which language, how large, and its digest. `at` is the address beneath which it lies. */
export function fileLine(
  { name, cut, language, size, digest, type }: ReleasedFileHead,
  at: string,
  say: Say,
  words: InterfaceLanguage,
) {
  return {
    href: `${at}/${name}`,
    name,
    what: say(`releases.cuts.${cut}`),
    language: language && nameOfLanguage(language, say),
    lang: language,
    kind: kindOf(type),
    size: say('releases.kilobytes', { size: kilobytes(size, words) }),
    digest,
  };
}

/** "PDF", "CSV": what programs call it. */
function kindOf(type: string): string {
  const [, name = ''] = /\/(\w+)/.exec(type) ?? [];
  return name === 'plain' ? 'TXT' : name.toUpperCase();
}

function kilobytes(size: number, language: InterfaceLanguage): string {
  const rounded = Math.max(1, Math.round(size / 1000));
  return new Intl.NumberFormat(language === 'en' ? 'en' : 'sv').format(rounded);
}
