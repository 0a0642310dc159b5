import { expect } from 'chai';
import fc from 'fast-check';
import { type Part, partIn, withPart } from '../../../../surveys/designing/document/parts.ts';
import type { Questionnaire } from '../../../../surveys/questionnaires/definition.ts';
import { anyQuestionnaire } from '../../../support/any-questionnaire.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../../../support/questionnaires.ts';
import { refusalOf } from '../../../support/refusals.ts';

const whole: readonly Part[] = [{ kind: 'about' }, { kind: 'areas' }, { kind: 'non-answers' }];

function partsOf(body: Questionnaire): readonly Part[] {
  const sections = body.sections.map(({ key }): Part => ({ kind: 'section', key }));
  const questions = body.sections.flatMap((section) =>
    section.questions.map(({ key }): Part => ({ kind: 'question', key })),
  );
  const lists = Object.keys(body.choiceLists).map((key): Part => ({ kind: 'list', key }));
  return [...whole, ...sections, ...questions, ...lists];
}

describe('a part of a questionnaire', () => {
  it('put back as it was changes nothing', () => {
    fc.assert(
      fc.property(anyQuestionnaire({ most: 5 }), (body) => {
        for (const part of partsOf(body))
          expect(withPart(body, part, partIn(body, part) ?? {})).to.deep.equal(body);
      }),
      { numRuns: 30 },
    );
  });

  it('reads as it was written, and leaves every other part alone', () => {
    const body = aQuestionnaire({
      sections: [aSection('one', [aScale('q1'), aScale('q2')]), aSection('two')],
    });
    for (const part of partsOf(body)) {
      const value = { ...partIn(body, part), ...valueFor(part) };
      const changed = withPart(body, part, value);
      expect(partIn(changed, part), JSON.stringify(part)).to.deep.equal(value);
      for (const other of partsOf(body).filter((one) => JSON.stringify(one) !== JSON.stringify(part)))
        expect(partIn(changed, other), JSON.stringify(other)).to.deep.equal(partIn(body, other));
    }
  });

  it('loses the fields that the new value lacks', () => {
    const body = aQuestionnaire({ questions: [aScale('q1', { help: inBoth('Hjälp') })] });
    const part = { kind: 'question', key: 'q1' } as const;
    const { help: _, ...rest } = partIn(body, part) ?? {};
    expect(partIn(withPart(body, part, rest), part)).to.not.have.property('help');
  });

  it('that is gone is not there, and nothing can be put in it', async () => {
    const body = aQuestionnaire();
    for (const kind of ['question', 'section'] as const) {
      expect(partIn(body, { kind, key: 'gone' })).to.equal(undefined);
      const refusal = await refusalOf((async () => withPart(body, { kind, key: 'gone' }, {}))());
      expect(refusal.kind).to.equal('not-found');
    }
  });

  it('that is a list is made where it is not there', () => {
    const list = { name: inBoth('Ny'), ordered: false, choices: [] };
    const part = { kind: 'list', key: 'new' } as const;
    expect(partIn(withPart(aQuestionnaire(), part, list), part)).to.deep.equal(list);
  });

  it('with the areas keeps their order, and has those that are in no order last', () => {
    const body = aQuestionnaire();
    const words = { ...body.areas, added: inBoth('Nytt') };
    const changed = withPart(body, { kind: 'areas' }, { order: ['participation', 'influence'], words });
    expect(Object.keys(changed.areas)).to.deep.equal(['participation', 'influence', 'added']);
  });
});

function valueFor({ kind }: Part): object {
  if (kind === 'question') return { text: inBoth('Något annat?') };
  if (kind === 'list') return { name: inBoth('Något annat') };
  if (kind === 'areas') return { order: ['participation', 'influence'] };
  if (kind === 'non-answers') return { alwaysOffer: ['not-me'] };
  return { title: inBoth('Något annat') };
}
