import type { Audit } from '../../surveys/audits/audit.ts';
import { may, type Person } from '../../surveys/audits/people.ts';
import type { ApprovalStatus } from '../../surveys/designing/approving/approval-status.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { askedCount } from '../../surveys/questionnaires/counting.ts';
import { hasShortForm, type Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { designTitle } from '../designing/frame.ts';
import { approvalStatusWords } from '../designing/starting/questions.ts';
import type { View } from '../engine.ts';
import { questionnaireTitle } from '../titles.ts';
import { wordsIn } from '../words.ts';

interface QuestionnairesPage {
  readonly language: InterfaceLanguage;
  readonly person: Person;
  readonly shipped: readonly Questionnaire[];
  readonly imported: readonly Questionnaire[];
  /** Questionnaires in the making that the person may change. */
  readonly own: readonly {
    readonly design: Design;
    readonly audit: Audit;
    readonly approvalStatus: ApprovalStatus;
  }[];
}

export function questionnairesPage(about: QuestionnairesPage): View {
  const { language, person, shipped, imported, own } = about;
  const say = wordsIn(language);
  const line = (questionnaire: Questionnaire) => lineOf(questionnaire, language);
  return {
    template: 'questionnaires/questionnaires',
    layout: 'staff',
    language,
    title: say('staff.nav.questionnaires'),
    model: {
      mayImport: may(person, 'import-questionnaire'),
      own: own.map(({ design, audit, approvalStatus }) => ({
        href: `/designs/${design.id}`,
        title: designTitle(design, audit, language, say),
        audit: audit.title,
        approvalStatus: approvalStatusWords(approvalStatus, say, language),
      })),
      shipped: shipped.map(line),
      imported: imported.map(line),
    },
  };
}

function lineOf(questionnaire: Questionnaire, language: InterfaceLanguage) {
  const say = wordsIn(language);
  const count = askedCount(questionnaire);
  return {
    href: `/questionnaires/${questionnaire.key}`,
    title: questionnaireTitle(questionnaire, language),
    audience: say(`staff.audience.${questionnaire.audience}`),
    nature: say(`staff.nature.${questionnaire.nature}`),
    count: say('questionnaires-pages.count', { count }),
    short: hasShortForm(questionnaire) ? say('questionnaires-pages.has-short') : undefined,
  };
}
