import { expect } from 'chai';
import { adviceOn } from '../../../surveys/reporting/advice.ts';

const rules = (text: string, part: 'easy' | 'method' = 'method', language = 'sv') =>
  adviceOn(text, part, language).map(({ rule }) => rule);

describe('the help with language in a report', () => {
  it('says nothing of plain words', () => {
    expect(
      rules('De flesta tycker att det är lätt att nå sin CM. Tre av fyra vill ha det så.'),
    ).to.deep.equal([]);
  });

  it('asks for numbers to be placed, not typed', () => {
    expect(adviceOn('8 av 12 svarade, och 63 % är nöjda.', 'method', 'sv')).to.deep.equal([
      { rule: 'typed-number', words: ['8 av 12', '63 %'], instead: [], values: {} },
    ]);
    expect(rules('8 of 12 answered.', 'method', 'en')).to.deep.equal(['typed-number']);
  });

  it('tells words that lay blame, and words of offices with plain ones', () => {
    const [blame, jargon] = adviceOn('Missbrukare slarvar i enlighet med rutinen.', 'method', 'sv');
    expect(blame?.rule).to.equal('blaming');
    expect(jargon?.instead).to.deep.equal([{ words: 'i enlighet med', instead: 'som det står i' }]);
  });

  it('lets words of care be where those read who work with it, but not in what is for everybody', () => {
    expect(rules('Klienten har en genomförandeplan.')).to.deep.equal([]);
    expect(rules('Klienten har en genomförandeplan.', 'easy')).to.deep.equal(['jargon']);
  });

  it('tells long sentences by how they begin, sooner where it is to be easy', () => {
    const sentence = 'ord '.repeat(18);
    expect(rules(sentence)).to.deep.equal([]);
    expect(adviceOn(sentence, 'easy', 'sv')[0]).to.deep.include({ words: ['ord ord ord ord …'] });
    expect(rules('ord '.repeat(26))).to.deep.equal(['long-sentence']);
  });

  it('lets other languages be', () => {
    expect(rules('8 av 12', 'easy', 'ar')).to.deep.equal([]);
  });
});
