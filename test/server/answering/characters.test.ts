import { expect } from 'chai';
import request from 'supertest';
import { longestText } from '../../../surveys/questionnaires/questions/mistakes.ts';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';

/** Texts that break pages and databases elsewhere. */
const odd: Readonly<Record<string, string>> = {
  'a right-to-left override': 'abc\u202Edef',
  'every embedding and isolate, none of them ended': '\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068 x',
  'an isolate ended twice': '\u2069\u2069 klart',
  emoji: '👍🏽👩‍👩‍👧‍👦🇸🇪',
  'zero-width joiners': 'a\u200Db\u200Cc\uFEFFd',
  'combining marks': `Z${'\u0335\u0321\u0489'.repeat(40)}algo`,
  'an å in two parts': 'a\u030A',
  Arabic: 'مرحبا بالعالم',
  'line and paragraph separators': 'en\u2028två\u2029tre',
  'private and unassigned characters': '\uE000\u{10FFFF}\u{FFFFE}',
  markup: '</textarea></dd><script>alert(1)</script>&amp;\'"{{x}}',
};

describe('what people write', () => {
  const openSite = sites();

  for (const [name, text] of Object.entries(odd)) {
    it(`is kept as it is and shown as it is: ${name}`, async () => {
      const site = await openSite({ questionnaire: mixed });
      const person = visitor(site);
      expect((await person.answer('words', { words: text })).status).to.equal(303);
      for (const place of ['/p/words', '/check']) {
        const shown = await person.get(place);
        expect(shown.text, place).to.include(escaped(text));
      }
      await person.post('/send');
      expect(await site.store.responses.texts(site.collection.id)).to.deep.equal([
        { question: 'words', text },
      ]);
    });
  }

  it('stands by itself on the page with all answers, so that nothing around it turns', async () => {
    const person = visitor(await openSite({ questionnaire: mixed }));
    await person.answer('words', { words: odd['a right-to-left override'] ?? '' });
    const shown = pageOf(await person.get('/check')).written(odd['a right-to-left override'] ?? '');
    expect(shown.attribute('dir')).to.equal('auto');
  });

  it('is refused in words where it holds half a surrogate, which no browser sends', async () => {
    const site = await openSite({ questionnaire: mixed });
    const told = await request(site.app)
      .post(`${site.link}/p/words`)
      .type('application/x-www-form-urlencoded')
      .serialize((given: unknown) => given as string)
      .send('words=%ED%A0%BD&_do=next');
    expect(told.status).to.equal(400);
    expect(pageOf(told).heading).to.equal(say('failures.answering.bad-form.title'));
  });

  it('may be four thousand characters, and of more is told how many there are', async () => {
    const person = visitor(await openSite({ questionnaire: mixed }));
    expect((await person.answer('words', { words: '👍'.repeat(2000) })).status).to.equal(303);
    const told = await person.wrong('words', { words: '👍'.repeat(2001) });
    expect(pageOf(told).one('textbox').value).to.equal('👍'.repeat(2001));
    expect(pageOf(told).problems).to.deep.equal([
      say('problems.text-too-long', { given: 4002, most: longestText }),
    ]);
  });
});

/** As Handlebars writes it. */
function escaped(text: string): string {
  const written: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#x27;',
    '=': '&#x3D;',
    '`': '&#x60;',
  };
  return text.replace(/[&<>"'`=]/g, (character) => written[character] ?? character);
}
