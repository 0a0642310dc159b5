import { expect } from 'chai';
import { askAgain, type Rest } from '../../../../surveys/designing/bank/asking-again.ts';
import { questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../../../surveys/questionnaires/templates.ts';

const templateOf = (key: string) => {
  const found = shippedTemplates().find((one) => one.key === key);
  if (!found) throw new Error(`no template ${key}`);
  return found;
};
const users = templateOf('users');
const followUp = templateOf('follow-up-users');
const asked = toFrozen(users, { form: 'full', sections: [], term: 'cm' });

const rest = (kind: Rest['kind'], key: string): Rest => ({ asked, source: users, kind, key });

function again(...rests: Rest[]) {
  const { body, count } = askAgain(followUp, 'now-and-before', rests);
  const section = body.sections.find(({ key }) => key === 'now-and-before');
  const before = questionsOf(followUp).map(({ key }) => key);
  const added = (section?.questions ?? []).filter(({ key }) => !before.includes(key));
  return { count, body, added: added.map((one) => 'equivalentTo' in one && one.equivalentTo?.question) };
}

describe('what is asked again in a follow-up', () => {
  it('counts as the question that the finding rests on, and keeps the word that a service has', () => {
    const { added, body, count } = again(rest('question', 'a01'));
    expect(added).to.deep.equal(['a01']);
    expect(count).to.equal(1);
    expect(JSON.stringify(body)).to.include('{cm.person.your}');
  });

  it('is all of an area that has a good and a bad side', () => {
    const { added } = again(rest('area', 'influence'));
    expect(added).to.include('a09').and.not.include('a28');
    expect(added.length).to.be.above(2);
  });

  it('is there once: neither what two findings rest on nor what the follow-up has already', () => {
    const { added } = again(rest('question', 'a15'), rest('question', 'a12'), rest('question', 'a15'));
    expect(added).to.deep.equal(['a15']);
  });

  it('is nothing of what is gone, and no words of one’s own', () => {
    const { added, body } = again(rest('question', 'gone'), rest('question', 'a28'));
    expect(added).to.deep.equal([]);
    expect(body).to.deep.equal(followUp);
  });
});
