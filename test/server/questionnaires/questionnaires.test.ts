import { expect } from 'chai';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { addDesign } from '../../support/designs.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aYesNo, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { offices, type Staff } from '../office.ts';

const file = (staff: Staff, content: string | Buffer) =>
  staff.post('/questionnaires').attach('file', Buffer.from(content), 'fragor.json');

describe('questionnaires', () => {
  const openOffice = offices();

  it('begin with those that an auditor writes on, and nobody else sees them there', async () => {
    const office = await openOffice();
    const { id, auditId } = await addDesign(office.store, {}, ['person-auditor']);
    await addDesign(office.services.store, { id: 'of-others', auditId: 'other' });
    const { text } = await (await office.as('auditor')).get('/questionnaires').expect(200);
    const links = pageOf(text).all('link');
    expect(links.map(({ href }) => href)).to.include(`/designs/${id}`);
    expect(pageOf(text).text).to.include(say('starting.approvalStatus.draft'));
    expect(text).to.not.include('/designs/of-others');
    const others = await (await office.as('reader')).get('/questionnaires').expect(200);
    expect(others.text).to.not.include('/designs/');
    const one = await (await office.as('auditor')).get('/questionnaires/users').expect(200);
    expect(one.text).to.include(`href="/audits/${auditId}/designs/new?from`);
    expect(one.text).to.not.include('/audits/other/');
    const read = await (await office.as('reader')).get('/questionnaires/users').expect(200);
    expect(read.text).to.not.include('?from');
  });

  const sound = JSON.stringify(aQuestionnaire({ key: 'our-own', title: inBoth('Våra frågor') }));

  it('shipped with the toolkit can be read, each in both languages', async () => {
    const reader = await (await openOffice()).as('reader');
    const { text } = await reader.get('/questionnaires');
    for (const { key } of shippedTemplates()) {
      expect(text).to.include(`/questionnaires/${key}"`);
      const page = await reader.get(`/questionnaires/${key}`).expect(200);
      expect(page.text).to.include('lang="en"').and.not.include('{cm');
    }
  });

  it('say in words who gets a question', async () => {
    const office = await openOffice();
    const questions = [aYesNo('q1'), aYesNo('q2', { showIf: { question: 'q1', is: 'yes' } })];
    await office.store.questionnaires.addImported(aQuestionnaire({ key: 'our-own', questions }));
    const { text } = await (await office.as('reader')).get('/questionnaires/our-own');
    const condition = '”Har du q1?” är ”yes”';
    expect(pageOf(text).text).to.include(say('questionnaires-pages.shown-if', { condition }));
  });

  it('say in which languages they can be answered, and which of them no human has checked', async () => {
    const office = await openOffice();
    const page = async (key: string, languages: string[], unchecked: string[] = []) => {
      await office.store.questionnaires.addImported({ ...aQuestionnaire({ key }), languages, unchecked });
      return (await (await office.as('reader')).get(`/questionnaires/${key}`)).text;
    };
    expect(await page('checked', ['sv', 'en']))
      .to.include(say('questionnaires-pages.answerable', { languages: 'Svenska, engelska' }))
      .and.not.match(/[Ii]ngen människa/);
    expect(await page('own-words', ['sv', 'en'], ['en'])).to.include(
      say('questionnaires-pages.not-checked', { languages: 'Engelska' }),
    );
    expect(await page('interface', ['sv', 'sv-x-easy', 'ar']))
      .to.include(say('questionnaires-pages.answerable', { languages: 'Svenska, lätt svenska, arabiska' }))
      .and.include(say('questionnaires-pages.not-checked', { languages: 'Lätt svenska, arabiska' }))
      .and.include('lang="ar" dir="rtl"');
  });

  it('are read in from a file, and can then be chosen', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const sent = await file(auditor, sound).expect(303);
    expect((await auditor.get(sent.headers.location ?? '')).text).to.include('Våra frågor');
    const offered = pageOf(await auditor.get('/audits/new')).sentAs('template');
    expect(
      offered.flatMap((field) => [field.value, ...field.all('option').map(({ value }) => value)]),
    ).to.include('our-own');
  });

  it('say at reading in which texts are longer than what can be written here', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const questionnaire = JSON.parse(sound);
    const [section] = questionnaire.sections;
    section.questions[0].text.sv = 'å'.repeat(344);
    const sent = await file(auditor, JSON.stringify(questionnaire)).expect(303);
    const { text } = pageOf(await auditor.get(sent.headers.location ?? ''));
    expect(text).to.include(say('questionnaires-pages.long'));
    const place = `sections › ${section.key} › ${section.questions[0].key} › text › sv`;
    expect(text).to.include(say('questionnaire.text-too-long', { place, given: 344, most: 300 }));
    expect((await auditor.get('/questionnaires/users')).text).not.to.include(
      say('questionnaires-pages.long'),
    );
  });

  it('are read in from a pasted text', async () => {
    const auditor = await (await openOffice()).as('auditor');
    await auditor.post('/questionnaires').field('text', sound).expect(303);
  });

  it('are taken home as the file that they are read in from', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const { text } = await auditor.get('/questionnaires/users.json').expect(200);
    const again = text.replace('"users"', '"users-again"');
    await file(auditor, again).expect(303);
  });

  const wrong: readonly (readonly [what: string, content: string | Buffer, told: RegExp])[] = [
    ['that is not JSON', 'frågor: 1', /inte JSON/],
    ['of a wrong version', '{"format": 99}', /version 99/],
    ['with 10,000 questions', withQuestions(10_000), /10\u00a0000 frågor/],
    [
      'that names a list which is not there',
      sound.replace('"choices":"often4"', '"choices":"often5"'),
      /often5/,
    ],
    ['with broken UTF-8', Buffer.from([0x7b, 0xc3, 0x28]), /inte sparad som UTF-8/],
    ['larger than 2 MB', `{"a":"${'x'.repeat(2_200_000)}"}`, /högst 2 MB/],
    ['without content', '', /Välj en fil/],
  ];
  for (const [what, content, told] of wrong) {
    it(`in a file ${what} are refused in words`, async () => {
      const office = await openOffice();
      const { text, status } = await file(await office.as('auditor'), content);
      expect(status).to.equal(422);
      expect(text).to.match(told);
      expect(await office.store.questionnaires.imported()).to.deep.equal([]);
    });
  }

  it('have a JSON Schema to be written by', async () => {
    const { body } = await (await openOffice()).visitor().get('/questionnaire-schema.json').expect(200);
    expect(body).to.have.property('$schema');
  });
});

function withQuestions(count: number): string {
  const questions = Array.from({ length: count }, (_, i) => aYesNo(`q${i}`));
  return JSON.stringify(aQuestionnaire({ questions }));
}
