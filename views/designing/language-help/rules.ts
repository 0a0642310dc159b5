/** All rules of language with their examples: a checklist to read the questions through by. */
import { textRules, wholeRules } from '../../../surveys/designing/advice/rules/all.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import type { View } from '../../engine.ts';
import { nameOfLanguage } from '../../language-names.ts';
import { wordsIn } from '../../words.ts';

export function rulesPage(language: InterfaceLanguage): View {
  const say = wordsIn(language);
  const heading = say('language-help.rules-page');
  return {
    template: 'designing/language-help/rules',
    layout: 'staff',
    language,
    title: heading,
    model: {
      // The style sheet of designs goes with it.
      designName: heading,
      crumbs: [{ href: '/questionnaires', label: say('staff.nav.questionnaires') }, { label: heading }],
      heading,
      rules: [...textRules, ...wholeRules].map(({ key, examples }) => ({
        key,
        name: say(`language-help.rules.${key}.name`),
        why: say(`language-help.rules.${key}.why`),
        examples: examples.map((example) => ({
          ...example,
          tongue: nameOfLanguage(example.language, say),
          foreign: example.language !== 'sv',
        })),
      })),
    },
  };
}
