import { expect } from 'chai';
import { askedWith, misfits } from '../../../surveys/audits/taking-version.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { illustrate } from '../../../surveys/questionnaires/illustrating.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../../support/questionnaires.ts';
import { aCollection } from '../../support/things.ts';

const item = { kind: 'question', key: 'q1' } as const;
const picture = (digit: string) => ({
  file: digit.repeat(64),
  alt: { sv: 'Ett hus' },
  width: 4,
  height: 3,
});
const asking = (text: string): Questionnaire =>
  aQuestionnaire({ questions: [aScale('q1', { text: inBoth(text), short: true }), aScale('q2')] });
const choice = { form: 'full', term: 'cm' } as const;
const asked = (version: Questionnaire, sections: readonly string[] = []) =>
  toFrozen(version, { ...choice, sections });
const pictureOf = (questionnaire: Questionnaire) => questionsOf(questionnaire)[0]?.picture?.file.slice(0, 1);

describe('a newer version in a planned collection', () => {
  const before = asking('Får du svar?');
  const same = { ...before, title: inBoth('Ny rubrik') };
  const other = asking('Är det lätt?');

  it('is asked with the sections that were taken in', () => {
    const extra = aSection('extra', [aScale('q9')], { optional: 'module' });
    const more = aSection('more', [aScale('q8')], { optional: 'module' });
    const next = { ...same, sections: [...same.sections, extra, more] };
    const now = asked({ ...before, sections: [...before.sections, extra] }, ['extra']);
    expect(askedWith(next, choice, now, undefined).sections.map(({ key }) => key)).to.deep.equal([
      'first',
      'extra',
    ]);
  });

  it('gets the pictures of the collection where the words are the same', () => {
    const own = illustrate(asked(before), item, { picture: picture('a') });
    expect(pictureOf(askedWith(same, choice, own, before))).to.equal('a');
  });

  it('gets no picture for a question that says something else', () => {
    const own = illustrate(asked(before), item, { picture: picture('a') });
    expect(pictureOf(askedWith(other, choice, own, before))).to.equal(undefined);
  });

  it('keeps its own picture over that of the collection', () => {
    const own = illustrate(asked(before), item, { picture: picture('a') });
    const next = illustrate(same, item, { picture: picture('b') });
    expect(pictureOf(askedWith(next, choice, own, before))).to.equal('b');
  });

  it('has no picture that the version before had and it has not', () => {
    const illustrated = illustrate(before, item, { picture: picture('a') });
    expect(pictureOf(askedWith(same, choice, asked(illustrated), illustrated))).to.equal(undefined);
  });

  for (const [what, collection, next, found] of [
    ['that is the same', {}, same, []],
    ['to other people', { audience: 'staff' }, same, ['audience']],
    ['that is named', { nature: 'named' }, same, ['nature']],
    ['without the short form', { form: 'short' }, aQuestionnaire(), ['form']],
  ] as const) {
    it(`${what} ${found.length === 0 ? 'fits' : `does not fit: ${found.join()}`}`, () => {
      expect(misfits(aCollection(collection), asked(before), next)).to.deep.equal(found);
    });
  }

  it('without a section that was taken in does not fit', () => {
    const extra = aSection('extra', [aScale('q9')], { optional: 'module' });
    const now = asked({ ...before, sections: [...before.sections, extra] }, ['extra']);
    expect(misfits(aCollection(), now, same)).to.deep.equal(['sections']);
  });
});
