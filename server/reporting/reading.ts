/** The report as pages, as it stands: any cut to look through, and the screens of a meeting. */
import type { ReportDocument } from '../../reports/document/document.ts';
import { Failure } from '../../surveys/failures.ts';
import { type Cut, cuts, languagesOf, type ReportLanguage } from '../../surveys/reporting/cuts.ts';
import { currentOf } from '../../surveys/reporting/releases.ts';
import { meetingPage } from '../../views/reporting/meeting.ts';
import { previewPage } from '../../views/reporting/preview.ts';
import { releasedOf } from '../composing/shown-collections.ts';
import { documentOf } from '../composing/sources.ts';
import { frozenDocument } from '../frozen/frozen.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';

export const showPreview: Handler<'audit'> = async (context) => {
  const cut = cuts.find((one) => one === context.query('cut')) ?? 'full';
  const document = await documentOf(context, cut, languageIn(context, cut));
  const { store, audit } = context;
  const { collections } = await releasedOf(store, await store.collections.ofAudit(audit.id));
  return previewPage({ ...context, document, pdf: collections.length > 0 });
};

/** From its first screen. */
export const showMeeting: Handler<'audit'> = (context) => showScreenAt(context, '1');

export const showScreen: Handler<'audit' | 'screen'> = (context) =>
  showScreenAt(context, context.params.screen);

async function showScreenAt(context: Context<'audit'>, screen: string): Promise<Reply> {
  const out = `/audits/${context.audit.id}/report`;
  const draft = context.query('draft') === 'yes' && context.may('see-draft');
  const document = await meetingOf(context, languageIn(context, 'meeting'), draft);
  // Where nothing is released, the report's own page says so to those who do not see drafts.
  if (!document) return redirect(out);
  const number = /^[1-9]\d{0,3}$/.test(screen) ? Number(screen) : 0;
  const shown = meetingPage({ document, number, home: `${out}/meeting`, out, draft });
  if (!shown) throw new Failure('not-found', `screen ${screen}`);
  return shown;
}

/** As it was released, to whoever may read it; as it stands, to those who work with it, when they ask or until then. */
async function meetingOf(
  context: Context<'audit'>,
  language: ReportLanguage,
  draft: boolean,
): Promise<ReportDocument | undefined> {
  const { store, audit } = context;
  const current = draft ? undefined : currentOf(await store.releasedReports.of(audit.id));
  const heads = current ? await store.releasedReports.filesOf(current.id) : [];
  const frozen = await frozenDocument(store, heads, { cut: 'meeting', language });
  return frozen ?? (context.may('see-draft') ? documentOf(context, 'meeting', language) : undefined);
}

/** The one asked for where the cut has it; else the person's own, or the cut's first. */
function languageIn({ query, language }: Pick<Context, 'query' | 'language'>, cut: Cut): ReportLanguage {
  const has = (wanted: string | undefined) => languagesOf[cut].find((one) => one === wanted);
  return has(query('language')) ?? has(language) ?? languagesOf[cut][0] ?? 'sv';
}
