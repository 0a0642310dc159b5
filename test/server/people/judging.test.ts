import { expect } from 'chai';
import { judged } from '../../../server/people/passwords.ts';

const known = { name: 'Kim Lindqvist', email: 'kim.lindqvist@storvik.se' };
const config = { publicUrl: 'https://revision.storvik.se' };

async function judgementOf(password: string): Promise<string> {
  const judgement = await judged(config, known, password);
  return judgement.ok ? 'good' : (judgement.problems[0]?.message ?? '');
}

describe('a password', () => {
  for (const good of [
    'fyra glada ord ihop',
    'sten gardin moln cykel',
    'x7#kQ9!mZ2$wL',
    'lera tornet sju fisken',
  ])
    it(`is good: ${good}`, async () => {
      expect(await judgementOf(good)).to.equal('good');
    });

  for (const common of [
    'password1234',
    'lösenord12345',
    'qwertyuiopåas',
    'aaaaaaaaaaaaaaaa',
    'hejhejhejhej',
    'Sommaren2026!',
  ])
    it(`is common: ${common}`, async () => {
      expect(await judgementOf(common)).to.equal('people.problems.password-common');
    });

  for (const own of ['kimlindqvist1', 'storvik-revision', 'Lindqvist1980', 'brukarrevision1'])
    it(`is the person's or the installation's own: ${own}`, async () => {
      expect(await judgementOf(own)).to.equal('people.problems.password-own');
    });

  it('is looked at one after the other, however many come at once', async () => {
    const many = await Promise.all(['lösenord12345', 'fyra glada ord ihop'].map(judgementOf));
    expect(many).to.deep.equal(['people.problems.password-common', 'good']);
  });

  it('of the longest kind with every letter exchanged is judged, too', async () => {
    expect(await judgementOf('@4$5!1|'.repeat(18))).to.equal('people.problems.password-common');
  });
});
