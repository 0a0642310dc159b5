/** The slip for those who answered: what they said as it was released, beside what happens now. */
import type { ReportDocument } from '../../reports/document/document.ts';
import { composeSlip, lixOfSlip } from '../../reports/document/slip.ts';
import { planOf } from '../../surveys/records/plan.ts';
import { currentOf } from '../../surveys/reporting/releases.ts';
import { barredPage } from '../../views/reporting/preview.ts';
import { wordsIn } from '../../views/words.ts';
import { pdf } from '../collecting/handing-out.ts';
import { frozenDocument } from '../frozen/frozen.ts';
import { heavily } from '../heavy/heavy.ts';
import { asBuffer } from '../heavy/jobs.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';

/** More is no longer very easy to read (domain.md §3). */
const mostLix = 30;

export const showSlip: Handler<'audit'> = async (context) => {
  const { audit, say, language, may } = context;
  const slip = await slipOf(context);
  if (!slip) return notYet(context);
  const home = `/audits/${audit.id}`;
  const lix = lixOfSlip(slip);
  return barredPage(slip, {
    ...{ language, say, label: say('slip.link'), home: `${home}/feedback`, back: say('feedback.title') },
    languages: slipLanguages,
    hrefIn: (one) => `${home}/slip?language=${one}`,
    pdf: `${home}/slip.pdf?language=${slip.language}`,
    also:
      slip.language !== 'en' && lix >= mostLix && may('see-draft')
        ? `${home}/report/writing/words`
        : undefined,
    alsoLabel: say('slip.hard', { lix }),
  });
};

export const sendSlip: Handler<'audit'> = async (context) => {
  const slip = await slipOf(context);
  if (!slip) return notYet(context);
  const bytes = asBuffer(await heavily('document', { document: slip }));
  return pdf(bytes, `${slip.title}, ${context.audit.title}`, true);
};

/** It is made of what is released, and of nothing else. */
function notYet({ audit }: Context<'audit'>): Reply {
  return redirect(`/audits/${audit.id}/feedback`, 'slip.not-released');
}

/** In easy Swedish, or in the English that the report was released in. */
const slipLanguages = ['sv-x-easy', 'en'] as const;

async function slipOf({ store, audit, today, query }: Context<'audit'>): Promise<ReportDocument | undefined> {
  const current = currentOf(await store.releasedReports.of(audit.id));
  const heads = current ? await store.releasedReports.filesOf(current.id) : [];
  const language = slipLanguages.find((one) => one === query('language')) ?? 'sv-x-easy';
  const released = await frozenDocument(store, heads, { cut: 'meeting', language });
  if (!released) return undefined;
  const proposals = await store.proposals.ofAudit(audit.id);
  const answering = new Map<string, string[]>();
  for (const { id, findings } of proposals)
    for (const finding of findings) answering.set(finding, [...(answering.get(finding) ?? []), id]);
  return composeSlip({
    ...{ released, answering, madeOn: today, say: wordsIn(language) },
    plan: await planOf(store, audit.id),
  });
}
