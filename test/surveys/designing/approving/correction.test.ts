import { expect } from 'chai';
import {
  mostOfACorrection,
  questionnaireCorrection,
} from '../../../../surveys/designing/approving/correction.ts';
import { distance } from '../../../../surveys/designing/document/edit-distance.ts';
import type { Questionnaire } from '../../../../surveys/questionnaires/definition.ts';
import { aQuestionnaire, aScale } from '../../../support/questionnaires.ts';

const words = (sv: string, en = 'Do you get an answer?') => ({ text: { sv, en } });
const asking = (sv: string, en?: string): Questionnaire =>
  aQuestionnaire({ questions: [aScale('q1', words(sv, en))] });

describe('a spelling correction', () => {
  it('is told text by text, with its place and language', () => {
    const changes = questionnaireCorrection(asking('Får du svar snabt?'), asking('Får du svar snabbt?'));
    expect(changes).to.deep.equal([
      {
        place: 'sections.0.questions.0.text.sv',
        language: 'sv',
        before: 'Får du svar snabt?',
        after: 'Får du svar snabbt?',
        refused: undefined,
      },
    ]);
  });

  it('of nothing is empty', () => {
    expect(questionnaireCorrection(asking('Får du svar?'), asking('Får du svar?'))).to.deep.equal([]);
  });

  for (const [what, before, after, refused] of [
    ['a word that is spelt otherwise', 'Får du svra snabbt?', 'Får du svar snabbt?', undefined],
    ['a sign', 'Får du svar snabbt', 'Får du svar snabbt?', undefined],
    ['capital letters', 'får du svar?', 'Får du svar?', undefined],
    ['another question', 'Får du svar snabbt?', 'Är personalen trevlig?', 'too-different'],
    ['"inte" that comes', 'Kan du säga nej?', 'Kan du inte säga nej?', 'negation'],
    ['"aldrig" that goes', 'Får du aldrig veta det?', 'Får du alltid veta det?', 'negation'],
    ['another number', 'De senaste 3 månaderna', 'De senaste 6 månaderna', 'number'],
  ] as const) {
    it(`${refused ? 'cannot be' : 'can be'} ${what}`, () => {
      expect(questionnaireCorrection(asking(before), asking(after))?.[0]?.refused).to.equal(refused);
    });
  }

  it('is looked for in every language in its own words of no', () => {
    const changes = questionnaireCorrection(
      asking('Får du svar?', 'Do you?'),
      asking('Får du svar?', 'Do you not?'),
    );
    expect(changes?.map(({ language, refused }) => [language, refused])).to.deep.equal([['en', 'negation']]);
  });

  it('may change as much of a text as the limit, and no more', () => {
    const before = 'abcdefghij';
    const within = 'xyzdefghij';
    const beyond = 'xyzwefghij';
    expect(distance(before, within) / before.length).to.equal(mostOfACorrection);
    expect(questionnaireCorrection(asking(before), asking(within))?.[0]?.refused).to.equal(undefined);
    expect(questionnaireCorrection(asking(before), asking(beyond))?.[0]?.refused).to.equal('too-different');
  });

  const base = asking('Får du svar?');
  for (const [what, after] of [
    ['another key', aQuestionnaire({ questions: [aScale('q2', words('Får du svar?'))] })],
    ['a question more', aQuestionnaire({ questions: [aScale('q1', words('Får du svar?')), aScale('q2')] })],
    [
      'another list',
      aQuestionnaire({ questions: [aScale('q1', { ...words('Får du svar?'), choices: 'easy3' })] }),
    ],
    ['a language more', asking('Får du svar?')],
    [
      'the areas in another order',
      { ...base, areas: Object.fromEntries(Object.entries(base.areas).reverse()) },
    ],
  ] as const) {
    it(`is never ${what}`, () => {
      const made =
        what === 'a language more' ? { ...after, title: { ...after.title, fi: 'Pieni kysely' } } : after;
      expect(questionnaireCorrection(base, made)).to.equal(undefined);
    });
  }

  it('is looked for until it would take long: then a text that differs is too different', () => {
    const questions = (end: string) =>
      Array.from({ length: 60 }, (_, i) =>
        aScale(`q${i}`, words(`${end}${`a${String.fromCodePoint(0x3b1 + i)} `.repeat(1300)}${end}`)),
      );
    const changes = questionnaireCorrection(
      aQuestionnaire({ questions: questions('x') }),
      aQuestionnaire({ questions: questions('y') }),
    );
    expect(changes).to.have.length(60);
    expect(changes?.at(0)?.refused).to.equal(undefined);
    expect(changes?.at(-1)?.refused).to.equal('too-different');
  });

  it('does not mind that a human has read a language', () => {
    expect(questionnaireCorrection({ ...base, unchecked: ['en'] }, base)).to.deep.equal([]);
  });
});

describe('the distance between two texts', () => {
  for (const [a, b, steps] of [
    ['', '', 0],
    ['svar', 'svar', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['snabt', 'snabbt', 1],
    ['🙂a', '🙃a', 1],
  ] as const) {
    it(`of "${a}" and "${b}" is ${steps}`, () => {
      expect(distance(a, b)).to.equal(steps);
      expect(distance(b, a)).to.equal(steps);
    });
  }

  it('takes a step for each letter and each 32 letters of the other text', () => {
    let steps = 0;
    const count = (taken: number) => {
      steps += taken;
    };
    expect(distance('ab'.repeat(2000), 'ba'.repeat(1500), count)).to.equal(1000);
    expect(steps).to.be.below((4000 * 3000) / 32 + 4000);
  });

  it('is the same as letter by letter', () => {
    for (const a of everyText(4)) for (const b of everyText(3)) expect(distance(a, b)).to.equal(plain(a, b));
    const long = 'åäö '.repeat(30);
    for (const b of [`x${long.slice(9)}z`, long.toUpperCase(), `z${long.replaceAll('ä', '')}`]) {
      expect(distance(long, b)).to.equal(plain(long, b));
    }
  });
});

function everyText(longest: number): readonly string[] {
  if (longest === 0) return [''];
  const shorter = everyText(longest - 1);
  return ['', ...['a', 'b', 'å'].flatMap((letter) => shorter.map((rest) => letter + rest))];
}

/** By the definition. */
function plain(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
