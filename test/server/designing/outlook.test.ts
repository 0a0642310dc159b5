import { expect } from 'chai';
import type { Collection } from '../../../surveys/audits/collection.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { thirteenQuestions } from '../../support/designing/thirteen.ts';
import { addDesign } from '../../support/designs.ts';
import { type Part, pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { form, keepCollection, keepVersion, type Office, offices, type Staff } from '../office.ts';

const title = say('outlook.title');
const part = (name: string, count: number) => say(`outlook.parts.${name}`, { count });
const ofEight = say('outlook.told', {
  begun: say('outlook.all', { invited: 8 }),
  parts: [say('outlook.first.steps', { count: 4 }), part('sides', 4), part('never', 5)].join(', '),
});
const ofFour = say('outlook.nothing', { begun: say('outlook.half', { count: 4 }), from: 5 });

describe('the box of what will be told', () => {
  const openOffice = offices();
  let office: Office;
  let auditor: Staff;
  let design: Design;

  async function begin(body: Questionnaire = thirteenQuestions()): Promise<void> {
    office = await openOffice();
    design = await addDesign(office.store, { body }, ['person-auditor']);
    auditor = await office.as('auditor');
  }

  const planned = (given: Partial<Collection> = {}) =>
    keepCollection(office.store, thirteenQuestions(), {
      auditId: 'audit',
      status: 'planned',
      invited: 8,
      access: 'codes',
      openedOn: undefined,
      ...given,
    });

  const at = (path: string) => `/designs/${design.id}${path}`;
  const boxOf = async (address: string, who = auditor): Promise<Part> =>
    pageOf(await who.get(address).expect(200)).one('region', title);
  const asked = async (key: string) => {
    const now = await office.store.designs.byId(design.id);
    return questionsOf(now?.body as Questionnaire).find((one) => one.key === key) as Question | undefined;
  };
  const fix = (key: string, given: Readonly<Record<string, string>>) =>
    auditor.post(at(`/questions/${key}/fix`)).send(form({ revision: '1', page: 'approval', ...given }));

  it('tells at approval that 5 of 13 questions can never be shown of 8 invited, and which', async () => {
    await begin();
    await planned();
    const box = await boxOf(at('/approval'));
    expect(box.texts('paragraph')).to.include(ofEight).and.include(ofFour);
    const never = box.disclosure(new RegExp(say('outlook.groups.never')));
    const texts = ['Vilket rum är bäst?', 'Vad är viktigast?', 'Hur många besök?', 'Hur gammal är du?'];
    for (const text of texts) expect(never.text).to.include(text);
    expect(never.text).not.to.include('Lyssnar de på dig?');
    expect(never.all('link', 'Vilket rum är bäst?').map(({ href }) => href)).to.deep.equal([
      at('?open=room#room'),
    ]);
  });

  it('asks how many are invited at approval where nothing is planned, and counts on the forecast page', async () => {
    await begin();
    const box = await boxOf(at('/approval'));
    expect(box.field(say('forecast.fields.invited')).value).to.equal('');
    const counted = await boxOf(at('/forecast?invited=8'));
    expect(counted.texts('paragraph')).to.include(ofEight);
  });

  it('tells question by question how each can be shown, where all answer and where half do', async () => {
    await begin();
    await planned({ invited: 12 });
    const each = (await boxOf(at('/approval'))).disclosure(new RegExp(say('outlook.groups.each')));
    const row = (text: string, ...ways: readonly string[]) =>
      [text, ...ways.map((way) => say(`outlook.how.${way}`))].join(' ');
    expect(each.texts('row')).to.include(row('Vilket rum är bäst?', 'steps', 'never'));
    expect(each.texts('row')).to.include(row('Känner du dig trygg?', 'steps', 'steps'));
  });

  it('leads to the list that has no order, and back', async () => {
    await begin();
    const counted = at('/forecast?invited=8');
    const link = (await boxOf(counted)).link(new RegExp(`^${say('outlook.fix.order')}.*rum är bäst`));
    const page = pageOf(await auditor.get(link.href ?? '').expect(200));
    expect(page.link(say('design-lists.back')).href).to.equal(`${counted}#outlook`);
    const { page: from, invited } = page.unseen;
    expect([from, invited]).to.deep.equal(['forecast', '8']);
    const lines = { 'key-0': 'red', 'label-0': 'Röd', 'key-1': 'blue', 'label-1': 'Blå' };
    const typed = { revision: '1', name: 'Rum', order: 'best-first', do: 'save', ...lines };
    await auditor
      .post(link.href?.split('?')[0] ?? '')
      .send(form({ ...typed, page: 'forecast', invited: '8' }))
      .expect(303)
      .expect('Location', `${counted}#outlook`);
  });

  it('asks again where no area is chosen, and keeps nothing', async () => {
    await begin();
    await fix('visits', { how: 'area', area: '' }).expect(303).expect('Location', at('/approval#outlook'));
    expect((await office.store.designs.byId(design.id))?.revision).to.equal(1);
  });

  it('makes a question one of yes and no at once, which is undone in the same box', async () => {
    await begin();
    await fix('room', { how: 'yes-no' })
      .expect(303)
      .expect('Location', at('/approval?done=2&how=yes-no&of=room#outlook'));
    expect(await asked('room')).to.deep.include({ kind: 'yes-no', choices: 'yes-no', areas: ['influence'] });
    const box = await boxOf(at('/approval?done=2&how=yes-no&of=room'));
    expect(box.text).to.include(say('outlook.done.yes-no'));
    const undo = box.button(say('designing.undo'));
    await auditor
      .post(undo.sentTo ?? '')
      .send(form({ revision: '2', page: 'approval' }))
      .expect(303)
      .expect('Location', at('/approval#outlook'));
    expect(await asked('room')).to.deep.equal(
      questionsOf(thirteenQuestions()).find(({ key }) => key === 'room'),
    );
  });

  it('brings the list of yes and no along where there is none', async () => {
    const { 'yes-no': _, ...lists } = thirteenQuestions().choiceLists;
    await begin({ ...thirteenQuestions(), choiceLists: lists });
    await fix('room', { how: 'yes-no' }).expect(303);
    const now = await office.store.designs.byId(design.id);
    const made = await asked('room');
    const list = made && 'choices' in made ? now?.body.choiceLists[made.choices] : undefined;
    expect(list?.choices.map(({ key }) => key)).to.deep.equal(['yes', 'no']);
  });

  it('puts a question in an area, and makes another background, which is then in none', async () => {
    await begin();
    await fix('visits', { how: 'area', area: 'participation' }).expect(303);
    expect(await asked('visits')).to.deep.include({ areas: ['participation'] });
    await fix('age', { how: 'background', revision: '2' }).expect(303);
    expect(await asked('age')).to.deep.include({ background: true, areas: [] });
    const box = await boxOf(at('/approval'));
    const unplaced = box.disclosure(new RegExp(say('outlook.groups.unplaced')));
    expect(unplaced.text).not.to.include('Hur många besök?').and.not.to.include('Hur gammal är du?');
  });

  it('takes a question away, and puts it back', async () => {
    await begin();
    await fix('first', { how: 'remove', page: 'forecast', invited: '8' })
      .expect(303)
      .expect('Location', at('/forecast?invited=8&done=2&how=remove&of=first#outlook'));
    expect(await asked('first')).to.equal(undefined);
    const box = await boxOf(at('/forecast?invited=8&done=2&how=remove&of=first'));
    const undo = box.button(say('designing.undo')).sentTo ?? '';
    await auditor
      .post(undo)
      .send(form({ revision: '2', page: 'forecast', invited: '8' }))
      .expect(303)
      .expect('Location', at('/forecast?invited=8#outlook'));
    expect(await asked('first')).to.include({ kind: 'rank' });
  });

  it('keeps what others have written in the question meanwhile, and asks where both have changed the same', async () => {
    await begin();
    await auditor
      .post(at('/questions/visits'))
      .send(form({ revision: '1', text: 'Hur många möten?' }))
      .expect(303);
    await fix('visits', { how: 'area', area: 'influence' }).expect(303);
    expect(await asked('visits')).to.deep.include({ areas: ['influence'] });
    expect((await asked('visits'))?.text.sv).to.equal('Hur många möten?');
    await fix('visits', { how: 'area', area: 'participation' }).expect(409);
  });

  it('refuses what is not offered: another act, an area that is gone, a question that is gone', async () => {
    await begin();
    await fix('room', { how: 'sing' }).expect(400);
    await fix('room', { how: 'area', area: 'gone' }).expect(404);
    await fix('gone', { how: 'background' }).expect(404);
    await fix('gone', { how: 'remove' }).expect(404);
    const undo = auditor.post(at('/questions/room/undo-fix'));
    await undo.send(form({ revision: '7' })).expect(404);
    expect((await office.store.designs.byId(design.id))?.revision).to.equal(1);
  });

  it('has no buttons for those who only read', async () => {
    await begin();
    await planned();
    const box = await boxOf(at('/approval'), await office.as('fou'));
    expect(box.text).to.include('Vilket rum är bäst?');
    expect(box.names('button')).to.deep.equal([say('forecast.count')]);
  });

  it('is not there for named questionnaires, which make no such promise', async () => {
    await begin(aQuestionnaire({ audience: 'manager' }));
    const page = pageOf(await auditor.get(at('/approval')).expect(200));
    expect(page.all('region', title)).to.deep.equal([]);
  });

  it('tells before a collection opens, with the way to the questions', async () => {
    await begin();
    const version = await keepVersion(office.store, { auditId: 'audit', body: thirteenQuestions() });
    const collection = await planned({ version: version.id });
    const box = await boxOf(`/collections/${collection.id}/opening`);
    expect(box.texts('paragraph')).to.include(ofEight);
    expect(box.link(say('outlook.change')).href).to.equal(`/designs/${version.designId}`);
    expect(box.names('button')).to.deep.equal([]);
  });

  it('warns before a collection opens where background would single somebody out', async () => {
    const [section] = thirteenQuestions().sections;
    const questions = section?.questions.map((one) =>
      one.key === 'age' || one.key === 'long' ? { ...one, background: true } : one,
    );
    await begin({ ...thirteenQuestions(), sections: [{ ...section, questions }] } as Questionnaire);
    const collection = await keepCollection(office.store, design.body, {
      auditId: 'audit',
      status: 'planned',
      invited: 8,
    });
    const { text } = await boxOf(`/collections/${collection.id}/opening`);
    expect(text).to.include(say('forecast.title.alone'));
  });

  it('tells of an open link that nothing is shown before 10 have answered', async () => {
    await begin();
    const collection = await planned({ access: 'link' });
    const { text } = await boxOf(`/collections/${collection.id}/opening`);
    expect(text).to.include(say('outlook.open-link', { from: 10, k: 5, codesUnder: 30 }));
  });

  it('counts on the form that the collection will have', async () => {
    await begin();
    const [section] = thirteenQuestions().sections;
    const questions = section?.questions.map((one, i) => (i < 2 ? { ...one, short: true } : one));
    const body = { ...thirteenQuestions(), sections: [{ ...section, questions }] } as Questionnaire;
    await keepVersion(office.store, { auditId: 'audit', body });
    const counted = async (length: string) => {
      const typed = form({ version: '', do: 'forecast', form: length, 'invited-new': '8' });
      const page = pageOf(await auditor.post('/audits/audit/collections').send(typed).expect(200));
      const each = page.one('region', title).disclosure(new RegExp(say('outlook.groups.each')));
      return each.texts('row').length - 1;
    };
    expect([await counted('full'), await counted('short')]).to.deep.equal([13, 2]);
  });

  it('counts on what is written while a collection is planned, and keeps nothing of it yet', async () => {
    await begin();
    await keepVersion(office.store, { auditId: 'audit', body: thirteenQuestions() });
    const fresh = await boxOf('/audits/audit/collections/new');
    expect(fresh.text).to.include(say('outlook.when', { count: 10 }));
    const typed = {
      access: 'codes',
      'invited-new': '8',
      municipality: 'Norrby',
      name: 'Teamet',
      do: 'forecast',
    };
    const page = pageOf(
      await auditor
        .post('/audits/audit/collections')
        .send(form({ version: '', ...typed }))
        .expect(200),
    );
    expect(page.one('region', title).texts('paragraph')).to.include(ofEight);
    expect(page.sentAs('invited-new').map(({ value }) => value)).to.deep.equal(['8']);
    expect(await office.store.collections.ofAudit('audit')).to.deep.equal([]);
  });
});
