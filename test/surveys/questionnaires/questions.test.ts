import { expect } from 'chai';
import { inLanguage } from '../../../surveys/languages.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import { longestText } from '../../../surveys/questionnaires/questions/mistakes.ts';
import {
  aLadder,
  anInformation,
  aOne,
  aQuestionnaire,
  aScale,
  aSeveral,
  aTen,
  aText,
  aYesNo,
} from '../../support/questionnaires.ts';

const around = aQuestionnaire();

/** The answer read from a form, or the message of the first problem. */
function read(question: Question, ...input: string[]) {
  const answer = kindOf(question).read(question, input, around);
  return answer.ok ? answer.value : answer.problems[0]?.message;
}

const scoresOf = (question: Question) =>
  kindOf(question)
    .steps(question, around)
    ?.map((step) => Math.round(step.score));

describe('kinds of question', () => {
  describe('one choice out of a list', () => {
    it('takes a choice', () => {
      expect(read(aScale('q1'), 'mostly')).to.equal('mostly');
    });

    it('takes a non-answer', () => {
      expect(read(aScale('q1'), 'dont-know')).to.equal('dont-know');
    });

    it('takes a non-answer of its own in place of those always offered', () => {
      const question = aScale('q1', { nonAnswers: ['not-me'] });
      expect([read(question, 'not-me'), read(question, 'dont-know')]).to.deep.equal([
        'not-me',
        'problems.not-a-choice',
      ]);
    });

    it('may be skipped', () => {
      expect(read(aScale('q1'))).to.equal(undefined);
    });

    it('refuses what is not among the choices', () => {
      expect(read(aOne('q1'), 'Röd')).to.equal('problems.not-a-choice');
    });

    it('refuses two choices', () => {
      expect(read(aYesNo('q1'), 'yes', 'no')).to.equal('problems.one-choice');
    });
  });

  describe('several choices', () => {
    it('are kept in the order of the list, each once', () => {
      expect(read(aSeveral('q1'), 'blue', 'red', 'blue')).to.deep.equal(['red', 'blue']);
    });

    it('refuse a non-answer with a choice', () => {
      expect(read(aSeveral('q1'), 'red', 'dont-know')).to.equal('problems.non-answer-alone');
    });

    it('take a non-answer alone', () => {
      expect(read(aSeveral('q1'), 'dont-know')).to.equal('dont-know');
    });

    it('refuse "none" with another choice', () => {
      expect(read(aSeveral('q1'), 'red', 'none')).to.equal('problems.exclusive-alone');
    });

    it('refuse what is not among the choices', () => {
      expect(read(aSeveral('q1'), 'red', 'pink')).to.equal('problems.not-a-choice');
    });
  });

  describe('0 to 10', () => {
    it('is kept as a number', () => {
      expect(read(aTen('q1'), '10')).to.equal(10);
    });

    it('takes a non-answer', () => {
      expect(read(aTen('q1'), 'prefer-not')).to.equal('prefer-not');
    });

    for (const input of ['11', '-1', '7.0', '1e1', ' 7']) {
      it(`refuses "${input}"`, () => {
        expect(read(aTen('q1'), input)).to.equal('problems.not-a-choice');
      });
    }

    it('has its own words at the ends', () => {
      const labels = kindOf(aTen('q1'))
        .steps(aTen('q1'), around)
        ?.map((step) => inLanguage(step.label, 'sv'));
      expect([labels?.[0], labels?.[5], labels?.[10]]).to.deep.equal([
        '0 – Mycket dåligt',
        '5',
        '10 – Mycket bra',
      ]);
    });
  });

  describe('text', () => {
    it('is kept without spaces around it and with plain line breaks', () => {
      expect(read(aText('q1'), '  Bra.\r\nMer sånt. ')).to.equal('Bra.\nMer sånt.');
    });

    it('of spaces only is no answer', () => {
      expect(read(aText('q1'), ' \n ')).to.equal(undefined);
    });

    it('that is too long is refused', () => {
      expect(read(aText('q1'), 'å'.repeat(longestText + 1))).to.equal('problems.text-too-long');
    });
  });

  it('information takes no answer', () => {
    expect(read(anInformation('q1'), 'yes')).to.equal(undefined);
  });

  describe('scores are stretched from the worst step to the best', () => {
    it('four steps', () => expect(scoresOf(aScale('q1'))).to.deep.equal([100, 67, 33, 0]));
    it('five steps of a ladder, worst first', () =>
      expect(scoresOf(aLadder('q1'))).to.deep.equal([0, 25, 50, 75, 100]));
    it('yes and no', () => expect(scoresOf(aYesNo('q1'))).to.deep.equal([100, 0]));
    it('0 to 10', () => expect(scoresOf(aTen('q1'))?.slice(7)).to.deep.equal([70, 80, 90, 100]));
    it('three steps', () => expect(scoresOf(aScale('q1', { choices: 'easy3' }))).to.deep.equal([100, 50, 0]));
    it('no steps without order', () => expect(scoresOf(aOne('q1'))).to.equal(undefined));
    it('no steps where several may be chosen', () => expect(scoresOf(aSeveral('q1'))).to.equal(undefined));
  });

  describe('the positive side for small groups', () => {
    const positive = (question: Question) => kindOf(question).sides(question, around)?.positive;

    it('is the two best of four', () => expect(positive(aScale('q1'))).to.deep.equal(['always', 'mostly']));
    it('is the two best of five, in the order shown', () =>
      expect(positive(aLadder('q1'))).to.deep.equal(['choose-together', 'choose-myself']));
    it('is the best alone of three', () =>
      expect(positive(aScale('q1', { choices: 'easy3' }))).to.deep.equal(['yes']));
    it('is yes', () => expect(positive(aYesNo('q1'))).to.deep.equal(['yes']));
    it('is 8 to 10', () => expect(positive(aTen('q1'))).to.deep.equal(['8', '9', '10']));
    it('is not there without order', () => expect(positive(aOne('q1'))).to.equal(undefined));
  });
});
