/** The files of a release as its pages tell them: what each cut is called, in which languages, and how large a file is. */
import { type InterfaceLanguage, type Say, staffLanguageFor } from '../../surveys/languages.ts';
import { type Cut, cuts, languagesOf, printedCuts, reportLanguages } from '../../surveys/reporting/cuts.ts';
import type { ReleasedFileHead } from '../../surveys/reporting/releases.ts';
import { nameOfLanguage } from '../language-names.ts';

interface FileWords {
  readonly say: Say;
  readonly language: InterfaceLanguage;
  /** The address beneath which the files lie. */
  readonly at: string;
}

/** What it is, in which language or for whom, of which kind and how large. */
export function fileLine(file: ReleasedFileHead, { say, language: words, at }: FileWords) {
  const { name, cut, language, size, type } = file;
  return {
    href: `${at}/${name}`,
    name,
    what: say(`releases.cuts.${cut}`),
    language:
      cut === 'tables'
        ? say(type === 'application/zip' ? 'releases.tables.zip' : 'releases.tables.csv')
        : language && nameOfLanguage(language, say),
    kind: kindOf(type),
    size: say('releases.kilobytes', { size: kilobytes(size, words) }),
  };
}

/** Where a release is shown as pages, beside its files. */
interface PagesOf {
  /** Without it none are. */
  readonly web: boolean;
  /** The screens of a meeting, of the version that stands. */
  readonly meeting?: string;
}

/** What is to be read, cut by cut with its languages; pages among them. The tables come last. */
export function cutLines(files: readonly ReleasedFileHead[], words: FileWords, pages: PagesOf) {
  const { say } = words;
  const groups = [...cuts, 'tables' as const].map((cut) => {
    const printed = cut === 'tables' || printedCuts.some((one) => one === cut);
    const links = printed
      ? inOrder(files.filter((file) => file.cut === cut)).map((file) => fileLine(file, words))
      : pageLinks(cut, words, pages);
    return { what: say(`releases.cuts.${cut}`), links };
  });
  return groups.filter(({ links }) => links.length > 0);
}

function pageLinks(cut: Cut, { say, at }: FileWords, { web, meeting }: PagesOf) {
  const home = cut === 'meeting' ? meeting : web && cut === 'web' ? `${at}/page` : undefined;
  if (home === undefined) return [];
  return languagesOf[cut].map((language) => ({
    href: `${home}?language=${language}`,
    language: nameOfLanguage(language, say),
  }));
}

/** The whole report first, and Swedish first. */
export function inOrder(files: readonly ReleasedFileHead[]): readonly ReleasedFileHead[] {
  const byCut: readonly string[] = [...cuts, 'tables', 'record'];
  const byLanguage: readonly (string | undefined)[] = reportLanguages;
  return [...files].sort(
    (a, b) =>
      byCut.indexOf(a.cut) - byCut.indexOf(b.cut) ||
      byLanguage.indexOf(a.language) - byLanguage.indexOf(b.language),
  );
}

/** For whoever has a link and a phone: the short ones come before the long. */
export function easyFirst(files: readonly ReleasedFileHead[]): readonly ReleasedFileHead[] {
  const isShort = ({ cut }: ReleasedFileHead) => cut === 'easy';
  const ordered = inOrder(files);
  return [...ordered.filter(isShort), ...ordered.filter((file) => !isShort(file))];
}

/** "PDF", "CSV": what programs call it. */
function kindOf(type: string): string {
  const [, name = ''] = /\/(\w+)/.exec(type) ?? [];
  return name === 'plain' ? 'TXT' : name.toUpperCase();
}

function kilobytes(size: number, language: InterfaceLanguage): string {
  const rounded = Math.max(1, Math.round(size / 1000));
  return new Intl.NumberFormat(staffLanguageFor(language)).format(rounded);
}
