import { expect } from 'chai';
import fc from 'fast-check';
import type { Problem } from '../../../surveys/failures.ts';
import { inQuestion } from '../../../surveys/questionnaires/checks/parts.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { readQuestionnaire } from '../../../surveys/questionnaires/reading.ts';
import { recheck } from '../../../surveys/questionnaires/rechecking.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../../support/questionnaires.ts';

const afresh = (body: Questionnaire): readonly Problem[] => {
  const read = readQuestionnaire(JSON.stringify(body));
  return read.ok ? [] : read.problems;
};

/** What somebody could make of any value, or what a hand could write into a file. */
const slips: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'q1',
  'Får du minst tre svar?',
  'Din {okänd} är här',
  'x'.repeat(4001),
  'halv \ud800',
  {},
  [],
  { sv: 'Bara svenska' },
  { question: 'gone', is: 'yes' },
  7,
];

interface Slip {
  readonly at: number;
  readonly of: number;
}

const anySlip = fc.record({ at: fc.nat(), of: fc.nat(slips.length - 1) });

/** The questionnaire with one of its values, whichever, made another. */
function slipped(body: Questionnaire, { at, of }: Slip): Questionnaire {
  const copy = structuredClone(body);
  const spots = spotsIn(copy);
  const spot = spots[at % spots.length];
  // A list has no gaps.
  const slip = spot && Array.isArray(spot.within) ? (slips[of] ?? null) : slips[of];
  if (spot) Reflect.set(spot.within, spot.name, slip);
  return copy;
}

function spotsIn(value: unknown): readonly { readonly within: object; readonly name: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [
    // Without its sections it would be no questionnaire in the making.
    ...(name === 'sections' || name === 'questions' || (Array.isArray(value) && 'questions' in Object(part))
      ? []
      : [{ within: value, name }]),
    ...spotsIn(part),
  ]);
}

describe('a questionnaire that is checked again', () => {
  it('has the problems that it would have as a file, whatever was checked before', () => {
    const problemsOf = recheck();
    fc.assert(
      fc.property(
        fc.nat(shippedTemplates().length - 1),
        fc.array(anySlip, { minLength: 1, maxLength: 4 }),
        (which, slipsMade) => {
          let now = shippedTemplates()[which] ?? aQuestionnaire();
          for (const slip of slipsMade) {
            now = slipped(now, slip);
            expect(problemsOf(now)).to.deep.equal(afresh(now));
          }
        },
      ),
      { numRuns: 60, seed: 9 },
    );
  });

  it('has the problems of a file where there is too much in it', () => {
    const problemsOf = recheck();
    const many = Array.from({ length: 201 }, (_, i) => aScale(`q${i}`));
    const deep = JSON.parse(`${'{"all":['.repeat(30)}{"question":"q1","is":"yes"}${']}'.repeat(30)}`);
    const big = Array.from({ length: 150 }, (_, i) =>
      aScale(`q${i}`, {
        text: inBoth('x'.repeat(3900)),
        help: inBoth('x'.repeat(3900)),
        why: inBoth('y'.repeat(3000)),
      }),
    );
    for (const questions of [many, big, [aScale('q1'), aScale('q2', { showIf: deep })]]) {
      const body = aQuestionnaire({ questions });
      const found = problemsOf(body);
      expect(found).to.have.length.above(0);
      expect(found).to.deep.equal(afresh(body));
      expect(problemsOf(body)).to.deep.equal(found);
    }
  });

  /** How often a question was looked at. */
  function counting() {
    const read: string[] = [];
    const own: string[] = [];
    const problemsOf = recheck({
      read: (question) => {
        const { data } = Question.safeParse(question);
        read.push(question.key);
        return data;
      },
      own: (question, around) => {
        own.push(question.key);
        return inQuestion(question, around);
      },
    });
    return { problemsOf, read, own };
  }

  const three = (second: string): Questionnaire =>
    aQuestionnaire({
      sections: [
        aSection('s1', [aScale('q1'), aScale('q2', { text: inBoth(second) })]),
        aSection('s2', [aScale('q3')]),
      ],
    });

  it('has only the questions checked that were changed, from whichever object', () => {
    const { problemsOf, read, own } = counting();
    problemsOf(three('Får du svar?'));
    problemsOf(three('Får du svar?'));
    expect([read, own]).to.deep.equal([
      ['q1', 'q2', 'q3'],
      ['q1', 'q2', 'q3'],
    ]);
    problemsOf(three('Får du svar i tid?'));
    expect([read.slice(3), own.slice(3)]).to.deep.equal([['q2'], ['q2']]);
  });

  it('has questions that move checked no more, and told where they now are', () => {
    const { problemsOf, read, own } = counting();
    const [q1, q2] = [aScale('q1', { text: { sv: 'Bara svenska' } }), aScale('q2')];
    const placesOf = (questions: readonly Question[]) =>
      problemsOf(aQuestionnaire({ questions: [...questions] })).map(({ field }) => field);
    expect(placesOf([q1, q2])).to.deep.equal(['sections.0.questions.0.text']);
    expect(placesOf([q2, q1])).to.deep.equal(['sections.0.questions.1.text']);
    expect([read.length, own.length]).to.deep.equal([2, 2]);
  });

  it('has all questions checked with the lists again where a list is changed', () => {
    const { problemsOf, read, own } = counting();
    const body = three('Får du svar?');
    problemsOf(body);
    const { often4: _, ...others } = body.choiceLists;
    const without = { ...body, choiceLists: others };
    expect(problemsOf(without).map(({ message }) => message)).to.include('questionnaire.unknown-list');
    expect(problemsOf(body)).to.deep.equal([]);
    expect(read).to.have.length(3);
    expect(own).to.have.length(9);
  });
});
