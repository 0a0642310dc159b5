import { expect } from 'chai';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aText } from '../../support/questionnaires.ts';
import { say, sayIn } from '../../support/say.ts';

describe('a shared tablet, without script', () => {
  const openSite = sites();
  const tablet = async () => {
    const site = await openSite({ questionnaire: mixed });
    return { site, person: visitor({ app: site.app, link: `/a/${site.collection.tabletCode}` }) };
  };
  it('says on every page that several people use it', async () => {
    const { person } = await tablet();
    for (const place of ['', '/p/hello', '/check', '/promise'])
      expect(pageOf(await person.get(place)).text, place).to.include(say('tablet.header'));
  });

  it('leads nobody out of the questions: a link is its address in words, also without network', async () => {
    const marked = { sv: '**Läs** [mer](https://exempel.se/a).' };
    const read = { kind: 'information', key: 'read', text: { sv: 'Nu' }, help: marked } as const;
    const questionnaire = { ...aQuestionnaire({ questions: [read, aText('words')] }), intro: marked };
    const { app, collection } = await openSite({ questionnaire });
    const person = visitor({ app, link: `/a/${collection.tabletCode}` });
    for (const place of ['', '/p/read', '/offline']) {
      const { text } = await person.get(place);
      expect(text, place)
        .to.include('<b>Läs</b> mer (https://exempel.se/a).')
        .and.not.include('href="https://exempel');
    }
  });

  it('ends the earlier visit when the first page is opened, and offers nobody to go on with it', async () => {
    const { person } = await tablet();
    await person.answer('group', { group: 'yes' });
    const { text } = pageOf(await person.get());
    expect(text).not.to.include(say('answering.under-way'));
    expect(pageOf(await person.get('/check')).text).to.include(say('answering.check.empty'));
  });

  it('goes back to the start by itself after the thanks, unless somebody stays', async () => {
    const { site, person } = await tablet();
    await person.answer('group', { group: 'yes' });
    await person.post('/send', { help: 'alone' });
    const thanks = await person.get('/thanks');
    expect(thanks.headers.refresh).to.equal(`60;url=/a/${site.collection.tabletCode}`);
    const returns = say('tablet.returns', { count: 60 });
    const shown = pageOf(thanks);
    expect(shown.text).to.include(returns);
    expect(shown.names('link')).to.include(say('tablet.next-person'));
    const stay = shown.link(say('tablet.stay')).href ?? '';
    const staying = await person.get(stay.replace(/^\/a\/[^/]+/, ''));
    expect(staying.headers).not.to.have.property('refresh');
    expect(pageOf(staying).names('link')).to.include(say('tablet.next-person'));
    expect(pageOf(staying).text).to.not.include(returns);
  });

  it('stays too after who helped has been told, and is found in the history by the word that the thanks name', async () => {
    const { person } = await tablet();
    const helped = await person.get('/helped');
    expect(pageOf(helped).title).to.match(new RegExp(`^${say('answering.survey')}`));
    const stay = pageOf(helped).link(say('tablet.stay')).href ?? '';
    const staying = await person.get(stay.replace(/^\/a\/[^/]+/, '')).expect(200);
    expect(pageOf(staying).heading).to.equal(say('sending.help.thanks'));
    expect(staying.headers).not.to.have.property('refresh');
  });

  it('begins in the first language for the next person', async () => {
    const { site, person } = await tablet();
    await person.answer('group', { group: 'yes' }, { _do: 'next' }, '?language=en');
    await person.post('/send?language=en');
    const thanks = await person.get('/thanks?language=en');
    expect(thanks.headers.refresh).to.equal(`60;url=/a/${site.collection.tabletCode}`);
    const next = pageOf(thanks).link(sayIn('en')('tablet.next-person'));
    expect(next.href).to.equal(`/a/${site.collection.tabletCode}`);
  });

  it('has no way to pause', async () => {
    const { person } = await tablet();
    const page = pageOf(await person.get('/p/group?fresh=1'));
    expect(page.names('button')).to.include(say('answering.next')).and.not.include(say('pausing.button'));
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
    const page = pageOf(await person.get());
    expect(page.headings()).to.include.members([say('interview.title'), say('interview.say-first')]);
    expect(page.texts('listitem')).to.include(say('answering.promise.voluntary'));
  });

  it('marks what is to be read aloud, with no answer chosen beforehand', async () => {
    const { person } = await interview();
    for (const page of ['group', 'often', 'colours', 'ladder', 'whole']) {
      const shown = pageOf(await person.get(`/p/${page}?fresh=1`));
      expect(shown.text, page).to.include(say('interview.read-out'));
      expect(
        shown.fields().filter(({ checked }) => checked),
        page,
      ).to.have.length(0);
    }
  });

  it('keeps notes apart from the answers, and never asks who helped', async () => {
    const { site, person } = await interview();
    await person.answer('often', { often: 'always' });
    const check = pageOf(await person.get('/check'));
    expect(check.fields().map((field) => field.attribute('name')))
      .to.include('_notes')
      .and.not.include('help');
    await person.post('/send', { _notes: 'Ville ha paus' });
    expect(await site.responses()).to.deep.equal([{ often: 'always' }]);
    const { responses } = site.store;
    expect(await responses.texts(site.collection.id)).to.deep.equal([
      { question: '_notes', text: 'Ville ha paus' },
    ]);
    expect(await responses.methods(site.collection.id)).to.deep.equal([
      { channel: 'interview', help: 'auditor' },
    ]);
  });

  it('shows notes that are too long again, and sends nothing', async () => {
    const { site, person } = await interview();
    await person.answer('often', { often: 'always' });
    const reply = await person.post('/send', { _notes: `x${'y'.repeat(4000)}` });
    expect(reply.headers.location).to.match(/\/check$/);
    const notes = pageOf(await person.get('/check'))
      .fields()
      .find((field) => field.attribute('name') === '_notes');
    expect(notes?.value).to.include('xyyy');
    expect(notes?.attribute('aria-invalid')).to.equal('true');
    expect(await site.responses()).to.deep.equal([]);
  });

  it('takes no notes by the ordinary link', async () => {
    const site = await openSite({ questionnaire: mixed });
    const person = visitor(site);
    await person.answer('often', { often: 'always' });
    expect((await person.get('/check')).text).not.to.include('_notes');
  });
});
