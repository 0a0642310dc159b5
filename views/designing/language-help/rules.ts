/** All rules of language with their examples: a checklist to read the questions through by. */
import { examples, textRules, wholeRules } from '../../../surveys/designing/advice/rules/all.ts';
import type { View } from '../../engine.ts';
import { nameOfLanguage } from '../../language-names.ts';
import { staffPage } from '../../shell.ts';
import type { DesignPage } from '../frame.ts';

export function rulesPage(about: Pick<DesignPage, 'language' | 'say'>): View {
  const { say } = about;
  const heading = say('language-help.rules-page');
  return staffPage(about, 'designing/language-help/rules', heading, {
    // The style sheet of designs goes with it.
    designName: heading,
    crumbs: [{ href: '/questionnaires', label: say('staff.nav.questionnaires') }, { label: heading }],
    rules: [...textRules, ...wholeRules].map(({ key }) => ({
      key,
      name: say(`language-help.rules.${key}.name`),
      why: say(`language-help.rules.${key}.why`),
      examples: examples[key]?.map((example) => ({
        ...example,
        tongue: nameOfLanguage(example.language, say),
        foreign: example.language !== 'sv',
      })),
    })),
  });
}
