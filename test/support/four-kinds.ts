/** A questionnaire of faces, an order, a number and a month, in Swedish, English and Arabic. */
import type { Localised } from '../../surveys/languages.ts';
import { Questionnaire } from '../../surveys/questionnaires/definition.ts';

const words = (sv: string, en: string, ar: string): Localised => ({ sv, en, ar });

export const fourKinds: Questionnaire = Questionnaire.parse({
  format: 2,
  key: 'four-kinds',
  audience: 'user',
  nature: 'anonymous',
  languages: ['sv', 'en', 'ar'],
  title: words('Fyra sorters frågor', 'Four kinds of question', 'أربعة أنواع من الأسئلة'),
  intro: words('Vi vill veta vad du tycker.', 'We want to know what you think.', 'نريد أن نعرف رأيك.'),
  areas: { influence: words('Inflytande', 'Influence', 'التأثير') },
  nonAnswers: {
    'dont-know': words('Vet inte', 'Don’t know', 'لا أعرف'),
    'prefer-not': words('Vill inte svara', 'Prefer not to answer', 'لا أريد أن أجيب'),
  },
  alwaysOffer: ['dont-know', 'prefer-not'],
  choiceLists: {
    easy: {
      name: words('Ja, ibland, nej', 'Yes, sometimes, no', 'نعم، أحياناً، لا'),
      ordered: true,
      choices: [
        { key: 'yes', label: words('Ja', 'Yes', 'نعم'), step: 3 },
        { key: 'sometimes', label: words('Ibland', 'Sometimes', 'أحياناً'), step: 2 },
        { key: 'no', label: words('Nej', 'No', 'لا'), step: 1 },
      ],
    },
    matters: {
      name: words('Det som är viktigt', 'What matters', 'ما هو مهم'),
      ordered: false,
      choices: [
        { key: 'home', label: words('Att bo bra', 'A good home', 'سكن جيد') },
        { key: 'friends', label: words('Att ha vänner', 'Friends', 'أصدقاء') },
        { key: 'work', label: words('Att arbeta', 'Work', 'عمل') },
        { key: 'health', label: words('Att må bra', 'Health', 'صحة جيدة') },
      ],
    },
  },
  sections: [
    {
      key: 'all',
      title: words('Ditt stöd', 'Your support', 'دعمك'),
      questions: [
        {
          kind: 'faces',
          key: 'listens',
          text: words('Lyssnar teamet på dig?', 'Does the team listen to you?', 'هل يستمع إليك الفريق؟'),
          areas: ['influence'],
          choices: 'easy',
        },
        {
          kind: 'rank',
          key: 'matters',
          text: words('Vad är viktigast för dig?', 'What matters most to you?', 'ما هو الأهم بالنسبة لك؟'),
          choices: 'matters',
          places: 3,
        },
        {
          kind: 'number',
          key: 'visits',
          text: words('Hur ofta ses ni?', 'How often do you meet?', 'كم مرة تلتقون؟'),
          unit: words('Gånger på ett år.', 'Times a year.', 'عدد المرات في السنة.'),
          bands: [0, 5, 10, 20],
        },
        {
          kind: 'month',
          key: 'began',
          text: words('När började stödet?', 'When did the support begin?', 'متى بدأ الدعم؟'),
          from: 2019,
          to: 2025,
        },
      ],
    },
  ],
});
