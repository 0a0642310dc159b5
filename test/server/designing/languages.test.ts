import { expect } from 'chai';
import { change } from '../../../surveys/designing/changing/changing.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import { withWords } from '../../../surveys/designing/translating/text-places.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { addDesign, aMaker } from '../../support/designs.ts';
import { anMp3, aPng, movingGif } from '../../support/files.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, aSection } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { form, type Office, offices, type Staff } from '../office.ts';

const place = 'questions.q1.text';

describe('languages of a questionnaire in the making', () => {
  const openOffice = offices();
  const set = async (
    body: Questionnaire = aQuestionnaire({ languages: ['sv', 'sv-x-easy', 'en', 'ar'] }),
  ) => {
    const office = await openOffice();
    const design = await addDesign(office.store, { body }, ['person-auditor']);
    const staff = await office.as('auditor');
    return { office, staff, design, base: `/designs/${design.id}/languages` };
  };
  const now = async ({ store }: Office, { id }: Design) => {
    const design = await store.designs.byId(id);
    if (!design) throw new Error('no design');
    return design;
  };
  const textOf = ({ body }: Design) => body.sections[0]?.questions[0]?.text;
  const post = (staff: Staff, path: string, fields: Readonly<Record<string, string>> = {}) =>
    staff.post(path).send(form(fields));
  const typed = (words: string, more: Readonly<Record<string, string>> = {}) => ({
    revision: '1',
    part: 'section.first',
    [`words:${place}`]: words,
    ...more,
  });

  it('are told with what is missing, changed and checked, and by whom', async () => {
    const { office, staff, design, base } = await set();
    await post(staff, `${base}/en`, typed('How often?', { [`checked:${place}`]: '1' })).expect(303);
    const reworded = new Map([['title', 'Ny enkät']]);
    await change(office.store, design.id, (body) => withWords(body, 'sv', reworded), aMaker());
    const page = pageOf(await staff.get(base).expect(200));
    const told = (words: string) => page.texts('listitem').find((item) => item.startsWith(words)) ?? '';
    expect(told('Engelska')).to.include(say('design-words.count.changed', { count: 1 }));
    expect(told('Engelska')).to.match(/Granskat av: .*Kim auditor \(1\)/);
    expect(told('Arabiska')).to.match(/\d+ texter saknas/);
    expect(told('Lätt svenska')).to.match(/\d+ texter är samma som på svenska/);
  });

  it('are added as unchecked, and taken away without losing what was written', async () => {
    const { office, staff, design, base } = await set();
    const { headers } = await post(staff, base, { language: 'so' }).expect(303);
    expect(headers.location).to.equal(`${base}/so`);
    expect((await now(office, design)).body).to.deep.include({ unchecked: ['so'] });
    await post(staff, `${base}/so`, { ...typed('Immisa jeer?'), revision: '2' }).expect(303);
    await staff.get(`${base}/so/removal`).expect(200);
    await post(staff, `${base}/so/removal`).expect(303);
    const after = await now(office, design);
    expect(after.body.languages).not.to.include('so');
    expect(textOf(after)?.so).to.equal('Immisa jeer?');
  });

  it('are none that nobody could answer in', async () => {
    const { staff, base } = await set();
    await post(staff, base, { language: 'de' }).expect(404);
    await post(staff, base, { language: 'sv' }).expect(404);
    for (const other of ['sv', 'fi', 'none']) await staff.get(`${base}/${other}`).expect(404);
  });

  it('stand beside the source, one part at a time, each in its own direction', async () => {
    const { staff, base } = await set(
      aQuestionnaire({
        languages: ['sv', 'en', 'ar'],
        sections: [aSection('work', [aScale('q1')]), aSection('home', [aScale('q2')])],
      }),
    );
    const page = pageOf(await staff.get(`${base}/ar?part=section.home`).expect(200));
    const [source, translation] = [page.written('Hur ofta q2?'), page.sentAs('words:questions.q2.text')[0]];
    expect(
      [source, translation].map((part) => [part?.attribute('lang'), part?.attribute('dir')]),
    ).to.deep.equal([
      ['sv', 'ltr'],
      ['ar', 'rtl'],
    ]);
    expect(page.sentAs('words:questions.q1.text')).to.have.length(0);
    expect(page.all('link').map(({ href }) => href)).to.include(`${base}/ar?part=section.work`);
  });

  it('are shown by what is missing, by what has changed, and by what is not checked', async () => {
    const { office, staff, design, base } = await set();
    const reworded = new Map([[place, 'Hur sällan?']]);
    await change(office.store, design.id, (body) => withWords(body, 'sv', reworded), aMaker());
    const fieldsIn = async (query: string) => {
      const names = pageOf(await staff.get(`${base}/en?${query}`).expect(200))
        .all('textbox')
        .map((field) => field.attribute('name') ?? '');
      return names.map((name) => name.replace(/^words:/, ''));
    };
    expect(await fieldsIn('show=changed')).to.deep.equal([place]);
    expect(await fieldsIn('show=missing')).to.deep.equal([]);
    expect(await fieldsIn('part=section.first')).to.include('sections.first.title');
    const { text } = pageOf(await staff.get(`${base}/en?show=changed`));
    expect(text).to.include(`${say('design-words.then')} Hur ofta q1?`);
  });

  it('are saved, checked by the one who ticks, and not checked any more when the tick is taken away', async () => {
    const { office, staff, design, base } = await set();
    const { headers } = await post(staff, `${base}/ar`, typed(' كم مرة؟ ')).expect(303);
    expect(headers.location).to.equal(`${base}/ar?part=section.first`);
    expect(textOf(await now(office, design))?.ar).to.equal('كم مرة؟');
    await post(staff, `${base}/ar`, { ...typed('كم مرة؟', { [`checked:${place}`]: '1' }), revision: '2' });
    const part = `${base}/ar?part=section.first`;
    expect(pageOf(await staff.get(part)).text).to.include(
      say('design-words.state.by', { name: 'Kim auditor', day: '10 mars 2026' }),
    );
    await post(staff, `${base}/ar`, { ...typed('كم مرة؟', { [`was:${place}`]: '1' }), revision: '2' });
    expect(pageOf(await staff.get(part)).text).not.to.include(
      say('design-words.state.by', { name: 'Kim auditor', day: '10 mars 2026' }),
    );
  });

  it('leave the tick of somebody else alone where the page is older', async () => {
    const { staff, base } = await set();
    await post(staff, `${base}/ar`, typed('كم مرة؟', { [`checked:${place}`]: '1' })).expect(303);
    const title = 'words:sections.first.title';
    const older = { ...typed('كم مرة؟'), revision: '2', [title]: 'الأول' };
    await post(staff, `${base}/ar`, older).expect(303);
    expect(pageOf(await staff.get(`${base}/ar?part=section.first`)).text).to.include(
      say('design-words.state.by', { name: 'Kim auditor', day: '10 mars 2026' }),
    );
  });

  it('keep what is typed wrong in its field, and save the rest', async () => {
    const { office, staff, design, base } = await set();
    const title = 'words:sections.first.title';
    const sent = typed('Do you have {cm.an}?', { [title]: 'The first' });
    const page = pageOf(await post(staff, `${base}/en`, sent).expect(422));
    expect(page.sentAs('words:questions.q1.text')[0]?.value).to.equal('Do you have {cm.an}?');
    expect(page.one('alert').one('link').href).to.equal('#words:questions.q1.text');
    expect(page.problems.join()).to.include('{cm.an}');
    expect((await now(office, design)).body.sections[0]?.title.en).to.equal('The first');
    expect(textOf(await now(office, design))?.en).to.equal('Hur ofta q1?');
  });

  it('show both where two translate the same text, and take mine when I save again', async () => {
    const { office, staff, design, base } = await set();
    await post(staff, `${base}/en`, typed('How often?')).expect(303);
    const page = pageOf(await post(staff, `${base}/en`, typed('How frequently?')).expect(409));
    expect(page.text).to.include(say('design-words.differs.title')).and.include('How often?');
    expect(page.sentAs('words:questions.q1.text')[0]?.value).to.equal('How frequently?');
    expect(page.unseen.revision).to.equal('2');
    expect(textOf(await now(office, design))?.en).to.equal('How often?');
    await post(staff, `${base}/en`, { ...typed('How frequently?'), revision: '2' }).expect(303);
    expect(textOf(await now(office, design))?.en).to.equal('How frequently?');
  });

  it('are let off the unchecked ones by a button of their own, when all is checked', async () => {
    const { office, staff, design, base } = await set();
    await post(staff, `${base}/en`, typed('How often?')).expect(303);
    expect((await now(office, design)).body.unchecked).to.deep.equal(['en']);
    const declare = say('design-words.whole.declare');
    const early = pageOf(await staff.get(`${base}/en`));
    expect(early.text).to.include(say('design-words.left-to-check', { count: 1 }));
    expect(early.names('button')).to.not.include(declare);
    await post(staff, `${base}/en/declared`).expect(303);
    expect((await now(office, design)).body.unchecked).to.deep.equal(['en']);
    await post(staff, `${base}/en`, { ...typed('How often?', { all: '1' }), revision: '2' }).expect(303);
    expect(pageOf(await staff.get(`${base}/en`)).button(declare).sentTo).to.equal(`${base}/en/declared`);
    await post(staff, `${base}/en/declared`).expect(303);
    expect((await now(office, design)).body).not.to.have.property('unchecked');
  });

  it('are marked whole at once, when somebody has read all of it', async () => {
    const { office, staff, design, base } = await set(
      aQuestionnaire({ languages: ['sv', 'en'], unchecked: ['en'] }),
    );
    expect(pageOf(await staff.get(`${base}/en`)).names('button')).to.include(say('design-words.whole.mark'));
    await post(staff, `${base}/en/checked`, { revision: '1' }).expect(303);
    await post(staff, `${base}/en/declared`).expect(303);
    expect((await now(office, design)).body).not.to.have.property('unchecked');
  });

  it('are read by those who may not change them, and changed by auditors of the audit alone', async () => {
    const { office, design, base } = await set();
    for (const role of ['fou', 'reader'] as const) {
      const staff = await office.as(role);
      const { text } = await staff.get(`${base}/en`).expect(200);
      expect(pageOf(text).fields()).to.have.length(0);
      expect(text).not.to.include('<script src="/assets/translating');
      await post(staff, `${base}/en`, typed('How often?')).expect(403);
    }
    await office.store.members.remove(design.auditId, 'person-auditor');
    await post(await office.as('auditor'), `${base}/en`, typed('How often?')).expect(404);
    expect((await now(office, design)).revision).to.equal(1);
  });

  it('take the words that are filled in from the audit', async () => {
    const { staff, base } = await set();
    const page = pageOf(await staff.get(`${base}/en`));
    expect(page.texts('row')).to.include('{cm.your} your CM');
  });
});

describe('pictures and sound of a questionnaire in the making', () => {
  const openOffice = offices();
  const alt = { 'alt-sv': 'En buss' };
  const set = async () => {
    const office = await openOffice();
    const design = await addDesign(office.store, {}, ['person-auditor']);
    return { office, design, staff: await office.as('auditor'), base: `/designs/${design.id}/media` };
  };
  const send = (staff: Staff, path: string, sent: Readonly<Record<string, string | Buffer>>) => {
    const request = staff.post(path);
    for (const [name, value] of Object.entries({ revision: '1', ...sent })) {
      if (typeof value === 'string') request.field(name, value);
      else request.attach(name, value, 'a-file.png');
    }
    return request;
  };
  const questionOf = async ({ store }: Office, { id }: Design) =>
    (await store.designs.byId(id))?.body.sections[0]?.questions[0];

  it('are kept with the question, drawn anew', async () => {
    const { office, design, staff, base } = await set();
    const sent = { ...alt, picture: aPng(3000, 1500), 'sound-sv': anMp3() };
    await send(staff, `${base}/question.q1`, sent).expect(303);
    const question = await questionOf(office, design);
    expect(question?.picture).to.deep.include({ alt: { sv: 'En buss' }, width: 1600, height: 800 });
    const digests = [question?.picture?.file ?? '', question?.sound?.sv ?? ''];
    expect(await office.store.files.digests()).to.have.members(digests);
    const page = pageOf(await staff.get(base));
    expect(page.text).to.include(say('media.picture-of', { alt: 'En buss' }));
    expect(page.all('link').map(({ href }) => href)).to.include(`${base}/choice.often4.always`);
  });

  it('need words in the first language, and keep what was typed', async () => {
    const { office, design, staff, base } = await set();
    const page = pageOf(
      await send(staff, `${base}/question.q1`, { 'alt-en': 'A bus', picture: aPng() }).expect(422),
    );
    expect(page.problems[0]).to.equal(say('media.problems.alt-missing', { language: 'svenska' }));
    expect(page.sentAs('alt-en')[0]?.value).to.equal('A bus');
    await send(staff, `${base}/question.q1`, { ...alt, picture: movingGif }).expect(422);
    expect(await questionOf(office, design)).not.to.have.property('picture');
    expect(await office.store.files.digests()).to.deep.equal([]);
  });

  it('are not saved over what somebody else saved meanwhile', async () => {
    const { office, design, staff, base } = await set();
    await send(staff, `${base}/question.q1`, { ...alt, picture: aPng() }).expect(303);
    const first = await questionOf(office, design);
    const late = { 'alt-sv': 'Ett tåg', picture: aPng(7, 4) };
    const page = pageOf(await send(staff, `${base}/question.q1`, late).expect(409));
    expect(page.problems).to.deep.equal([say('media.problems.changed-meanwhile')]);
    expect(page.sentAs('alt-sv')[0]?.value).to.equal('Ett tåg');
    expect(await questionOf(office, design)).to.deep.equal(first);
    expect(await office.store.files.digests()).to.deep.equal([first?.picture?.file]);
    await send(staff, `${base}/question.q1`, { ...late, revision: '2' }).expect(303);
  });

  it('are those of the auditors of the audit', async () => {
    const { office, base } = await set();
    const staff = await office.as('fou');
    expect((await staff.get(base).expect(200)).text).to.include(say('media.lead-others'));
    await staff.get(`${base}/question.q1`).expect(403);
    await send(staff, `${base}/question.q1`, { ...alt, picture: aPng() }).expect(403);
  });

  it('cannot be put to what is gone', async () => {
    const { staff, base } = await set();
    const gone = await staff.get(`${base}/question.none`).expect(303);
    expect(gone.headers.location).to.match(/open=none$/);
    await send(staff, `${base}/choice.often4.none`, alt).expect(404);
  });
});
