import { expect } from 'chai';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aText } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';

const managers = aQuestionnaire({ audience: 'manager', nature: 'named', questions: [aText('words')] });

describe('the introduction', () => {
  const openSite = sites();

  it('tells who asks, how long it takes, until when, and whom to call', async () => {
    const { text } = pageOf(await visitor(await openSite({ questionnaire: mixed })).get());
    for (const words of [
      'Vi vill veta vad du tycker. Det är 6 frågor. Det tar ungefär 3 minuter.',
      'Vi räknar 20 sekunder för en fråga.',
      'tre brukarrevisorer',
      'Länets kommuner',
      'Kim Lind, 070-000 00 00',
      'Du kan svara till och med 31 mars 2026',
      'Svaren sparas till och med 31 december 2027',
      'Be inte någon som arbetar i CM-teamet Exempelköping',
    ]) {
      expect(text).to.include(words);
    }
  });

  it('tells no last day that is over, since answers are taken until somebody closes', async () => {
    const { text } = await visitor(await openSite({ collection: { lastDay: '2026-03-09' } })).get();
    expect(text).not.to.include(say('answering.last-day'));
  });

  it('promises what the settings of the collection say', async () => {
    const { text } = await visitor(await openSite({ collection: { k: 7 } })).get();
    expect(text)
      .to.include(say('conditions.map.at-least', { way: '7 personer ihop' }))
      .and.include('Ditt stöd blir inte sämre')
      .and.not.include('inte anonyma');
  });

  it('does not warn staff of asking those who work in the service', async () => {
    const { text } = await visitor(await openSite({ collection: { audience: 'staff' } })).get();
    expect(text).to.include('Be någon som du litar på.').and.not.include('Be inte någon som arbetar i');
  });

  it('says first of all when answers are not anonymous', async () => {
    const person = visitor(await openSite({ questionnaire: managers }));
    const { text } = await person.get();
    expect(text)
      .to.include(say('answering.named.title'))
      .and.not.include(say('conditions.map.at-least', { way: 5 }))
      .and.not.include(say('answering.promise.title'));
    expect(text.indexOf('inte anonyma')).to.be.lessThan(text.indexOf(say('answering.start')));
    expect(pageOf(await person.get('/p/words')).text)
      .to.include(say('answering.hint.text-named'))
      .and.not.include('Skriv inga namn');
    expect(pageOf(await person.get('/promise')).text)
      .to.include('Vi sparar vilken verksamhet')
      .and.not.include(say('answering.not-kept.title'));
  });

  it('warns where few are invited, there and by the text boxes', async () => {
    const person = visitor(await openSite({ questionnaire: mixed, collection: { invited: 7 } }));
    expect((await person.get()).text).to.include('Ni är få som får frågorna.');
    expect((await person.get('/p/words?fresh=1')).text).to.include('Ni är få som får frågorna.');
  });

  it('asks for no names by every text box of an anonymous collection', async () => {
    const person = visitor(await openSite({ questionnaire: mixed }));
    const { text } = await person.get('/p/words?fresh=1');
    expect(text).to.include(say('answering.hint.text-anonymous')).and.include('aria-describedby="h_words"');
    expect(text).not.to.include('Ni är få');
  });

  it('says on every page that invented answers are invented', async () => {
    const site = await openSite({ audit: { invented: true } });
    const person = visitor(site);
    for (const place of ['', '/p/q1', '/promise', '/check', '/thanks']) {
      expect(pageOf(await person.get(place)).text, place).to.include(say('report.invented'));
    }
  });

  it('explains what is kept and leads back to the question it was opened from', async () => {
    const site = await openSite({ questionnaire: mixed });
    const person = visitor(site);
    const asked = await person.answer('words', { words: 'Sparat' }, { _do: 'promise' });
    expect(asked.headers.location).to.equal(`${site.link}/promise?page=words`);
    const promise = await person.get('/promise?page=words');
    expect(promise.text)
      .to.include(say('answering.not-kept.time'))
      .and.include('Pausa först.')
      .and.include(`href="${site.link}/p/words"`);
    expect((await person.get('/p/words')).text).to.include('Sparat');
  });
});
