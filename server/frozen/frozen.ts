/** Documents of a release as they were frozen. */
import type { ReportDocument } from '../../reports/document/document.ts';
import { readFrozen } from '../../reports/document/freezing.ts';
import type { ReleasedFileHead, ReleasedReport } from '../../surveys/reporting/releases.ts';
import type { Store } from '../../surveys/storage.ts';

type Asked = Pick<ReportDocument, 'cut' | 'language'>;

/** Whether a release has a cut in a language. */
export function isFrozen(heads: readonly ReleasedFileHead[], asked: Asked): boolean {
  return heads.some(({ name }) => name === documentName(asked));
}

/** The document of a cut as it was released; undefined where there is none in that language, or it cannot be read any more. */
export async function frozenDocument(
  { files }: Pick<Store, 'files'>,
  heads: readonly ReleasedFileHead[],
  asked: Asked,
): Promise<ReportDocument | undefined> {
  const head = heads.find(({ name }) => name === documentName(asked));
  const kept = head && (await files.byDigest(head.digest));
  return kept ? readFrozen(kept.bytes.toString()) : undefined;
}

/** The whole report in Swedish as a version has it; what another version is laid beside. */
export async function frozenWhole(
  store: Store,
  release: ReleasedReport | undefined,
): Promise<ReportDocument | undefined> {
  const heads = release ? await store.releasedReports.filesOf(release.id) : [];
  return frozenDocument(store, heads, { cut: 'full', language: 'sv' });
}

/** The name of its file. */
export const documentName = ({ cut, language }: Asked) => `document-${cut}-${language}.json`;
