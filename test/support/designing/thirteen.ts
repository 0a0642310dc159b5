/** A questionnaire as a small team wrote one: thirteen questions, of which five cannot be told of eight who answer. */
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { aQuestionnaire, aScale, aSection, someLists } from '../questionnaires.ts';

const sv = (words: string) => ({ sv: words, en: words });

function asking(kind: Question['kind'], key: string, text: string, more: object = {}): Question {
  return { kind, key, text: sv(text), areas: ['influence'], ...more } as Question;
}

const closed = { areas: [] };
const ages = ['18–29 år', '30–44 år', '45 år eller äldre'];
const ageList = {
  name: sv('Ålder'),
  ordered: false,
  choices: ages.map((label, i) => ({ key: `age${i}`, label: sv(label) })),
};

/** Four are told step by step, four in two parts; of the rest three have no order and two are about who answers. */
export function thirteenQuestions(parts: Partial<Questionnaire> = {}): Questionnaire {
  return aQuestionnaire({
    choiceLists: { ...someLists, ages: ageList },
    sections: [
      aSection('first', [
        asking('yes-no', 'safe', 'Känner du dig trygg?', { choices: 'yes-no' }),
        asking('yes-no', 'listen', 'Lyssnar de på dig?', { choices: 'yes-no' }),
        asking('yes-no', 'plan', 'Har du en plan?', { choices: 'yes-no' }),
        asking('several', 'what', 'Vad har du fått hjälp med?', { choices: 'colours' }),
        aScale('q1'),
        aScale('q2'),
        asking('ladder', 'choose', 'Hur går det till när ni väljer?', { choices: 'ladder5' }),
        asking('ten', 'whole', 'Hur bra är stödet?', { ends: { worst: sv('Dåligt'), best: sv('Bra') } }),
        asking('one', 'room', 'Vilket rum är bäst?', { choices: 'colours' }),
        asking('rank', 'first', 'Vad är viktigast?', { choices: 'colours', places: 2 }),
        asking('number', 'visits', 'Hur många besök?', { bands: [0, 5, 10], ...closed }),
        asking('one', 'age', 'Hur gammal är du?', { choices: 'ages', ...closed }),
        asking('one', 'long', 'Hur länge har du haft stöd?', { choices: 'ages', ...closed }),
      ]),
    ],
    ...parts,
  });
}
