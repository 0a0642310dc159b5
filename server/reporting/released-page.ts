/** A release as pages, made of what was frozen: for everybody by its link, and for those who are in what it is of. */
import type { ReportDocument } from '../../reports/document/document.ts';
import { staffLanguageFor } from '../../surveys/languages.ts';
import { type Cut, languagesOf, type ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { ReleasedFileHead, ReleasedReport } from '../../surveys/reporting/releases.ts';
import { newerThan } from '../../surveys/reporting/releasing.ts';
import type { Store } from '../../surveys/storage.ts';
import type { View } from '../../views/engine.ts';
import { easyFirst, fileLine } from '../../views/reporting/file-lines.ts';
import { publicPage } from '../../views/reporting/public.ts';
import { wordsIn } from '../../views/words.ts';
import { frozenDocument, isFrozen } from '../frozen/frozen.ts';
import { withdrawnWithin } from './frozen-quotes.ts';

interface Asked {
  /** As the address has them. */
  readonly cut: string | undefined;
  readonly language: string | undefined;
  /** The address of the page. */
  readonly at: string;
  /** What can be fetched beneath it. */
  readonly files: readonly ReleasedFileHead[];
  /** Where those who are in it came from. */
  readonly out?: { readonly href: string; readonly label: string };
  /** Where another version is shown to the same readers; undefined where it is not. */
  hrefOf(release: ReleasedReport): string | undefined;
}

/** The whole in Swedish where nothing else is asked for, or what is asked for is none of its own. */
export async function releasedView(store: Store, release: ReleasedReport, asked: Asked): Promise<View> {
  const { at, files, hrefOf } = asked;
  const heads = await store.releasedReports.filesOf(release.id);
  const wanted = wantedOf(asked);
  const shown = isFrozen(heads, wanted) ? wanted : ({ cut: 'web', language: 'sv' } as const);
  const document = await frozenDocument(store, heads, shown);
  const say = wordsIn(staffLanguageFor(shown.language));
  const newer = newerThan(release, await store.releasedReports.of(release.about));
  return publicPage({
    ...shown,
    document,
    name: document?.running ?? release.title,
    files: release.withdrawn ? [] : filesBeside(shown, files, at),
    withdrawn: release.withdrawn,
    out: asked.out,
    pages: pagesAt(at).filter((one) => isFrozen(heads, one)),
    beneath: await withdrawnWithin(store, release),
    newer: newer && { label: say('releases.version', { number: newer.number }), href: hrefOf(newer) },
  });
}

type Shown = Pick<ReportDocument, 'cut' | 'language'>;

/** A short page has its own on paper alone: one thing to choose, in the words of its reader. */
function filesBeside(shown: Shown, files: readonly ReleasedFileHead[], at: string) {
  const language = staffLanguageFor(shown.language);
  const about = { at, say: wordsIn(language), language };
  if (shown.cut !== 'easy') return easyFirst(files).map((file) => fileLine(file, about));
  const own = files.filter((file) => file.cut === 'easy' && file.language === shown.language);
  return own.map((file) => ({
    ...fileLine(file, about),
    what: wordsIn(shown.language)('easy-report.pages.easy'),
    language: undefined,
  }));
}

function wantedOf({ cut, language }: Pick<Asked, 'cut' | 'language'>) {
  const wanted: Cut = cut === 'easy' ? 'easy' : 'web';
  const [first = 'sv'] = languagesOf[wanted];
  return { cut: wanted, language: languagesOf[wanted].find((one) => one === language) ?? first };
}

/** The short ones that are easy to read, and the whole, each in its languages. */
function pagesAt(at: string) {
  const pageIn = (cut: 'web' | 'easy') => (language: ReportLanguage) => ({
    cut,
    language,
    href: cut === 'web' ? `${at}?language=${language}` : `${at}?cut=easy&language=${language}`,
  });
  return [...languagesOf.easy.map(pageIn('easy')), ...languagesOf.web.map(pageIn('web'))];
}
