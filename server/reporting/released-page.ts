/** A release as a page, made of what was frozen: for everybody by its link, and for those in the audit. */

import type { StaffLanguage } from '../../surveys/languages.ts';
import { languagesOf } from '../../surveys/reporting/cuts.ts';
import type { ReleasedFileHead, ReleasedReport } from '../../surveys/reporting/releases.ts';
import { newerThan } from '../../surveys/reporting/releasing.ts';
import type { Store } from '../../surveys/storage.ts';
import type { View } from '../../views/engine.ts';
import { fileLine, inOrder } from '../../views/reporting/file-lines.ts';
import { publicPage } from '../../views/reporting/public.ts';
import { wordsIn } from '../../views/words.ts';
import { frozenDocument } from './freezing.ts';

interface Asked {
  /** As the address has it. */
  readonly language: string | undefined;
  /** The address of the page. */
  readonly at: string;
  /** What can be fetched beneath it. */
  readonly files: readonly ReleasedFileHead[];
  /** Where another version is shown to the same readers; undefined where it is not. */
  hrefOf(release: ReleasedReport): string | undefined;
}

/** In Swedish where the language is none of its own. */
export async function releasedView(store: Store, release: ReleasedReport, asked: Asked): Promise<View> {
  const { at, files, hrefOf } = asked;
  const heads = await store.releasedReports.filesOf(release.id);
  const language = languagesOf.web.find((one) => one === asked.language) ?? 'sv';
  const document = await frozenDocument(store, heads, { cut: 'web', language });
  if (!document) throw new Error(`release ${release.id} has no page in ${language}`);
  const words: StaffLanguage = language === 'en' ? 'en' : 'sv';
  const say = wordsIn(words);
  const newer = newerThan(release, await store.releasedReports.ofAudit(release.auditId));
  return publicPage({
    document,
    files: release.withdrawn
      ? []
      : inOrder(files).map((file) => fileLine(file, { at, say, language: words })),
    withdrawn: release.withdrawn,
    others: languagesOf.web
      .filter((one) => one !== language)
      .map((one) => ({ language: one, href: `${at}?language=${one}` })),
    newer: newer && { label: say('releases.version', { number: newer.number }), href: hrefOf(newer) },
  });
}
