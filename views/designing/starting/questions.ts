/** The questionnaires of an audit, and how a new one is begun. */
import type { ListedDesign } from '../../../surveys/designing/approving/approval-status.ts';
import type { Source } from '../../../surveys/designing/bank/bank.ts';
import { startForm } from '../../../surveys/designing/bank/starting.ts';
import { approvalStatusWords } from '../../approval-status.ts';
import type { View } from '../../engine.ts';
import { formFields, type Typed } from '../../fields.ts';
import { pageOf, pagesModel } from '../../paging.ts';
import { type InAudit, type PageContext, pageInAudit, staffPage } from '../../shell.ts';
import { designTitle, questionnaireTitle } from '../../titles.ts';
import { type DesignPage, designFrame } from '../frame.ts';

/** So many earlier questionnaires are offered on one page. */
const onePage = 50;

interface QuestionsPage extends InAudit, Pick<PageContext, 'may'> {
  readonly designs: readonly ListedDesign[];
  readonly sources: readonly Source[];
  /** The page of earlier questionnaires that is asked for. */
  readonly page: string | undefined;
  readonly typed: Typed;
}

export function questionsPage(about: QuestionsPage): View {
  const { language, say, may, audit, designs } = about;
  const inTeam = may('change-design');
  return pageInAudit(about, 'designing/starting/questions', say('starting.title'), {
    inTeam,
    designs: designs.map(({ design, approvalStatus }) => ({
      href: `/designs/${design.id}`,
      title: designTitle(design.summary, audit, language, say),
      audience: say(`staff.audience.${design.summary.audience}`),
      count: say('questionnaires-pages.count', { count: design.summary.asked }),
      approvalStatus: approvalStatusWords(approvalStatus, say, language),
      discarding: inTeam && approvalStatus.as === 'draft' ? `/designs/${design.id}/discarding` : undefined,
    })),
    action: may('start-design') ? `/audits/${audit.id}/designs` : undefined,
    ...choices(about),
  });
}

function choices({ sources, audit, language, say, page, typed }: QuestionsPage) {
  const option = ({ id, title, audience, asked }: Source) => ({
    href: `/audits/${audit.id}/designs/new?from=${id}`,
    title: questionnaireTitle({ title }, language, audit.term),
    about: [say(`staff.audience.${audience}`), say('questionnaires-pages.count', { count: asked })].join(
      ' · ',
    ),
  });
  const audits = sources.filter((source) => source.audit !== undefined);
  const paged = pageOf(page, audits.length, onePage);
  return {
    templates: sources.filter((source) => source.audit === undefined).map(option),
    earlier: audits
      .slice(paged.skipped, paged.skipped + onePage)
      .map((source) => ({ ...option(source), audit: source.audit })),
    earlierOpen: page !== undefined,
    pages: pagesModel(paged, (page) => `/audits/${audit.id}/questions?page=${page}#from`, say),
    fields: formFields(startForm, say, typed, {
      audience: { optionLabel: (audience) => say(`staff.audience.${audience}`) },
    }),
  };
}

interface DiscardingPage extends DesignPage {
  /** How many have been written about it. */
  readonly comments: number;
}

export function discardingPage(about: DiscardingPage): View {
  const { say, comments } = about;
  const frame = designFrame(about, 'questions');
  const heading = say('starting.discarding.title');
  return staffPage(about, 'designing/discarding', `${heading} – ${frame.designName}`, {
    ...frame,
    heading,
    lines: [
      say('starting.discarding.gone', { title: frame.designName }),
      say('starting.discarding.history'),
      ...(comments > 0 ? [say('starting.discarding.comments', { count: comments })] : []),
      say('starting.discarding.final'),
    ],
  });
}
