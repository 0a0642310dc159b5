import { expect } from 'chai';
import { examples, textRules } from '../../../../surveys/designing/advice/rules/all.ts';
import type { Language } from '../../../../surveys/languages.ts';
import { adviceOn } from '../../../support/advice-on.ts';
import { anAsking } from './asking.ts';

const rulesThatTell = (text: string, language: Language) =>
  adviceOn(anAsking({ text, language })).advice.map(({ rule }) => rule);

type Spots = Readonly<Record<string, readonly (readonly [Language, string])[]>>;

/** What the examples that people read do not have. */
const told: Spots = {
  forbidden: [
    ['sv', 'Tar du din medicin?'],
    ['sv', 'Har du gjort något brott?'],
    ['sv', 'Vad är ditt personnummer?'],
    ['sv', 'Vad heter du?'],
    ['sv', 'Vad har du för adress?'],
    ['sv', 'Har du fått vård enligt LVM?'],
    ['sv', 'Har du haft tvångsvård?'],
    ['en', 'What is your date of birth?'],
  ],
  'two-things': [
    ['sv', 'Vet du vem du kan ringa och när?'],
    ['sv', 'Får du hjälp samt råd?'],
    ['sv', 'Är mötena korta och bra?'],
  ],
  leading: [
    ['sv', 'Håller du med om att teamet lyssnar på dig?'],
    ['sv', 'Du får väl den hjälp du vill ha?'],
    ['sv', 'Trivs du med vår fina lokal?'],
    ['en', 'Surely you feel safe here?'],
  ],
  blaming: [
    ['sv', 'Vad borde du ha gjort?'],
    ['sv', 'Var det ditt eget fel?'],
    ['en', "Why didn't you ask for help?"],
  ],
  'double-negation': [['sv', 'Får du aldrig stöd som du inte vill ha?']],
  negation: [['sv', 'Det är inte lätt att nå teamet.']],
  jargon: [
    ['sv', 'Hur upplever du din delaktighet?'],
    ['sv', 'Vad har teamet implementerat?'],
  ],
  'long-words': [
    ['sv', 'Fungerar samarbetet mellan personalen och verksamheten?'],
    ['sv', 'Är brukarmedverkan bra?'],
  ],
};

/** What looks like it, and is not. */
const letBe: Spots = {
  forbidden: [
    ['sv', 'Får du det stöd du vill ha?'],
    ['sv', 'Har stödet haft avbrott?'],
    ['sv', 'Har du en plan?'],
    ['sv', 'Vad heter teamet?'],
    ['sv', 'Passar platsen dig?'],
    ['sv', 'Känns det frivilligt att ta emot stödet?'],
    ['sv', 'Kan du säga nej till stöd?'],
    ['en', 'How long have you had support?'],
  ],
  'two-things': [
    ['sv', 'Fungerar det bra mellan kommun och region?'],
    ['sv', 'Får du vara med och välja?'],
    ['sv', 'Får du hjälp då och då?'],
    ['sv', 'Vem bestämmer det och är det du?'],
    ['en', 'Does it work well between the municipality and the region?'],
  ],
  leading: [
    ['sv', 'Lyssnar teamet på dig?'],
    ['sv', 'Har du väl fungerande stöd?'],
    ['sv', 'Trivs du i lokalen?'],
    ['en', 'Do you feel safe here?'],
  ],
  blaming: [
    ['sv', 'Vad hade hjälpt dig?'],
    ['sv', 'Vad hände?'],
    ['en', 'Is it easy to ask for help?'],
  ],
  'double-negation': [['sv', 'Får du stöd som du inte vill ha?']],
  negation: [
    ['sv', 'Kan du säga nej till stöd som du inte vill ha?'],
    ['en', 'Can you say no to support you do not want?'],
  ],
  jargon: [
    ['sv', 'Får du vara med?'],
    ['sv', 'Vad har teamet infört?'],
  ],
  'long-words': [
    ['sv', 'Lyssnar personalen på dig?'],
    ['sv', 'Får du vara med?'],
  ],
};

describe('the rules of language, each by its own examples', () => {
  for (const { key } of textRules) {
    const pairs = examples[key] ?? [];
    for (const [language, text] of [
      ...pairs.map(({ language, bad }) => [language, bad] as const),
      ...(told[key] ?? []),
    ]) {
      it(`${key} tells of “${text}”`, () => {
        expect(rulesThatTell(text, language)).to.include(key);
      });
    }
    for (const [language, text] of [
      ...pairs.map(({ language, good }) => [language, good] as const),
      ...(letBe[key] ?? []),
    ]) {
      it(`${key} lets “${text}” be`, () => {
        expect(rulesThatTell(text, language)).not.to.include(key);
      });
    }
  }

  it('have an example of each at least', () => {
    expect(textRules.filter(({ key }) => !examples[key]?.length)).to.deep.equal([]);
  });
});
