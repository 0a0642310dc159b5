import type { ApprovalStatus, ListedDesign } from '../../surveys/designing/approving/approval-status.ts';
import { approvalStatusWords } from '../approval-status.ts';
import type { InAudit, PageContext } from '../shell.ts';
import { designTitle } from '../titles.ts';

interface QuestionsCard extends InAudit, Pick<PageContext, 'may'> {
  /** By title. */
  readonly designs: readonly ListedDesign[];
}

/** Each questionnaire in the making, and how far it has come; or what has been approved of it. */
export function questionsModel({ audit, designs, language, say, may }: QuestionsCard) {
  const inMaking = may('see-designs');
  const links = designs.map(({ design, approvalStatus }) => ({
    href: inMaking ? `/designs/${design.id}` : versionPath(approvalStatus),
    name: designTitle(design.summary, audit, language, say),
    state: approvalStatus.as,
    stands: approvalStatusWords(approvalStatus, say, language),
    bank: design.summary.asked === 0 && may('start-design') ? `/designs/${design.id}/bank` : undefined,
  }));
  return {
    all: inMaking ? `/audits/${audit.id}/questions` : undefined,
    designs: links.filter(({ href }) => href !== undefined),
  };
}

function versionPath(status: ApprovalStatus): string | undefined {
  return status.as === 'draft' ? undefined : `/versions/${status.version.id}`;
}
