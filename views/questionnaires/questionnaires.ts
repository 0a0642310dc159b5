import type { Audit } from '../../surveys/audits/audit.ts';
import type { ListedDesign } from '../../surveys/designing/approving/approval-status.ts';
import type { Summary } from '../../surveys/questionnaires/summary.ts';
import { approvalStatusWords } from '../approval-status.ts';
import type { View } from '../engine.ts';
import { pageOf, pagesModel } from '../paging.ts';
import { type PageContext, staffPage, type Words } from '../shell.ts';
import { designTitle, questionnaireTitle } from '../titles.ts';

/** So many of a list are on one page. */
const onePage = 50;

interface QuestionnairesPage extends Words, Pick<PageContext, 'may'> {
  readonly shipped: readonly Summary[];
  readonly imported: readonly Summary[];
  /** Questionnaires in the making that the person may change. */
  readonly own: readonly (ListedDesign & { readonly audit: Audit })[];
  /** Of these, and of those read in, a page each: by the number in the address. */
  readonly page: unknown;
}

export function questionnairesPage(about: QuestionnairesPage): View {
  const { language, say, may, shipped, imported, own, page } = about;
  const line = (questionnaire: Summary) => lineOf(questionnaire, about);
  const paged = pageOf(page, Math.max(own.length, imported.length), onePage);
  const onThisPage = <T>(list: readonly T[]) => list.slice(paged.skipped, paged.skipped + onePage);
  return staffPage(about, 'questionnaires/questionnaires', say('staff.nav.questionnaires'), {
    mayImport: may('import-questionnaire'),
    own: onThisPage(own).map(({ design, audit, approvalStatus }) => ({
      href: `/designs/${design.id}`,
      title: designTitle(design.summary, audit, language, say),
      audit: audit.title,
      approvalStatus: approvalStatusWords(approvalStatus, say, language),
    })),
    shipped: shipped.map(line),
    imported: onThisPage(imported).map((one) => ({ ...line(one), twin: twinWords(one, about) })),
    hasImported: imported.length > 0,
    pages: pagesModel(paged, (page) => `/questionnaires?page=${page}`, say),
  });
}

/** Two that are called the same are told apart by their keys. */
function twinWords(
  { key, title }: Summary,
  { imported, language, say }: QuestionnairesPage,
): string | undefined {
  const name = questionnaireTitle({ title }, language);
  const twins = imported.filter((one) => questionnaireTitle(one, language) === name);
  return twins.length > 1 ? say('questionnaires-pages.twin', { key }) : undefined;
}

function lineOf(questionnaire: Summary, { language, say }: Words) {
  return {
    href: `/questionnaires/${questionnaire.key}`,
    title: questionnaireTitle(questionnaire, language),
    audience: say(`staff.audience.${questionnaire.audience}`),
    nature: say(`staff.nature.${questionnaire.nature}`),
    count: say('questionnaires-pages.count', { count: questionnaire.asked }),
    short: questionnaire.hasShort ? say('questionnaires-pages.has-short') : undefined,
  };
}
