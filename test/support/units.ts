/** A small questionnaire with known answers, for the rules of disclosure. */
import { discloseUnit } from '../../reports/disclosure/unit.ts';
import { questionsIn, questionWords } from '../../reports/questions.ts';
import type { QuestionReport } from '../../reports/report.ts';
import { tally } from '../../reports/tally.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { wordsIn } from '../../views/words.ts';

const both = (words: string) => ({ sv: words, en: words });

const steps = (...labels: readonly string[]) =>
  labels.map((label, i) => ({ key: label.toLowerCase(), label: both(label), step: labels.length - i }));

/** How often (four steps), a ladder (five), yes/no with a follow-up, 0-10, one unordered and one several-choice question. */
export const small = Questionnaire.parse({
  format: 1,
  key: 'small',
  audience: 'user',
  nature: 'anonymous',
  languages: ['sv', 'en'],
  title: both('Små frågor'),
  intro: both('Hej.'),
  areas: { accessibility: both('Tillgänglighet'), influence: both('Inflytande') },
  nonAnswers: { 'dont-know': both('Vet inte'), declined: both('Vill inte svara') },
  alwaysOffer: ['dont-know', 'declined'],
  choiceLists: {
    often: {
      name: both('Hur ofta'),
      ordered: true,
      choices: steps('Alltid', 'Oftast', 'Sällan', 'Aldrig').map(plainKey),
    },
    five: { name: both('Trappan'), ordered: true, choices: steps('E', 'D', 'C', 'B', 'A').reverse() },
    'yes-no': { name: both('Ja eller nej'), ordered: true, choices: steps('Ja', 'Nej') },
    colour: {
      name: both('Färg'),
      ordered: false,
      choices: ['röd', 'blå'].map((label, i) => ({ key: `c${i}`, label: both(label) })),
    },
  },
  sections: [
    {
      key: 'all',
      title: both('Allt'),
      questions: [
        {
          kind: 'scale',
          key: 'reach',
          text: both('Lätt att nå?'),
          choices: 'often',
          areas: ['accessibility'],
        },
        { kind: 'ladder', key: 'ladder', text: both('Vem väljer?'), choices: 'five', areas: ['influence'] },
        { kind: 'yes-no', key: 'group', text: both('Har du en grupp?'), areas: ['influence'], scored: false },
        {
          kind: 'scale',
          key: 'chosen',
          text: both('Valde du den?'),
          choices: 'often',
          areas: ['influence'],
          followUpTo: 'group',
          showIf: { question: 'group', is: 'ja' },
        },
        {
          kind: 'ten',
          key: 'whole',
          text: both('Hur bra?'),
          ends: { worst: both('dåligt'), best: both('bra') },
          areas: ['accessibility'],
        },
        { kind: 'one', key: 'colour', text: both('Färg?'), choices: 'colour' },
        { kind: 'several', key: 'colours', text: both('Färger?'), choices: 'colour' },
        { kind: 'text', key: 'words', text: both('Egna ord?') },
      ],
    },
  ],
});

function plainKey<C extends { readonly key: string }>(choice: C): C {
  return { ...choice, key: choice.key.replace('ä', 'a') };
}

/** The same answers n times. */
export const times = (n: number, answers: Answers): readonly Answers[] =>
  Array.from({ length: n }, () => answers);

/** Everything that is told of the small questionnaire now, with its words. */
export async function reportedOf(responses: readonly Answers[], k = 5): Promise<readonly QuestionReport[]> {
  const counted = await tally(small, responses);
  const tables = discloseUnit({ questionnaire: small, tally: counted, methods: [], k, kCut: 10 });
  return questionsIn(questionWords({ questionnaire: small, language: 'sv', say: wordsIn('sv') }), tables);
}
