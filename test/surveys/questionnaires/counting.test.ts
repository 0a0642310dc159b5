import { expect } from 'chai';
import { readingOf } from '../../../surveys/designing/advice/reading-ease.ts';
import { waysThrough } from '../../../surveys/designing/conditions/route-length.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { askedCount } from '../../../surveys/questionnaires/summary.ts';
import { anInformation, aQuestionnaire, aTable, aText, aYesNo } from '../../support/questionnaires.ts';

const body = aQuestionnaire({
  questions: [anInformation('q1'), aYesNo('q2'), aTable('q3'), aText('q4')],
});

describe('the number of questions', () => {
  it('has the parts of a table as they are asked, and nothing that is only read', () => {
    const asked = askedCount(toFrozen(body, { form: 'full', sections: [], term: 'cm' }));
    expect(askedCount(body)).to.equal(asked).and.to.be.above(3);
  });

  it('has the questions that only some get', () => {
    const more = aYesNo('q2a', { showIf: { question: 'q2', is: 'yes' } });
    expect(askedCount(aQuestionnaire({ questions: [aYesNo('q2'), more] }))).to.equal(2);
  });

  it('and the minutes are the same on the map and in the help with language', () => {
    const { shortest } = waysThrough(body);
    expect(shortest).to.deep.equal({ questions: askedCount(body), minutes: readingOf(body).minutes });
  });

  it('is none where nothing is asked, in no minutes', () => {
    const empty = aQuestionnaire({ sections: [] });
    expect(askedCount(empty)).to.equal(0);
    expect(waysThrough(empty).longest).to.deep.equal({ questions: 0, minutes: 0 });
    expect(readingOf(empty).minutes).to.equal(0);
  });
});
