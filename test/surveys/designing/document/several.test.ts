import { expect } from 'chai';
import fc from 'fast-check';
import {
  giveArea,
  markShort,
  moveSeveral,
  removeSeveral,
} from '../../../../surveys/designing/document/several.ts';
import { undone } from '../../../../surveys/designing/history/undoing.ts';
import { type Questionnaire, questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import { anyQuestionnaire } from '../../../support/any-questionnaire.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../../../support/questionnaires.ts';

const body: Questionnaire = {
  ...aQuestionnaire({
    sections: [
      aSection('s1', [aScale('q1'), aScale('q2'), aScale('q3')]),
      aSection('s2', [aScale('q4'), aScale('q5')]),
    ],
  }),
  areas: { say: inBoth('Inflytande'), reach: inBoth('Tillgänglighet') },
};
const order = ({ sections }: Questionnaire) =>
  sections.map(({ key, questions }) => [key, ...questions.map((one) => one.key)].join(' '));
const keys = (...all: string[]) => new Set(all);

describe('several questions at once', () => {
  it('go last in a section, in their own order, wherever they stood', () => {
    const moved = moveSeveral(body, keys('q5', 'q1', 'q3'), { endOf: 's1' });
    expect(order(moved)).to.deep.equal(['s1 q2 q1 q3 q5', 's2 q4']);
  });

  it('go before a question, and before the next one where that is among them', () => {
    expect(order(moveSeveral(body, keys('q1', 'q5'), { before: 'q3' }))).to.deep.equal([
      's1 q2 q1 q5 q3',
      's2 q4',
    ]);
    expect(order(moveSeveral(body, keys('q1', 'q4'), { before: 'q4' }))).to.deep.equal([
      's1 q2 q3',
      's2 q1 q4 q5',
    ]);
  });

  it('go nowhere that is gone', () => {
    for (const target of [{ before: 'q9' }, { endOf: 's9' }])
      expect(() => moveSeveral(body, keys('q1'), target)).to.throw(Object.values(target)[0]);
    expect(() => giveArea(body, keys('q1'), 'gone')).to.throw('area gone');
  });

  it('get one area or none, but for what is about the one who answers, and what asks nothing', () => {
    const [first, second, ...rest] = questionsOf(body);
    if (!first || !second) throw new Error('too few');
    const about = { ...first, background: true as const };
    const text = { kind: 'information' as const, key: 'i1', text: inBoth('Läs') };
    const mixed = {
      ...body,
      ...aQuestionnaire({ questions: [about, text, second, ...rest] }),
      areas: body.areas,
    };
    const given = giveArea(mixed, keys('q1', 'i1', 'q2'), 'say');
    expect(questionsOf(given).slice(0, 2)).to.deep.equal([about, text]);
    expect(questionsOf(given)[2]).to.deep.include({ key: 'q2', areas: ['say'] });
    expect(questionsOf(giveArea(given, keys('q2'), ''))[2]).to.deep.include({ areas: [] });
  });

  it('are in the short form or not', () => {
    const marked = markShort(body, keys('q1', 'q4'), true);
    expect(questionsOf(marked).filter(({ short }) => short)).to.have.length(2);
    expect(markShort(marked, keys('q1', 'q4', 'q5'), false)).to.deep.equal(body);
  });

  it('are as they were when it is undone, for any of them', () => {
    fc.assert(
      fc.property(anyQuestionnaire(), fc.array(fc.nat(), { minLength: 1 }), fc.nat(), (any, which, where) => {
        const all = questionsOf(any);
        const chosen = new Set(which.map((n) => all[n % all.length]?.key ?? ''));
        const endOf = any.sections[where % any.sections.length]?.key ?? '';
        for (const after of [
          removeSeveral(any, chosen),
          moveSeveral(any, chosen, { endOf }),
          markShort(any, chosen, true),
          giveArea(any, chosen, ''),
        ]) {
          if (JSON.stringify(after) !== JSON.stringify(any))
            expect(undone(after, any, after)).to.deep.equal(any);
        }
      }),
    );
  });

  it('keep what others have done to them since when it is undone', () => {
    const after = giveArea(body, keys('q1', 'q2'), 'say');
    const since = markShort(giveArea(after, keys('q1'), 'reach'), keys('q2'), true);
    const now = questionsOf(undone(since, body, after));
    expect(now[0]).to.deep.include({ areas: ['reach'] });
    expect(now[1]).to.deep.include({ short: true, areas: ['influence'] });
    const moved = moveSeveral(body, keys('q1', 'q2'), { endOf: 's2' });
    const elsewhere = moveSeveral(moved, keys('q1'), { before: 'q3' });
    expect(order(undone(elsewhere, body, moved))).to.deep.equal(['s1 q1 q2 q3', 's2 q4 q5']);
    expect(() => undone(body, body, body)).to.throw('nothing to undo');
  });
});
