import { expect } from 'chai';
import { helps } from '../../../surveys/answering/method.ts';
import { interfaceLanguages } from '../../../surveys/languages.ts';
import { wordsIn } from '../../../views/words.ts';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';

describe('the question about help', () => {
  const openSite = sites();
  const visit = async (code: 'code' | 'tabletCode' | 'interviewCode' = 'code') => {
    const site = await openSite({ questionnaire: mixed });
    const person = visitor({ app: site.app, link: `/a/${site.collection[code]}` });
    await person.answer('often', { often: 'always' });
    return { site, person, methods: () => site.store.responses.methods(site.collection.id) };
  };

  const asksHelp = (response: { readonly text: string }) =>
    pageOf(response).all('group', new RegExp(`^${say('sending.help.legend').replace('?', '\\?')}`))[0];

  it('is asked on the page with all answers, with nothing chosen beforehand', async () => {
    const { person } = await visit();
    const asked = asksHelp(await person.get('/check'));
    expect(asked?.all('radio').map(({ value }) => value)).to.have.members(helps);
    expect(asked?.all('radio').filter(({ checked }) => checked)).to.have.length(0);
  });

  it('is kept apart from the answers', async () => {
    const { site, person, methods } = await visit();
    await person.post('/send', { help: 'friend' });
    expect(await methods()).to.deep.equal([{ channel: 'link', help: 'friend' }]);
    expect(await site.responses()).to.deep.equal([{ often: 'always' }]);
  });

  for (const help of ['', 'somebody'] as const) {
    it(`needs no answer: ${JSON.stringify(help)} is kept as none`, async () => {
      const { person, methods } = await visit('tabletCode');
      await person.post('/send', { help });
      expect(await methods()).to.deep.equal([{ channel: 'tablet', help: undefined }]);
    });
  }

  it('is not asked in an interview, where the auditors have helped', async () => {
    const { person, methods } = await visit('interviewCode');
    expect(asksHelp(await person.get('/check'))).to.equal(undefined);
    await person.post('/send', { help: 'alone' });
    expect(await methods()).to.deep.equal([{ channel: 'interview', help: 'auditor' }]);
  });

  it('is not asked of a service that answers in its own name', async () => {
    const named = aQuestionnaire({ ...mixed, nature: 'named', audience: 'manager' });
    const person = visitor(await openSite({ questionnaire: named }));
    await person.answer('often', { often: 'always' });
    expect(asksHelp(await person.get('/check'))).to.equal(undefined);
  });

  it('has words for each answer in every language', () => {
    for (const language of interfaceLanguages) {
      const said = helps.map((help) => wordsIn(language)(`sending.help.${help}`));
      expect(new Set(said).size, language).to.equal(helps.length);
      expect(said.filter((text) => text.startsWith('sending.'))).to.deep.equal([]);
    }
  });
});
