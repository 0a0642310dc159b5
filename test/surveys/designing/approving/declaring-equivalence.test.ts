import { expect } from 'chai';
import { countAs } from '../../../../surveys/designing/approving/declaring-equivalence.ts';
import { questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import { aQuestionnaire, aScale } from '../../../support/questionnaires.ts';
import { kindOfRefusal } from '../../../support/refusals.ts';

const before = { questionnaire: 'earlier', question: 'a01' };
const body = aQuestionnaire({ questions: [aScale('q1'), aScale('q2')] });

describe('what a question counts as', () => {
  it('is what the auditors say', () => {
    const [question] = questionsOf(countAs(body, 'q1', before));
    expect(question).to.have.property('equivalentTo').that.deep.equals(before);
  });

  it('is itself again when they take it back', () => {
    expect(countAs(countAs(body, 'q1', before), 'q1', undefined)).to.deep.equal(body);
  });

  it('cannot be the same for two questions', async () => {
    const once = countAs(body, 'q1', before);
    expect(await kindOfRefusal((async () => countAs(once, 'q2', before))())).to.equal('conflict');
    expect(countAs(once, 'q1', before)).to.deep.equal(once);
  });

  it('cannot be said of a question that is gone', async () => {
    expect(await kindOfRefusal((async () => countAs(body, 'q9', before))())).to.equal('not-found');
  });
});
