/** An approved version as it reads. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Version } from '../../../surveys/designing/document/design.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { questionnairePage } from '../../questionnaires/questionnaire.ts';
import { questionnaireTitle } from '../../titles.ts';
import { wordsIn } from '../../words.ts';
import { approvedWords, versionName } from './names.ts';

interface VersionPage {
  readonly language: InterfaceLanguage;
  readonly audit: Audit;
  readonly version: Version;
  readonly questionnaire: Questionnaire;
  /** Empty where the account is gone. */
  readonly approver: string;
}

export function versionPage({ language, audit, version, questionnaire, approver }: VersionPage): View {
  const say = wordsIn(language);
  const view = questionnairePage(questionnaire, language);
  const name = versionName(version, say);
  const title = questionnaireTitle(questionnaire, language, audit.term);
  return {
    ...view,
    title: `${title}, ${name}`,
    model: {
      ...view.model,
      invented: audit.invented,
      crumbs: [
        { href: '/audits', label: say('staff.nav.audits') },
        { href: `/audits/${audit.id}`, label: audit.title },
        { href: `/designs/${version.designId}`, label: title },
        { href: `/designs/${version.designId}/approval`, label: say('designing.tabs.approval') },
        { label: name },
      ],
      heading: say('approving.titled', { title, version: name }),
      approved: `${approvedWords(version, approver, language, say)}. ${say('approving.digest', { digest: version.digest.slice(0, 8) })}`,
      file: `/versions/${version.id}.json`,
      package: undefined,
    },
  };
}
