import { expect } from 'chai';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';

describe('a shared tablet, without script', () => {
  const openSite = sites();
  const tablet = async () => {
    const site = await openSite({ questionnaire: mixed });
    return { site, person: visitor({ app: site.app, link: `/a/${site.collection.tabletCode}` }) };
  };
  it('says on every page that several people use it', async () => {
    const { person } = await tablet();
    for (const place of ['', '/p/hello', '/check', '/promise', '/thanks'])
      expect((await person.get(place)).text, place).to.include('Flera använder den här plattan.');
  });

  it('ends the earlier visit when the first page is opened, and offers nobody to go on with it', async () => {
    const { person } = await tablet();
    await person.answer('group', { group: 'yes' });
    const { text } = pageOf(await person.get());
    expect(text).not.to.include('Du har redan svarat');
    expect(pageOf(await person.get('/check')).text).to.include(say('answering.check.empty'));
  });

  it('goes back to the start by itself after the thanks, unless somebody stays', async () => {
    const { site, person } = await tablet();
    await person.answer('group', { group: 'yes' });
    await person.post('/send', { help: 'alone' });
    const thanks = await person.get('/thanks');
    expect(thanks.headers.refresh).to.equal(`30;url=/a/${site.collection.tabletCode}`);
    expect(thanks.text).to.include('Om 30 sekunder').and.to.include(say('tablet.next-person'));
    const staying = await person.get('/thanks?stay=1');
    expect(staying.headers).not.to.have.property('refresh');
    expect(staying.text).to.include(say('tablet.next-person')).and.not.to.include('Om 30 sekunder');
  });

  it('begins in the first language for the next person', async () => {
    const { site, person } = await tablet();
    await person.answer('group', { group: 'yes' }, { _do: 'next' }, '?language=en');
    await person.post('/send?language=en');
    const thanks = await person.get('/thanks?language=en');
    expect(thanks.headers.refresh).to.equal(`30;url=/a/${site.collection.tabletCode}`);
    expect(thanks.text).to.include(`href="/a/${site.collection.tabletCode}">Next person`);
  });

  it('has no way to pause', async () => {
    const { person } = await tablet();
    expect((await person.get('/p/group?fresh=1')).text).not.to.include('value="pause"');
  });
});

describe('an interview, without script', () => {
  const openSite = sites();
  const interview = async () => {
    const site = await openSite({ questionnaire: mixed });
    return { site, person: visitor({ app: site.app, link: `/a/${site.collection.interviewCode}` }) };
  };

  it('tells the auditors what to read aloud first', async () => {
    const { person } = await interview();
    const { text } = await person.get();
    expect(text).to.include(say('interview.title')).and.to.include(say('interview.say-first'));
    expect(text).to.include(say('answering.promise.voluntary'));
  });

  it('marks what is to be read aloud, with no answer chosen beforehand', async () => {
    const { person } = await interview();
    for (const page of ['group', 'often', 'colours', 'ladder', 'whole']) {
      const { text } = pageOf(await person.get(`/p/${page}?fresh=1`));
      expect(text, page).to.include(say('interview.read-out')).and.not.to.include(' checked');
    }
  });

  it('keeps notes apart from the answers, and never asks who helped', async () => {
    const { site, person } = await interview();
    await person.answer('often', { often: 'always' });
    expect((await person.get('/check')).text)
      .to.include('Anteckningar')
      .and.not.to.include('name="help"');
    await person.post('/send', { _notes: 'Ville ha paus' });
    expect(await site.responses()).to.deep.equal([{ often: 'always' }]);
    const { responses } = site.store;
    expect(await responses.texts(site.collection.id)).to.deep.equal([
      { question: '_notes', text: 'Ville ha paus' },
    ]);
    expect(await responses.methods(site.collection.id)).to.deep.equal([
      { way: 'interview', help: 'auditor' },
    ]);
  });

  it('shows notes that are too long again, and sends nothing', async () => {
    const { site, person } = await interview();
    await person.answer('often', { often: 'always' });
    const reply = await person.post('/send', { _notes: `x${'y'.repeat(4000)}` });
    expect(reply.status).to.equal(422);
    expect(reply.text).to.include('xyyy').and.to.include('id="e__notes"');
    expect(await site.responses()).to.deep.equal([]);
  });

  it('takes no notes by the ordinary link', async () => {
    const site = await openSite({ questionnaire: mixed });
    const person = visitor(site);
    await person.answer('often', { often: 'always' });
    expect((await person.get('/check')).text).not.to.include('_notes');
  });
});
