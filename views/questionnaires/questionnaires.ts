import { may, type Person } from '../../surveys/audits/people.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { hasShortForm, type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { kindOf } from '../../surveys/questionnaires/questions/index.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { questionnaireTitle } from './titles.ts';

interface QuestionnairesPage {
  readonly language: InterfaceLanguage;
  readonly person: Person;
  readonly shipped: readonly Questionnaire[];
  readonly imported: readonly Questionnaire[];
}

export function questionnairesPage({ language, person, shipped, imported }: QuestionnairesPage): View {
  const line = (questionnaire: Questionnaire) => lineOf(questionnaire, language);
  return {
    template: 'questionnaires/questionnaires',
    layout: 'staff',
    language,
    title: wordsIn(language)('staff.nav.questionnaires'),
    model: {
      mayImport: may(person, 'import-questionnaire'),
      shipped: shipped.map(line),
      imported: imported.map(line),
    },
  };
}

function lineOf(questionnaire: Questionnaire, language: InterfaceLanguage) {
  const say = wordsIn(language);
  const count = questionsOf(questionnaire).filter((question) => kindOf(question).asks).length;
  return {
    href: `/questionnaires/${questionnaire.key}`,
    title: questionnaireTitle(questionnaire, language),
    audience: say(`staff.audience.${questionnaire.audience}`),
    nature: say(`staff.nature.${questionnaire.nature}`),
    count: say('questionnaires-pages.count', { count }),
    short: hasShortForm(questionnaire) ? say('questionnaires-pages.has-short') : undefined,
  };
}
