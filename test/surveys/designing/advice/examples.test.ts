import { expect } from 'chai';
import { examples, textRules } from '../../../../surveys/designing/advice/rules/all.ts';
import type { Language } from '../../../../surveys/languages.ts';
import { adviceOn } from '../../../support/advice-on.ts';
import { anAsking } from './asking.ts';

const rulesThatTell = (text: string, language: Language) =>
  adviceOn(anAsking({ text, language })).advice.map(({ rule }) => rule);

describe('the rules of language, each by its own examples', () => {
  for (const { key } of textRules) {
    for (const { language, bad, good } of examples[key] ?? []) {
      it(`${key} tells of “${bad}”`, () => {
        expect(rulesThatTell(bad, language)).to.include(key);
      });

      it(`${key} lets “${good}” be`, () => {
        expect(rulesThatTell(good, language)).not.to.include(key);
      });
    }
  }

  it('have an example of each at least', () => {
    expect(textRules.filter(({ key }) => !examples[key]?.length)).to.deep.equal([]);
  });
});
