/** Which approved version a collection asks, and whether there is a newer one that it can take. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { may, type Person } from '../../surveys/audits/people.ts';
import type { Misfit } from '../../surveys/audits/taking-version.ts';
import type { Version } from '../../surveys/designing/document/design.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { approvedWords, versionName } from '../designing/approving/names.ts';
import { wordsIn } from '../words.ts';

export interface Asking {
  readonly version: Version;
  /** Empty where the account is gone. */
  readonly approver: string;
  /** Only while the collection can still take it; `misfits` is why it cannot, for what was chosen. */
  readonly newer: { readonly version: Version; readonly misfits: readonly Misfit[] } | undefined;
}

interface About {
  readonly language: InterfaceLanguage;
  readonly person: Person;
  readonly collection: Collection;
  readonly asking: Asking | undefined;
}

export function askedModel({ language, person, collection, asking }: About) {
  if (!asking) return undefined;
  const say = wordsIn(language);
  const { version, approver, newer } = asking;
  return {
    href: `/versions/${version.id}`,
    name: versionName(version, say),
    approved: approvedWords(version, approver, language, say),
    newer: newer && {
      href: `/versions/${newer.version.id}`,
      words: say('approving.asked.newer', { version: versionName(newer.version, say) }),
      misfits: newer.misfits.map((misfit) => say(`approving.asked.misfits.${misfit}`)),
      action: may(person, 'take-version', collection) ? `/collections/${collection.id}/version` : undefined,
      revision: collection.revision,
      version: newer.version.id,
      take: say('approving.asked.take', { version: versionName(newer.version, say) }),
    },
  };
}
