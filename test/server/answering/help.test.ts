import { expect } from 'chai';
import { helps } from '../../../surveys/answering/method.ts';
import { interfaceLanguages } from '../../../surveys/languages.ts';
import { wordsIn } from '../../../views/words.ts';
import { mixed, sites, visitor } from '../../support/answering.ts';
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

  it('is asked on the page with all answers, with nothing chosen beforehand', async () => {
    const { person } = await visit();
    const { text } = await person.get('/check');
    expect(text).to.include(say('sending.help.legend')).and.not.include('checked');
    expect(text.match(/name="help"/g)).to.have.length(helps.length);
  });

  it('is kept apart from the answers', async () => {
    const { site, person, methods } = await visit();
    await person.post('/send', { help: 'friend' });
    expect(await methods()).to.deep.equal([{ way: 'link', help: 'friend' }]);
    expect(await site.responses()).to.deep.equal([{ often: 'always' }]);
  });

  for (const help of ['', 'somebody'] as const) {
    it(`needs no answer: ${JSON.stringify(help)} is kept as none`, async () => {
      const { person, methods } = await visit('tabletCode');
      await person.post('/send', { help });
      expect(await methods()).to.deep.equal([{ way: 'tablet', help: undefined }]);
    });
  }

  it('is not asked in an interview, where the auditors have helped', async () => {
    const { person, methods } = await visit('interviewCode');
    expect((await person.get('/check')).text).not.to.include('name="help"');
    await person.post('/send', { help: 'alone' });
    expect(await methods()).to.deep.equal([{ way: 'interview', help: 'auditor' }]);
  });

  it('is not asked of a service that answers in its own name', async () => {
    const named = aQuestionnaire({ ...mixed, nature: 'named', audience: 'manager' });
    const person = visitor(await openSite({ questionnaire: named }));
    await person.answer('often', { often: 'always' });
    expect((await person.get('/check')).text).not.to.include('name="help"');
  });

  it('has words for each answer in every language', () => {
    for (const language of interfaceLanguages) {
      const said = helps.map((help) => wordsIn(language)(`sending.help.${help}`));
      expect(new Set(said).size, language).to.equal(helps.length);
      expect(said.filter((text) => text.startsWith('sending.'))).to.deep.equal([]);
    }
  });
});
