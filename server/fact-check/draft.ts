/** The draft of a report as it is let out to be checked: frozen in each language, of what is released alone. */
import { composeDocument } from '../../reports/document/composing.ts';
import type { ReportDocument } from '../../reports/document/document.ts';
import { freezeDocument, readFrozen } from '../../reports/document/freezing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { isReleased, isTold } from '../../surveys/audits/people.ts';
import { type StaffLanguage, staffLanguages } from '../../surveys/languages.ts';
import type { Store } from '../../surveys/storage.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import type { Context } from '../http/route.ts';
import { digestOf } from '../http/signed-in.ts';
import { sourcesOf } from '../reporting/sources.ts';

type DraftContext = Pick<Context<'audit'>, 'store' | 'audit' | 'today'>;

interface Releases {
  /** Results that there are, and that are not released. */
  readonly unreleased: readonly Collection[];
  readonly hasReleased: boolean;
}

/** What lets the draft go out: everything that there are results of is released, and something is. */
export async function releasesIn({ store, audit }: DraftContext): Promise<Releases> {
  const all = inReadingOrder(await store.collections.ofAudit(audit.id));
  return {
    unreleased: all.filter((one) => isTold(one) && !isReleased(one)),
    hasReleased: all.some(isReleased),
  };
}

/** The draft as text, with a digest of it. */
export async function freezeDraft(context: DraftContext): Promise<{ draft: string; digest: string }> {
  const frozen: Partial<Record<StaffLanguage, string>> = {};
  for (const language of staffLanguages)
    frozen[language] = freezeDocument(
      composeDocument(await sourcesOf(context, { language, draft: true }), 'web'),
    );
  const draft = JSON.stringify(frozen);
  return { draft, digest: digestOf(draft) };
}

/** As it was let out, in a language. */
export async function readDraft(
  { factChecks }: Pick<Store, 'factChecks'>,
  id: string,
  language: StaffLanguage,
): Promise<ReportDocument> {
  const frozen = JSON.parse((await factChecks.readDraft(id)) ?? '{}') as Record<StaffLanguage, string>;
  return readFrozen(frozen[language]);
}
