import { expect } from 'chai';
import { offlineWords } from '../../views/answering/offline-words.ts';
import { fromScript } from '../support/browser-script.ts';

interface Screens {
  say(language: string, name: string, values: Readonly<Record<string, number>>): string;
}

/** The screens' script in a browser that has so much of `Intl`. */
function screensWith(intl: object): Screens {
  const words = { words: offlineWords('sv') };
  const journey = JSON.stringify({ languages: { sv: words } });
  const document = { documentElement: {}, getElementById: () => null, body: { dataset: { journey } } };
  return fromScript<Screens>('screens', { document, Intl: intl });
}

describe('words that are filled in without network', () => {
  const { NumberFormat, PluralRules } = Intl;

  it('have the plural of their number', () => {
    const { say } = screensWith({ NumberFormat, PluralRules });
    expect([1, 3].map((count) => say('sv', 'problems', { count }))).to.deep.equal([
      'En sak behöver ändras',
      '3 saker behöver ändras',
    ]);
  });

  it('are told in a browser that knows no plurals too', () => {
    const { say } = screensWith({ NumberFormat });
    expect(say('sv', 'problems', { count: 3 })).to.equal('3 saker behöver ändras');
  });
});
