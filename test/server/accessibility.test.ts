import { expect } from 'chai';
import request from 'supertest';
import { interfaceLanguages } from '../../surveys/languages.ts';
import { lixOf } from '../../surveys/questionnaires/readability.ts';
import { accessibilityPage } from '../../views/plain/accessibility.ts';
import { visitor as answering, mixed, sites } from '../support/answering.ts';
import { pageOf } from '../support/page.ts';
import { say, sayIn } from '../support/say.ts';
import { offices } from './office.ts';

const home = '/accessibility/statement';
const filled = {
  organisation: 'Region Exempellän',
  email: 'webb@example.se',
  answerDays: '5',
  level: 'partly',
  lacking: 'Kartan har ingen text. Den rättas i mars.',
  method: 'self',
  assessedOn: '2026-02-01',
};

describe('the accessibility statement', () => {
  const openOffice = offices();

  it('is there in every language before anybody has filled it in, and says so', async () => {
    const { visitor } = await openOffice();
    for (const language of interfaceLanguages) {
      const page = pageOf(await visitor().get(`/accessibility?language=${language}`).expect(200));
      expect(page.text, language).to.include(sayIn(language)('accessibility.nobody'));
      expect(page.text).to.include(sayIn(language)('accessibility.level.unknown'));
      expect(page.text).to.not.match(/accessibility\.|\{\{/);
    }
  });

  it('has what the law asks for, from whoever runs the house and from the tool', async () => {
    const { as, visitor } = await openOffice();
    await (await as('fou')).post(home).type('form').send(filled).expect(303);
    const page = pageOf(await visitor().get('/accessibility').expect(200));
    for (const said of [
      'Region Exempellän',
      'webb@example.se',
      say('accessibility.fault.days', { count: 5 }),
      say('accessibility.level.partly'),
      'Kartan har ingen text.',
      say('accessibility.tested.self'),
      '1 februari 2026',
    ])
      expect(page.text).to.include(said);
    expect(page.link(say('accessibility.supervision.link')).href).to.match(/^https:\/\/www\.digg\.se\//);
    expect(page.text).to.not.include(say('accessibility.nobody'));
  });

  it('is filled in by a link at the foot of the pages of those who keep it', async () => {
    const { as } = await openOffice();
    const ways = async (role: 'fou' | 'auditor', path: string) =>
      pageOf(await (await as(role)).get(path).expect(200))
        .all('link')
        .map(({ href }) => href)
        .filter((href) => href === home);
    expect(await ways('fou', '/audits')).to.have.length(1);
    expect(await ways('fou', '/people')).to.have.length(2);
    expect(await ways('auditor', '/audits')).to.have.length(0);
  });

  it('marks what is in Swedish on a page in another language', async () => {
    const { as, visitor } = await openOffice();
    await (await as('fou')).post(home).type('form').send(filled).expect(303);
    const { text } = await visitor().get('/accessibility?language=ar').expect(200);
    expect(text).to.include('lang="sv" dir="ltr">Kartan har ingen text.');
  });

  it('keeps what was typed where something is lacking', async () => {
    const { as } = await openOffice();
    const { email: _, lacking: __, ...rest } = filled;
    const fou = await as('fou');
    const ahead = { ...rest, assessedOn: '2031-01-01' };
    const page = pageOf(await fou.post(home).type('form').send(ahead).expect(422));
    for (const problem of ['contact', 'lacking'])
      expect(page.text).to.include(say(`accessibility-statement.problems.${problem}`));
    expect(page.text).to.include(say('staff.problems.day-to-come'));
    expect(page.field(say('accessibility-statement.fields.organisation')).value).to.equal(
      'Region Exempellän',
    );
  });

  it('is written by those who see to the house, and says to them when it is old', async () => {
    const { as, setNow } = await openOffice();
    const admin = await as('admin');
    expect(pageOf(await admin.get(home).expect(200)).text).to.include(say('accessibility-statement.nobody'));
    await admin.post(home).type('form').send(filled).expect(303);
    const late = say('accessibility-statement.late', { day: '1 februari 2027' });
    expect(pageOf(await admin.get(home)).text).to.not.include(late);
    setNow('2027-02-02T10:00:00Z');
    const again = await as('admin');
    expect(pageOf(await again.get(home).expect(200)).text).to.include(late);
    await (await as('auditor')).post(home).type('form').send(filled).expect(403);
  });

  it('is led to from the foot of pages of staff, of strangers and of those who answer', async () => {
    const { as, visitor } = await openOffice();
    for (const response of [
      await (await as('reader')).get('/'),
      await visitor().get('/sign-in'),
      await visitor().get('/a'),
      await visitor().get('/gone'),
    ])
      expect(pageOf(response).link(say('accessibility.title')).href).to.equal('/accessibility');
  });

  const openSite = sites();

  it('takes nothing from somebody who looks at it among the questions, and leads back', async () => {
    const site = await openSite({ questionnaire: mixed });
    const person = answering(site);
    const left = await person.answer('often', { often: 'always' }, { _do: 'accessibility' });
    const to = String(left.headers.location);
    const back =
      pageOf(await request(site.app).get(to).expect(200)).link(say('accessibility.back')).href ?? '';
    const again = pageOf(await person.get(back.replace(site.link, '')));
    expect(again.fields().find(({ checked }) => checked)?.value).to.equal('always');
  });

  it('leads back those who have saved nothing to the page that they skipped to, in another language too', async () => {
    const site = await openSite({ questionnaire: mixed });
    const person = answering(site);
    await person.answer('hello');
    const left = await person.answer('group', {}, { _do: 'accessibility' });
    const swedish = pageOf(await request(site.app).get(String(left.headers.location)).expect(200));
    const english = swedish.link(sayIn('en')('site.language')).href ?? '';
    const page = pageOf(await request(site.app).get(english).expect(200));
    const back = page.link(sayIn('en')('accessibility.back')).href ?? '';
    expect((await person.get(back.replace(site.link, ''))).status).to.equal(200);
  });

  it('leads nowhere else', async () => {
    const { visitor } = await openOffice();
    const elsewhere = await visitor().get('/accessibility?back=//elsewhere.example').expect(200);
    expect(elsewhere.text).to.not.include('elsewhere');
  });

  it('is easy to read in Swedish', () => {
    const { model } = accessibilityPage(undefined, { language: 'sv', back: undefined, hrefIn: () => '/' });
    const parts = model.parts as readonly { readonly lines: readonly { readonly words: string }[] }[];
    const words = [
      say('accessibility.intro'),
      ...parts.flatMap(({ lines }) => lines.map((line) => line.words)),
      say('accessibility.tested.self'),
      say('accessibility.fault.days', { count: 5 }),
    ];
    expect(lixOf(words)).to.be.lessThan(30);
  });
});
