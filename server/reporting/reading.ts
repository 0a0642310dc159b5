/** The report as pages, as it stands: any cut to look through, and the screens of a meeting. */
import type { ReportDocument } from '../../reports/document/document.ts';
import { Failure } from '../../surveys/failures.ts';
import { type Cut, cuts, languagesOf, type ReportLanguage } from '../../surveys/reporting/cuts.ts';
import { currentOf } from '../../surveys/reporting/releases.ts';
import { meetingPage } from '../../views/reporting/meeting.ts';
import { previewPage } from '../../views/reporting/preview.ts';
import { page, type Reply } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { frozenDocument } from './freezing.ts';
import { documentOf } from './sources.ts';

export const showPreview: Handler<'audit'> = async (context) => {
  const cut = cuts.find((one) => one === context.query('cut')) ?? 'full';
  const document = await documentOf(context, cut, languageIn(context, cut));
  return page(previewPage({ ...context, document, pdf: true }));
};

/** From its first screen. */
export const showMeeting: Handler<'audit'> = (context) => showScreenAt(context, '1');

export const showScreen: Handler<'audit' | 'screen'> = (context) =>
  showScreenAt(context, context.params.screen);

async function showScreenAt(context: Context<'audit'>, screen: string): Promise<Reply> {
  const document = await meetingOf(context, languageIn(context, 'meeting'));
  const out = `/audits/${context.audit.id}/report`;
  const number = /^[1-9]\d{0,3}$/.test(screen) ? Number(screen) : 0;
  const shown = meetingPage({ document, number, home: `${out}/meeting`, out });
  if (!shown) throw new Failure('not-found', `screen ${screen}`);
  return page(shown);
}

/** As it was released; until then as it stands. */
async function meetingOf(context: Context<'audit'>, language: ReportLanguage): Promise<ReportDocument> {
  const { store, audit } = context;
  const current = currentOf(await store.releasedReports.ofAudit(audit.id));
  const heads = current ? await store.releasedReports.filesOf(current.id) : [];
  const frozen = await frozenDocument(store, heads, { cut: 'meeting', language });
  return frozen ?? documentOf(context, 'meeting', language);
}

/** The one asked for where the cut has it; else the person's own, or the cut's first. */
function languageIn({ query, language }: Pick<Context, 'query' | 'language'>, cut: Cut): ReportLanguage {
  const has = (wanted: string | undefined) => languagesOf[cut].find((one) => one === wanted);
  return has(query('language')) ?? has(language) ?? languagesOf[cut][0] ?? 'sv';
}
