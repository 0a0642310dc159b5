/** A service answers by its link: the released report, its proposals, and nothing else. Who comes is kept nowhere. */
import type { ReportDocument } from '../../reports/document/document.ts';
import type { Proposed } from '../../reports/document/plan.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import { answer } from '../../surveys/records/kinds/answer.ts';
import { keepDraft } from '../../surveys/records/linking.ts';
import { planOf } from '../../surveys/records/plan.ts';
import { keepReply, readDraft, readReply, type Reply as Said } from '../../surveys/records/replying.ts';
import { type PlanLink, planLinkWorks } from '../../surveys/records/storage.ts';
import { currentOf, type ReleasedReport } from '../../surveys/reporting/releases.ts';
import { linkNotice, withTyped } from '../../views/commenting/link-notice.ts';
import { type Answering, proposalsPage, replyPage } from '../../views/plan/answering.ts';
import { byLink, takeSaying } from '../commenting/by-link.ts';
import { frozenDocument } from '../frozen/frozen.ts';
import { releasedProposals } from '../frozen/planned.ts';
import type { OpenContext } from '../http/context.ts';
import { field } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import { releasedView } from '../reporting/released-page.ts';
import { newId } from '../services.ts';

const taken: Problem = { field: 'outcome', message: 'plan.by-link.problems.taken' };

interface Opened {
  readonly link: PlanLink;
  readonly audit: Audit;
}

const atLink = byLink(findLink, (language) => linkNotice(language, 'plan.by-link.gone'));

async function findLink({ store, today }: OpenContext, digest: string): Promise<Opened | undefined> {
  const link = await store.planLinks.find(digest);
  const audit = planLinkWorks(link, today) ? await store.audits.byId(link.auditId) : undefined;
  return link && audit && { link, audit };
}

export const showProposals = atLink((context, opened) =>
  onReleased(context, opened, (answering) => proposalsPage(answering)),
);

export const showReleased = atLink((context, opened) =>
  onReleased(context, opened, async ({ home, say }, release) => {
    const wanted = { cut: context.query('cut'), language: context.query('language') ?? context.language };
    const out = { href: home, label: say('plan.by-link.back') };
    const at = `${home}/report`;
    return releasedView(context.store, release, { ...wanted, at, out, files: [], hrefOf: () => undefined });
  }),
);

export const showReply = atLink<'proposal'>((context, opened) =>
  onReleased(context, opened, (answering) => {
    const { id, ...about } = proposalIn(context, answering);
    const typed = new Map(
      Object.entries(opened.link.drafts[id] ?? {}).map(([name, words]) => [name, [words]]),
    );
    return replyPage({ ...answering, id, ...about, typed: { form: typed, problems: [] } });
  }),
);

/** `save` keeps what is typed as it is; `send` everything or nothing. */
export const takeReply = atLink<'proposal'>((context, opened) =>
  onReleased(context, opened, async (answering) => {
    const { store, form, today, services } = context;
    const proposal = proposalIn(context, answering);
    const { id, isAnswered } = proposal;
    const shown = (problems: readonly Problem[], status: number, state?: 'saved' | 'sent') =>
      page(replyPage({ ...answering, ...proposal, typed: { form, problems }, state }), status);
    if (field(form, 'do') === 'save') {
      const draft = readDraft(form);
      if (!draft.ok) return shown(draft.problems, 422);
      await keepDraft(store, opened.link, id, draft.value);
      return shown([], 200, 'saved');
    }
    // Somebody has answered while it was typed: what is typed of an answer is not dropped in silence.
    if (isAnswered && field(form, 'outcome') !== '') {
      const typed = { form, problems: [taken] };
      return page(replyPage({ ...answering, ...proposal, isAnswered: false, typed }), 409);
    }
    return takeSaying<Said>(context, {
      ...{ whole: 'what', most: 0 },
      again: shown,
      read: () => readReply(form, { proposal: id, isAnswered, today }),
      keep: async (said) => {
        const about = { proposal: id, today, newId: () => newId(services) };
        const problem = await keepReply(store, opened.link, said, about);
        return problem?.field === answer.oneOfEach ? taken : (problem ?? true);
      },
      thanks: () =>
        onReleased(context, opened, (now) => {
          const after = { ...now, ...proposalIn(context, now) };
          return replyPage({ ...after, typed: { form: new Map(), problems: [] }, state: 'sent' });
        }),
    });
  }),
);

/** What the link shows now: nothing where no version stands. */
async function onReleased(
  context: OpenContext<'token'>,
  { link, audit }: Opened,
  reply: (answering: Answering, release: ReleasedReport) => Promise<Reply> | Reply,
): Promise<Reply> {
  const { store, language, say, params, form } = context;
  const release = currentOf(await store.releasedReports.of(audit.id));
  const document = release && (await pageOf(context, release));
  if (!release || !document)
    return page(withTyped(linkNotice(language, 'plan.by-link.no-report'), form), 410);
  const answered = new Set((await planOf(store, audit.id)).answers.map(({ values }) => values.proposal));
  const drafted = (await store.planLinks.find(link.tokenDigest))?.drafts ?? {};
  return reply(
    {
      ...{ language, say, link, home: `/p/${params.token}`, title: document.title, invented: audit.invented },
      proposals: releasedProposals(document).map((proposal) => ({
        ...proposal,
        isAnswered: answered.has(proposal.id),
        hasDraft: proposal.id in drafted,
      })),
    },
    release,
  );
}

async function pageOf(
  { store, language }: OpenContext,
  release: ReleasedReport,
): Promise<ReportDocument | undefined> {
  const heads = await store.releasedReports.filesOf(release.id);
  return frozenDocument(store, heads, { cut: 'web', language });
}

/** Refuses ('not-found') one that is not in the report. */
function proposalIn(
  { params }: OpenContext<'proposal'>,
  { proposals }: Pick<Answering, 'proposals'>,
): Proposed & { readonly isAnswered: boolean } {
  const proposal = proposals.find(({ id }) => id === params.proposal);
  if (!proposal) throw new Failure('not-found', `proposal ${params.proposal}`);
  return proposal;
}
