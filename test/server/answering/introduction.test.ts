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
      `Vi vill veta vad du tycker. ${say('answering.minutes', { count: 3 })}`,
      say('answering.questions', { count: 6 }),
      say('answering.counted.what'),
      'tre brukarrevisorer',
      'Länets kommuner',
      'Kim Lind, 070-000 00 00',
      `${say('answering.last-day')} 31 mars 2026`,
      `${say('answering.after.kept')} 31 december 2027`,
      say('answering.help.not', { service: 'CM-teamet Exempelköping' }),
    ]) {
      expect(text).to.include(words);
    }
  });

  const marked = 'Hej **du**. Läs [mer om oss](https://exempel.se/a).';

  it('has bold and links, which lead out only when they are pressed and say nothing of whom', async () => {
    const read = { kind: 'information', key: 'read', text: { sv: marked }, help: { sv: marked } } as const;
    const questionnaire = { ...aQuestionnaire({ questions: [read, aText('words')] }), intro: { sv: marked } };
    const person = visitor(await openSite({ questionnaire }));
    for (const answer of [await person.get(), await person.get('/p/read')]) {
      const page = pageOf(answer);
      expect(page.text).to.include('Hej du. Läs mer om oss.').and.not.include('**');
      expect(answer.text).to.include('<b>du</b>');
      const [link] = answer.text.match(/<a href="https:[^>]*>/) ?? [];
      expect(link).to.include('rel="noopener noreferrer" referrerpolicy="no-referrer"');
      expect(page.title).not.to.include('*');
    }
  });

  it('tells no last day that is over, since answers are taken until somebody closes', async () => {
    const { text } = await visitor(await openSite({ collection: { lastDay: '2026-03-09' } })).get();
    expect(text).not.to.include(say('answering.last-day'));
  });

  it('promises what the settings of the collection say', async () => {
    const page = pageOf(await visitor(await openSite({ collection: { k: 7, invited: 40 } })).get());
    expect(page.texts('listitem'))
      .to.include(say('answering.promise.never-fewer', { k: 7 }))
      .and.include(say('answering.promise.support-unchanged'));
    expect(page.headings()).to.not.include(say('answering.named.title'));
  });

  it('does not warn staff of asking those who work in the service', async () => {
    const { text } = pageOf(await visitor(await openSite({ collection: { audience: 'staff' } })).get());
    expect(text)
      .to.include(say('answering.help.who'))
      .and.not.include(say('answering.help.not', { service: 'CM-teamet Exempelköping' }));
  });

  it('says first of all when answers are not anonymous', async () => {
    const person = visitor(await openSite({ questionnaire: managers }));
    const page = pageOf(await person.get());
    expect(page.headings()).to.not.include(say('answering.promise.title'));
    expect(page.text).to.not.include(say('answering.promise.never-fewer', { k: 5 }));
    const named = page.text.indexOf(say('answering.named.title'));
    expect(named)
      .to.be.above(-1)
      .and.below(page.text.indexOf(say('answering.start')));
    expect(pageOf(await person.get('/p/words')).text)
      .to.include(say('answering.hint.text-named'))
      .and.not.include(say('answering.hint.text-anonymous'));
    expect(pageOf(await person.get('/promise')).text)
      .to.include(say('answering.kept.service'))
      .and.not.include(say('answering.not-kept.title'));
  });

  it('warns where few are invited, there and by the text boxes', async () => {
    const person = visitor(await openSite({ questionnaire: mixed, collection: { invited: 7 } }));
    expect(pageOf(await person.get()).text).to.include(say('answering.few'));
    const words = pageOf(await person.get('/p/words?fresh=1'));
    expect(words.one('textbox').description).to.include(say('answering.few'));
  });

  it('asks for no names by every text box of an anonymous collection', async () => {
    const person = visitor(await openSite({ questionnaire: mixed }));
    const page = pageOf(await person.get('/p/words?fresh=1'));
    expect(page.one('textbox').description).to.include(say('answering.hint.text-anonymous'));
    expect(page.text).not.to.include(say('answering.few'));
  });

  it('says on every page that invented answers are invented', async () => {
    const site = await openSite({ audit: { invented: true } });
    const person = visitor(site);
    for (const place of ['', '/p/q1', '/promise', '/check']) {
      expect(pageOf(await person.get(place)).text, place).to.include(say('site.invented'));
    }
  });

  it('explains what is kept and leads back to the question it was opened from', async () => {
    const site = await openSite({ questionnaire: mixed });
    const person = visitor(site);
    const asked = await person.answer('words', { words: 'Sparat' }, { _do: 'promise' });
    expect(asked.headers.location).to.equal(`${site.link}/promise?page=7`);
    const promise = pageOf(await person.get('/promise?page=7'));
    expect(promise.texts('listitem')).to.include(say('answering.not-kept.time'));
    expect(promise.text).to.include(say('answering.while.pause'));
    expect(promise.all('link').map(({ href }) => href)).to.include(`${site.link}/p/7`);
    expect(pageOf(await person.get('/p/words')).one('textbox').value).to.equal('Sparat');
  });
});
