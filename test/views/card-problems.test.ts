import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { kindNames, newQuestion } from '../../surveys/designing/document/changing-kind.ts';
import { addQuestion } from '../../surveys/designing/document/placing.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import { problemsByPlace } from '../../views/designing/card-problems.ts';
import { wordsIn } from '../../views/words.ts';
import { aOne, aQuestionnaire, inBoth } from '../support/questionnaires.ts';

const body = aQuestionnaire();
const written = { text: { sv: 'Hur är det?', en: 'How is it?' } };

/** What the card of the question says, in Swedish. */
function toldOf(question: Question): readonly string[] {
  const [section] = body.sections;
  const made = addQuestion(body, question, { endOf: section?.key ?? '' });
  const told = problemsByPlace(made, { language: 'sv', say: wordsIn('sv'), term: 'cm' }).get(question.key);
  return (told ?? []).map(({ text }) => text);
}

describe('what is missing in a question', () => {
  for (const kind of kindNames) {
    it(`is told as something to do, and not as in a file: ${kind}`, () => {
      const told = toldOf(newQuestion(kind, 'new', body));
      expect(told).to.include('Skriv frågan. Den har ingen text än.');
      expect(told.filter((text) => text.startsWith('Här'))).to.deep.equal([]);
    });
  }

  const wrong = [
    { ...written, kind: 'number', bands: [] },
    { ...written, kind: 'number', bands: [5, 3] },
    { ...written, kind: 'month', from: 2025, to: 2020 },
    { ...written, kind: 'rank', choices: 'often4', places: 5 },
    { ...written, kind: 'rank', choices: 'often4', places: 9 },
  ] as const;
  const advised = [
    'Skriv var stegen börjar: minst två tal, till exempel 0, 5, 10.',
    'Stegen ska stiga: skriv det minsta talet först.',
    'Det sista året är före det första. Byt plats på dem.',
    'Fler ska väljas än det finns svar. Skriv ett lägre tal, eller välj en längre svarslista.',
    'Skriv ett tal från 1 till 8: så många kan väljas.',
  ];
  wrong.forEach((settings, i) => {
    it(`says what to change: ${advised[i]}`, () => {
      const question = { ...newQuestion(settings.kind, 'new', body), ...settings } as Question;
      expect(toldOf(question)).to.deep.equal([advised[i]]);
    });
  });
});

describe('a section that has just been added', () => {
  it('is calmly said to be empty', () => {
    const empty = aQuestionnaire({ sections: [{ key: 'new', title: inBoth('Ny'), questions: [] }] });
    const told = problemsByPlace(empty, { language: 'sv', say: wordsIn('sv'), term: 'cm' }).get('new');
    expect(told).to.deep.equal([{ text: 'Delen är tom än.', calm: true }]);
  });
});

/** In a list with an order it would count. */
function withWordedNonAnswer(ordered: boolean): Questionnaire {
  const labels = ['Ja', 'Nej', 'Vet inte'];
  const choices = labels.map((label, i) => ({
    key: `c${i}`,
    label: inBoth(label),
    ...(ordered && { step: 3 - i }),
  }));
  return aQuestionnaire({
    choiceLists: { own: { name: inBoth('Egna svar'), ordered, choices } },
    questions: [aOne('q1', { choices: 'own' })],
  });
}

describe('the words for what is missing', () => {
  const words: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(new URL('../../views/locales/sv/designing.json', import.meta.url), 'utf8'),
  )['card-problems'];

  /** Each lacks all that its kind can lack, or has it wrong. */
  const wrong = [
    ...kindNames.map((kind) => newQuestion(kind, 'new', body)),
    { ...newQuestion('ten', 'new', body), ...written, help: {} },
    { ...newQuestion('scale', 'new', body), ...written, choices: 'colours' },
    { ...newQuestion('number', 'new', body), ...written, bands: [5, 3] },
    { ...newQuestion('month', 'new', body), ...written, from: 2025, to: 2020 },
    { ...newQuestion('rank', 'new', body), ...written, choices: 'often4', places: 5 },
    { ...newQuestion('rank', 'new', body), ...written, choices: 'often4', places: 9 },
    { ...newQuestion('one', 'new', body), choices: 'often4', text: { sv: 'Hur är det?' } },
  ] as readonly Question[];
  const wholes: readonly Questionnaire[] = [
    ...wrong.map((one) => ({ ...body, sections: [{ key: 's', title: inBoth('Del'), questions: [one] }] })),
    ...[true, false].map((ordered) => withWordedNonAnswer(ordered)),
    { ...body, title: {}, intro: {}, sections: [] },
    { ...body, sections: [{ key: 's', title: {}, questions: [] }] },
  ];
  const told = wholes
    .flatMap((whole) => [
      ...problemsByPlace(whole, { language: 'sv', say: wordsIn('sv'), term: 'cm' }).values(),
    ])
    .flat()
    .map(({ text }) => text);

  for (const [key, sentence] of Object.entries(words).filter(([key]) => key !== 'here')) {
    it(`are told where they are meant: ${key}`, () => {
      const [beginning = ''] = sentence.split('{{');
      expect(told.filter((text) => text.startsWith(beginning))).to.not.deep.equal([]);
    });
  }
});
