/** Instead of the form of a new collection, while there are no approved questions to put to anyone. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

export function noVersionPage({
  language,
  audit,
}: {
  readonly language: InterfaceLanguage;
  readonly audit: Audit;
}): View {
  const say = wordsIn(language);
  const heading = say('collections.no-version.title');
  return {
    template: 'collecting/no-version',
    layout: 'staff',
    language,
    title: heading,
    model: {
      invented: audit.invented,
      heading,
      crumbs: [
        { href: '/audits', label: say('staff.nav.audits') },
        { href: `/audits/${audit.id}`, label: audit.title },
        { label: say('collections.new') },
      ],
      questions: `/audits/${audit.id}/questions`,
      team: `/audits/${audit.id}/team`,
    },
  };
}
