import { expect } from 'chai';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aRisks, aScale } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';

const whole = aQuestionnaire({ audience: 'manager', questions: [aRisks('q1'), aScale('q2')] });
const questionnaire = toFrozen(whole, { form: 'full', sections: [], term: 'cm' });

const judged = { 'q1-1-risk': 'Planen glöms.', 'q1-1-likelihood': 'rarely', 'q1-1-seriousness': 'always' };

describe('risks, without script', () => {
  const openSite = sites();
  const visit = async (layout: 'question' | 'section' = 'question') => {
    const site = await openSite({
      questionnaire,
      collection: { nature: 'named', audience: 'manager', layout },
    });
    return visitor(site);
  };

  it('are asked one a page, each with its number and what belongs to it', async () => {
    const page = pageOf(await (await visit()).get('/p/1'));
    expect(page.heading).to.equal('Vilka risker ser ni? (1/2)');
    expect(page.headings()).to.deep.equal([
      'Vilka risker ser ni? (1/2)',
      'Vad kan gå fel?',
      'Hur troligt?',
      'Hur allvarligt?',
      'Vad kan ni göra?',
      'Vem ansvarar?',
    ]);
    expect(page.all('textbox').map(({ name }) => name)).to.deep.equal([
      'Vad kan gå fel?',
      'Vad kan ni göra?',
      'Vem ansvarar?',
    ]);
  });

  it('say once what not to write, and how much', async () => {
    const { text } = pageOf(await (await visit()).get('/p/1'));
    expect(text.split(say('answering.hint.text-named'))).to.have.length(2);
    expect(text.split(say('answering.hint.most', { most: 4000 }))).to.have.length(2);
  });

  it('lead to a next one where one is written, and else past them', async () => {
    const person = await visit();
    await person.answer('q1-1-risk', judged);
    expect(pageOf(await person.get('/p/2')).heading).to.equal('Vilka risker ser ni? (2/2)');
    await person.answer('q1-2-risk', {});
    expect(pageOf(await person.get('/p/3')).heading).to.equal('Hur ofta q2?');
    expect(pageOf(await person.get('/check')).text).to.include('Planen glöms.');

    const another = await visit();
    await another.answer('q1-1-risk', {});
    expect(pageOf(await another.get('/p/2?fresh=1')).heading).to.equal('Hur ofta q2?');
  });

  for (const layout of ['question', 'section'] as const)
    it(`half written are told where they lack something, and keep what was typed (${layout})`, async () => {
      const person = await visit(layout);
      const page = pageOf(
        await person.wrong('q1-1-risk', { 'q1-1-risk': 'Planen glöms.', 'q1-1-action': 'Öva.' }),
      );
      expect(page.problems).to.deep.equal([
        say('problems.risk-how-likely'),
        say('problems.risk-how-serious'),
      ]);
      const values = page.all('textbox').map(({ value }) => value);
      expect(values).to.deep.equal(['Planen glöms.', 'Öva.', '']);
      expect(page.one('group', 'Hur troligt?').description).to.include(say('problems.risk-how-likely'));
      expect(page.one('alert').link(say('problems.risk-how-likely')).href).to.equal('#q_2');
    });
});
