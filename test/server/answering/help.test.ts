import { expect } from 'chai';
import { helps } from '../../../surveys/answering/method.ts';
import { interfaceLanguages } from '../../../surveys/languages.ts';
import { wordsIn } from '../../../views/words.ts';
import { mixed, type Site, sites, visitor } from '../../support/answering.ts';
import { hiddenIn } from '../../support/hidden.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';

type Code = 'code' | 'tabletCode' | 'interviewCode';

describe('the question about help', () => {
  const openSite = sites();
  const visit = async (code: Code = 'code', site?: Site) => {
    const at = site ?? (await openSite({ questionnaire: mixed }));
    const person = visitor({ app: at.app, link: `/a/${at.collection[code]}` });
    await person.answer('often', { often: 'always' });
    return { site: at, person, methods: () => at.store.responses.methods(at.collection.id) };
  };
  /** Sends, and gives the page of thanks with what it carries to the question about help. */
  const sent = async (code?: Code, site?: Site) => {
    const begun = await visit(code, site);
    await begun.person.post('/send');
    const thanks = await begun.person.get('/thanks');
    return { ...begun, thanks, hidden: hiddenIn(thanks.text) };
  };

  const asksHelp = (response: { readonly text: string }) =>
    pageOf(response).all('group', new RegExp(`^${say('sending.help.legend').replace('?', '\\?')}`))[0];

  it('is asked when the answers are stored, with nothing chosen beforehand', async () => {
    const { site, person, thanks } = await sent();
    expect(await site.responses()).to.deep.equal([{ often: 'always' }]);
    const asked = asksHelp(thanks);
    expect(asked?.all('radio').map(({ value }) => value)).to.have.members(helps);
    expect(asked?.all('radio').filter(({ checked }) => checked)).to.have.length(0);
    expect((await person.get('/thanks')).status, 'without its own address').to.equal(303);
  });

  for (const code of ['code', 'tabletCode'] as const) {
    it(`is still there after a reload and in another language, until it is answered (${code})`, async () => {
      const { site, person, methods } = await visit(code);
      const path = (address = '') => address.replace(/^\/a\/[^/?]+/, '');
      const address = path((await person.post('/send')).headers.location);
      const first = await person.get(address);
      const links = pageOf(first)
        .all('link')
        .map(({ href }) => path(href));
      const again = [address, ...links.filter((href) => href.startsWith('/thanks'))];
      expect(again, 'reload, languages, staying').to.have.length.at.least(code === 'code' ? 2 : 3);
      for (const each of again) {
        const shown = await person.get(each);
        expect(hiddenIn(shown.text).visit, each).to.be.a('string').and.equal(hiddenIn(first.text).visit);
      }
      await person.post('/help', { ...hiddenIn(first.text), help: 'friend' });
      expect((await methods()).map(({ help }) => help)).to.deep.equal(['friend']);
      expect(hiddenIn((await person.get(address).expect(200)).text)).to.not.have.property('visit');
      expect(await site.responses()).to.have.length(1);
    });
  }

  it('is not asked before the answers are sent', async () => {
    const { person } = await visit();
    expect(asksHelp(await person.get('/check'))).to.equal(undefined);
  });

  it('is kept apart from the answers, and counts one person once', async () => {
    const { site, person, methods, hidden } = await sent();
    const told = await person.post('/help', { ...hidden, help: 'friend' });
    expect(told.headers.location).to.equal(`${site.link}/helped`);
    await person.post('/help', { ...hidden, help: 'staff' });
    expect(await methods()).to.deep.equal([{ channel: 'link', help: 'friend' }]);
    expect(await site.responses()).to.deep.equal([{ often: 'always' }]);
  });

  it('leaves nothing of the visit once it is answered', async () => {
    const { site, person, hidden } = await sent();
    expect(await site.store.drafts.byId(hidden.visit ?? '')).to.deep.include({ sealed: undefined });
    await person.post('/help', { ...hidden, help: 'friend' });
    expect(await site.store.drafts.byId(hidden.visit ?? '')).to.equal(undefined);
  });

  for (const help of ['', 'somebody'] as const) {
    it(`needs no answer: ${JSON.stringify(help)} is kept as none`, async () => {
      const { person, methods, hidden } = await sent('tabletCode');
      expect((await person.post('/help', { ...hidden, help })).status).to.equal(303);
      expect(await methods()).to.deep.equal([{ channel: 'tablet', help: undefined }]);
    });
  }

  it('takes nothing from those who have sent nothing', async () => {
    const { site, methods } = await sent();
    const other = visitor(site);
    await other.answer('often', { often: 'never' });
    for (const hidden of [{}, { visit: 'made up' }]) await other.post('/help', { ...hidden, help: 'friend' });
    expect(await methods()).to.deep.equal([{ channel: 'link', help: undefined }]);
  });

  it('is put to nobody else’s channel', async () => {
    const { site } = await sent('tabletCode');
    const { person, methods, hidden } = await sent('code', site);
    await person.post('/help', { ...hidden, help: 'friend' });
    expect(await methods()).to.have.deep.members([
      { channel: 'tablet', help: undefined },
      { channel: 'link', help: 'friend' },
    ]);
  });

  it('is not asked of those whose answers are put aside', async () => {
    const site = await openSite({ questionnaire: mixed });
    await site.store.collections.setFloodWarning(site.collection.id, true);
    const { thanks, person, methods } = await sent('code', site);
    expect(asksHelp(thanks)).to.equal(undefined);
    await person.post('/help', { visit: 'any', help: 'friend' });
    expect(await methods()).to.deep.equal([]);
  });

  it('is not asked in an interview, where the auditors have helped', async () => {
    const { person, methods, thanks } = await sent('interviewCode');
    expect(asksHelp(thanks)).to.equal(undefined);
    await person.post('/help', { help: 'alone' });
    expect(await methods()).to.deep.equal([{ channel: 'interview', help: 'auditor' }]);
  });

  it('is not asked of a service that answers in its own name', async () => {
    const named = aQuestionnaire({ ...mixed, nature: 'named', audience: 'manager' });
    const { thanks } = await sent('code', await openSite({ questionnaire: named }));
    expect(asksHelp(thanks)).to.equal(undefined);
  });

  it('leads to thanks that say nothing of what was sent, for whoever opens them', async () => {
    const page = pageOf(await visitor(await openSite()).get('/helped'));
    expect(page.heading).to.equal(say('sending.help.thanks'));
    expect(page.text).not.to.include(say('answering.thanks.stored'));
  });

  it('has words for each answer in every language', () => {
    for (const language of interfaceLanguages) {
      const said = helps.map((help) => wordsIn(language)(`sending.help.${help}`));
      expect(new Set(said).size, language).to.equal(helps.length);
      expect(said.filter((text) => text.startsWith('sending.'))).to.deep.equal([]);
    }
  });
});
