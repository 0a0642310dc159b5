import { expect } from 'chai';
import { interfaceLanguages } from '../../../surveys/languages.ts';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';

describe('trying first', () => {
  const openSite = sites();

  it('is offered on the first page', async () => {
    const site = await openSite();
    expect(pageOf(await visitor(site).get()).link(say('trying.link')).href).to.equal(`${site.link}/try/1`);
  });

  it('goes over three questions to a page that leads on to the real ones', async () => {
    const site = await openSite();
    const person = visitor(site);
    const at = (place: string) => `${site.link}/try/${place}`;
    const steps = [{ 'ice-cream': 'yes' }, { fruit: ['apple', 'banana'] }, { own: 'Gröt' }];
    for (const [i, typed] of steps.entries()) {
      expect(pageOf(await person.get(`/try/${i + 1}`)).text).to.include(
        say('answering.number', { now: `${i + 1}`, all: 3 }),
      );
      const next = await person.post(`/try/${i + 1}`, { ...typed, _do: 'next' });
      expect(next.headers.location).to.equal(at(i === 2 ? 'done' : String(i + 2)));
    }
    const done = pageOf(await person.get('/try/done'));
    expect(done.heading).to.equal(say('trying.done'));
    expect(done.button(say('answering.start')).sentTo).to.equal(`${site.link}/start`);
  });

  it('keeps nothing: no cookie, no draft', async () => {
    const added: unknown[] = [];
    const site = await openSite({
      through: (store) => ({
        ...store,
        drafts: { ...store.drafts, add: async (draft) => void added.push(draft) },
      }),
    });
    const person = visitor(site);
    const answers = [
      await person.get('/try/1'),
      await person.post('/try/1', { 'ice-cream': 'yes', _do: 'next' }),
      await person.post('/try/3', { own: 'Gröt', _do: 'next' }),
      await person.get('/try/done'),
    ];
    expect(answers.map(({ headers }) => headers['set-cookie'])).to.deep.equal(answers.map(() => undefined));
    expect(added).to.deep.equal([]);
    const page = pageOf(await person.get('/try/1'));
    expect(page.text).to.include(say('trying.banner-why'));
    expect(page.fields().filter(({ checked }) => checked)).to.have.length(0);
  });

  it('goes back and skips as the real questions do', async () => {
    const site = await openSite();
    const person = visitor(site);
    const to = async (step: number, button: string) =>
      (await person.post(`/try/${step}`, { _do: button })).headers.location;
    expect(await to(1, 'back')).to.equal(site.link);
    expect(await to(3, 'back')).to.equal(`${site.link}/try/2`);
    expect(await to(2, 'skip')).to.equal(`${site.link}/try/3`);
  });

  it('shows what is wrong, with what was chosen', async () => {
    const person = visitor(await openSite());
    const wrong = await person.post('/try/2', { fruit: ['apple', 'none'], _do: 'next' });
    expect(wrong.status).to.equal(422);
    const page = pageOf(wrong);
    expect(page.one('alert').headings()).to.deep.equal([say('problems.title', { count: 1 })]);
    const chosen = page.fields().filter(({ checked }) => checked);
    expect(chosen.map(({ value }) => value)).to.include('apple');
  });

  it('keeps what was typed when the language is changed', async () => {
    const person = visitor(await openSite({ questionnaire: mixed }));
    const changed = await person.post('/try/3', { own: 'Gröt', _language: 'en' });
    const page = pageOf(changed);
    expect(page.attribute('lang')).to.equal('en');
    expect(page.one('textbox').value).to.equal('Gröt');
  });

  it('has every language that a questionnaire can be answered in', async () => {
    const site = await openSite({
      questionnaire: { ...aQuestionnaire(), languages: [...interfaceLanguages] },
    });
    for (const language of interfaceLanguages) {
      for (const place of ['1', '2', '3', 'done']) {
        const { text, status } = await visitor(site).get(`/try/${place}?language=${language}`);
        expect(status).to.equal(200);
        expect(pageOf(text).attribute('lang')).to.equal(language);
      }
    }
  });

  it('has no other pages, and takes no form without a button', async () => {
    const person = visitor(await openSite());
    expect((await person.get('/try/4')).status).to.equal(404);
    expect((await person.get('/try/0')).status).to.equal(404);
    expect((await person.post('/try/1', { 'ice-cream': 'yes' })).status).to.equal(400);
  });
});

describe('a link in capitals', () => {
  const openSite = sites();

  it('leads to the same link in small letters, with all that follows', async () => {
    const { app, link } = await openSite();
    const capitals = { app, link: link.toUpperCase() };
    const found = await visitor(capitals).get('/p/1?language=en');
    expect(found.status).to.equal(303);
    expect(found.headers.location).to.equal(`${link}/p/1?language=en`);
  });

  it('is not forwarded when something is posted to it', async () => {
    const { app, link } = await openSite();
    expect((await visitor({ app, link: link.toUpperCase() }).post('/start')).status).to.equal(404);
  });
});
