import { expect } from 'chai';
import { forecastOf } from '../../surveys/designing/advice/forecast.ts';
import { bandOf } from '../../surveys/designing/advice/reading-ease.ts';
import { textRules, wholeRules } from '../../surveys/designing/advice/rules/all.ts';
import { shippedTemplates } from '../../surveys/questionnaires/templates.ts';
import { lixShown } from '../../views/designing/advice.ts';
import { forecastShown } from '../../views/designing/forecast-words.ts';
import { wordsIn } from '../../views/words.ts';

const say = wordsIn('sv');

describe('the words of help with language', () => {
  for (const language of ['sv', 'en'] as const) {
    it(`name every rule, tell what to do and why, in ${language}`, () => {
      const keys = [...textRules, ...wholeRules].flatMap(({ key }) =>
        ['title', 'advice', 'name', 'why'].map((part) => `language-help.rules.${key}.${part}`),
      );
      expect(keys.filter((key) => wordsIn(language)(key) === key)).to.deep.equal([]);
    });
  }

  it('tell a LIX with its band, and where it is on the meter', () => {
    expect(bandOf(11)).to.equal('very-easy');
    expect(lixShown({ lix: 11.4 }, 30, say)).to.deep.include({
      words: 'Mycket lättläst: LIX 11',
      at: '16.3%',
      over: undefined,
    });
    expect(lixShown({ lix: 95 }, 30, say)).to.deep.include({ at: '98.6%', over: 'Helst under 30' });
    expect(lixShown({ lix: undefined }, 30, say)).to.equal(undefined);
  });

  it('tell the forecast as disclosure.md has it', () => {
    const [users] = shippedTemplates();
    if (!users) throw new Error('no template');
    const around = { language: 'sv', term: 'cm', say } as const;
    const shown = (invited: number | undefined) =>
      forecastShown(forecastOf(users, { invited, k: 5 }), around);
    expect(shown(5).words).to.equal('5 inbjudna, 3 svar i bakgrunden: de flesta blir ensamma i sin grupp.');
    expect(shown(5).advice).to.equal('Ta bort en fråga eller gör stegen grövre.');
    expect(shown(12).words).to.equal('12 inbjudna, 3 svar i bakgrunden: omkring 4 i varje grupp.');
    expect([shown(5), shown(12), shown(15), shown(undefined)].map(({ state }) => state)).to.deep.equal([
      'alone',
      'few',
      'fine',
      'unknown',
    ]);
  });
});
