import { expect } from 'chai';
import fc from 'fast-check';
import { moveQuestion, moveSection } from '../../../../surveys/designing/document/placing.ts';
import {
  type BodyDifference,
  differencesBetween,
} from '../../../../surveys/designing/history/differences.ts';
import type { Questionnaire } from '../../../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../../../surveys/questionnaires/digest.ts';
import { anyQuestionnaire } from '../../../support/any-questionnaire.ts';
import {
  anInformation,
  aQuestionnaire,
  aScale,
  aSection,
  inBoth,
  someLists,
} from '../../../support/questionnaires.ts';

describe('the differences between two questionnaires', () => {
  it('are none exactly where both say the same', () => {
    const some = anyQuestionnaire({ most: 4 });
    fc.assert(
      fc.property(some, some, (before, now) => {
        expect(differencesBetween(before, before)).to.deep.equal([]);
        expect(differencesBetween(before, now).length > 0).to.equal(digestOf(before) !== digestOf(now));
      }),
    );
  });

  it('are found wherever something has changed', () => {
    fc.assert(
      fc.property(anyQuestionnaire({ most: 5 }), fc.nat(), (body, n) => {
        const places = leavesOf(body);
        const place = places[n % places.length] ?? [];
        const now = changedAt(body, place) as Questionnaire;
        expect(differencesBetween(body, now), place.join('.')).to.not.deep.equal([]);
      }),
      { numRuns: 400 },
    );
  });

  it('name what was added, taken away and moved', () => {
    const before = twoSections(['q1', 'q2'], ['q3', 'q4']);
    const now = twoSections(['q2', 'q3', 'q1'], ['q5']);
    expect(differencesBetween(before, now)).to.deep.equal([
      { what: 'added', thing: 'question', key: 'q5' },
      { what: 'removed', thing: 'question', key: 'q4' },
      { what: 'moved', thing: 'question', key: 'q3', from: 'two', to: 'one' },
      { what: 'moved', thing: 'question', key: 'q1', from: 'one', to: 'one' },
    ] satisfies BodyDifference[]);
  });

  it('of one step up are one move, not two', () => {
    const before = twoSections(['q1', 'q2', 'q3'], ['q4']);
    expect(differencesBetween(before, moveQuestion(before, 'q3', 'up'))).to.have.length(1);
    expect(differencesBetween(before, moveSection(before, 'two', 'up'))).to.have.length(1);
  });

  it('in a text are told by language, with what stood there and what stands there', () => {
    const before = aQuestionnaire({ questions: [aScale('q1', { text: { sv: 'Förut?', en: 'Before?' } })] });
    const now = aQuestionnaire({
      questions: [aScale('q1', { text: { sv: 'Förut?', en: 'Now?', fi: 'Nyt?' } })],
    });
    expect(differencesBetween(before, now)).to.deep.equal([
      { what: 'changed', thing: 'question', key: 'q1', path: ['text', 'en'], before: 'Before?', now: 'Now?' },
      { what: 'changed', thing: 'question', key: 'q1', path: ['text', 'fi'], before: undefined, now: 'Nyt?' },
    ]);
  });

  it('in a list of answers are told answer by answer', () => {
    const colours = someLists.colours;
    if (!colours) throw new Error('no colours');
    const [red, green, ...rest] = colours.choices;
    if (!red || !green) throw new Error('no choices');
    const choices = [green, { ...red, label: inBoth('Rosa') }, ...rest.slice(1)];
    const before = aQuestionnaire();
    const now = aQuestionnaire({ choiceLists: { ...someLists, colours: { ...colours, choices } } });
    const paths = differencesBetween(before, now).map((one) => 'path' in one && one.path.join('.'));
    expect(paths).to.deep.equal(['choices.red.label.sv', 'choices.red.label.en', 'choices.blue', 'choices']);
  });

  it('in a condition are told as one', () => {
    const before = aQuestionnaire({ questions: [aScale('q1'), anInformation('q2')] });
    const showIf = { all: [{ question: 'q1', is: 'never' }] };
    const now = aQuestionnaire({ questions: [aScale('q1'), anInformation('q2', { showIf })] });
    expect(differencesBetween(before, now)).to.deep.equal([
      { what: 'changed', thing: 'question', key: 'q2', path: ['showIf'], before: undefined, now: showIf },
    ]);
  });

  it('tell when the areas have another order', () => {
    const before = aQuestionnaire();
    const areas = Object.fromEntries(Object.entries(before.areas).reverse());
    expect(differencesBetween(before, aQuestionnaire({ areas }))).to.deep.equal([
      { what: 'reordered', thing: 'area' },
    ]);
  });

  it('tell when the non-answers have another order, though their digest is the same', () => {
    const before = aQuestionnaire();
    const nonAnswers = Object.fromEntries(Object.entries(before.nonAnswers).reverse());
    expect(differencesBetween(before, aQuestionnaire({ nonAnswers }))).to.deep.equal([
      { what: 'reordered', thing: 'non-answer' },
    ]);
  });
});

function twoSections(one: readonly string[], two: readonly string[]): Questionnaire {
  const asked = (keys: readonly string[]) => keys.map((key) => aScale(key));
  return aQuestionnaire({ sections: [aSection('one', asked(one)), aSection('two', asked(two))] });
}

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, name]));
}

function changedAt(value: unknown, [name, ...rest]: Path): unknown {
  if (name === undefined) return typeof value === 'number' ? value + 1 : `${String(value)}!`;
  if (Array.isArray(value))
    return value.map((part, i) => (String(i) === name ? changedAt(part, rest) : part));
  return { ...(value as object), [name]: changedAt(Reflect.get(value as object, name), rest) };
}
