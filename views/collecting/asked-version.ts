/** Which approved version a collection asks, and whether there is a newer one that it can take. */
import type { Misfit } from '../../surveys/audits/taking-version.ts';
import type { Version } from '../../surveys/designing/document/design.ts';
import { approvedWords, versionName } from '../designing/approving/version.ts';
import type { PageContext } from '../shell.ts';

export interface AskedVersion {
  readonly version: Version;
  /** Empty where the account is gone. */
  readonly approver: string;
  /** The newest approved after it, of the same questionnaire; only while the collection can still take it. `misfits` is why it cannot, for what was chosen. */
  readonly newer: { readonly version: Version; readonly misfits: readonly Misfit[] } | undefined;
}

export function askedModel(
  { language, say, may, collection }: Pick<PageContext, 'language' | 'say' | 'may' | 'collection'>,
  asking: AskedVersion | undefined,
) {
  if (!asking) return undefined;
  const { version, approver, newer } = asking;
  return {
    href: `/versions/${version.id}`,
    name: versionName(version, say),
    approved: approvedWords(version, approver, language, say),
    newer: newer && {
      href: `/versions/${newer.version.id}`,
      words: say('approving.asked.newer', { version: versionName(newer.version, say) }),
      misfits: newer.misfits.map((misfit) => say(`approving.asked.misfits.${misfit}`)),
      action: may('take-version') ? `/collections/${collection.id}/version` : undefined,
      revision: collection.revision,
      version: newer.version.id,
      take: say('approving.asked.take', { version: versionName(newer.version, say) }),
    },
  };
}
