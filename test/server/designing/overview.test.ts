import { expect } from 'chai';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, aSection, aYesNo, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { form, keepDesign, offices } from '../office.ts';

const body: Questionnaire = {
  ...aQuestionnaire({
    sections: [
      aSection('s1', [aScale('q1'), aYesNo('q2'), aScale('q3')]),
      aSection('s2', [aScale('q4', { showIf: { question: 'q2', is: 'yes' } }), aScale('q5')]),
    ],
  }),
  areas: { influence: inBoth('Inflytande'), reach: inBoth('Tillgänglighet') },
};

describe('questions on a line each', () => {
  const openOffice = offices();

  async function begun() {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body });
    const home = `/designs/${design.id}`;
    const staff = await office.as('auditor');
    const act = (fields: Record<string, string | readonly string[]>) =>
      staff.post(`${home}/overview`).send(form(fields));
    const now = async () => (await office.store.designs.byId(design.id))?.body ?? body;
    const order = async () =>
      (await now()).sections.map(({ key, questions }) => [key, ...questions.map((one) => one.key)].join(' '));
    return { office, design, home, staff, act, now, order };
  }

  it('say the number, the words, the kind, the area and whether it is in the short form', async () => {
    const { staff, home, act } = await begun();
    await act({ question: 'q3', do: 'short' }).expect(303);
    const page = pageOf(await staff.get(`${home}/overview`).expect(200));
    const boxes = page.names('checkbox');
    expect(boxes.filter((name) => name.startsWith('3 Hur ofta q3?'))).to.have.length(1);
    const third = boxes.find((name) => name.startsWith('3 ')) ?? '';
    for (const words of [say('questionnaires-pages.kinds.scale'), 'Inflytande', say('overview.short-form')])
      expect(third).to.include(words);
    expect(page.link(say('designing.labels.edit', { number: 3 })).href).to.equal(`${home}?open=q3#q3`);
  });

  it('are moved together, and told and undone as one', async () => {
    const { office, design, staff, home, act, order } = await begun();
    const { headers } = await act({ question: ['q1', 'q3'], do: 'move', to: 'before:q5' }).expect(303);
    expect(await order()).to.deep.equal(['s1 q2', 's2 q4 q1 q3 q5']);
    expect(await office.store.designs.history(design.id)).to.have.length(2);
    const page = pageOf(await staff.get(headers.location ?? '').expect(200));
    const line = say('design-history.together.between', {
      count: 2,
      section: 's2',
      names: '”Hur ofta q1?”, ”Hur ofta q3?”',
    });
    expect(page.status).to.include(line);
    const told = pageOf(await staff.get(`${home}/history`)).texts('listitem');
    expect(told.filter((words) => words === line)).to.have.length(1);
    await staff
      .post(`${home}/undo`)
      .send(form({ revision: '2', page: 'overview' }))
      .expect('Location', `${home}/overview`);
    expect(await order()).to.deep.equal(['s1 q1 q2 q3', 's2 q4 q5']);
    expect(pageOf(await staff.get(headers.location ?? '')).names('button')).to.not.include(
      say('designing.undo'),
    );
  });

  it('are taken away with their section ticked, and conditions on them are told of', async () => {
    const { staff, home, act, order } = await begun();
    const { headers } = await act({ section: 's1', question: 'q5', do: 'remove' }).expect(303);
    expect(await order()).to.deep.equal(['s1', 's2 q4']);
    // As they are where one is taken away.
    const told = pageOf(await staff.get(home).expect(200))
      .one('region', /^s2/)
      .texts('listitem');
    const problem = told.find((words) => !words.startsWith(say('designing.question')));
    const page = pageOf(await staff.get(headers.location ?? '').expect(200));
    expect(page.texts('listitem')).to.include(problem);
    await staff
      .post(`${home}/undo`)
      .send(form({ revision: '2', page: 'overview' }))
      .expect(303);
    expect(await order()).to.deep.equal(['s1 q1 q2 q3', 's2 q4 q5']);
  });

  it('are given an area, or none, and say so where nothing is changed', async () => {
    const { staff, home, act, now } = await begun();
    await act({ question: ['q1', 'q2'], do: 'area', area: 'area:reach' }).expect(303);
    const areas = async () =>
      questionsOf(await now()).map((one) => ('areas' in one ? one.areas?.join() : undefined));
    expect((await areas()).slice(0, 3)).to.deep.equal(['reach', 'reach', 'influence']);
    await act({ question: 'q1', do: 'area', area: 'none:' }).expect(303);
    expect((await areas())[0]).to.equal('');
    await act({ question: 'q2', do: 'area', area: 'area:reach' }).expect('Location', `${home}/overview`);
    expect(pageOf(await staff.get(`${home}/overview`)).status).to.equal(say('overview.nothing-changed'));
  });

  it('keep what was ticked where something was not chosen', async () => {
    const { act, now } = await begun();
    const nowhere = pageOf(await act({ question: ['q1', 'q4'], do: 'move', to: '' }).expect(422));
    expect(nowhere.problems).to.deep.equal([say('overview.missing.acts')]);
    const ticked = nowhere.all('checkbox').filter(({ checked }) => checked);
    expect(ticked.map(({ value }) => value)).to.deep.equal(['q1', 'q4']);
    const none = pageOf(await act({ do: 'area', area: 'area:reach' }).expect(422));
    expect(none.problems).to.deep.equal([say('overview.missing.lines')]);
    expect(none.field(say('overview.area')).value).to.equal('area:reach');
    expect(await now()).to.deep.equal(body);
  });

  it('are refused a place and an area that are gone, and an act that there is none of', async () => {
    const { act, now } = await begun();
    await act({ question: 'q1', do: 'move', to: 'end:s9' }).expect(404);
    await act({ question: 'q1', do: 'area', area: 'area:gone' }).expect(404);
    await act({ question: 'q1', do: 'paint' }).expect(400);
    expect(await now()).to.deep.equal(body);
  });

  it('are read by those who may not change them, with nothing to press', async () => {
    const { office, home } = await begun();
    const page = pageOf(await (await office.as('reader')).get(`${home}/overview?undo=1`).expect(200));
    expect(page.one('main').text).to.include('Hur ofta q5?');
    expect(page.fields()).to.deep.equal([]);
    expect(page.one('main').names('button')).to.deep.equal([]);
  });
});
