import { expect } from 'chai';
import type { Questionnaire } from '../../../../surveys/questionnaires/definition.ts';
import { adviceOn } from '../../../support/advice-on.ts';
import { anAsking } from './asking.ts';

/** The questionnaire with these questions, three in a section of their own at most. */
function asking(texts: readonly string[], more: Readonly<Record<string, unknown>> = {}): Questionnaire {
  const body = anAsking({ text: '' });
  const questions = texts.map((sv, i) => ({
    ...body.sections[0]?.questions[0],
    key: `q${i}`,
    text: { sv },
    ...more,
  }));
  return { ...body, sections: [{ ...body.sections[0], questions }] } as Questionnaire;
}

const told = (body: Questionnaire) => adviceOn(body).advice.map(({ rule }) => rule);
const many = (count: number) => Array.from({ length: count }, () => 'Blir det bättre när du säger nej?');

const satisfied = ['Är stödet bra?', 'Är lokalen bra?', 'Är teamet bra?', 'Är du nöjd?'];

describe('the rules of how a questionnaire is built', () => {
  it('tell of a closed question without a non-answer', () => {
    expect(told(asking(['Är du med?'], { nonAnswers: [] }))).to.deep.equal(['no-non-answer']);
    expect(told(asking(['Är du med?']))).to.deep.equal([]);
    expect(told(asking(['Vad är bra?'], { kind: 'text', choices: undefined }))).to.deep.equal([]);
  });

  it('tell of "how" with answers of yes and no', () => {
    const list = {
      ordered: true,
      choices: ['Ja', 'Nej'].map((sv, i) => ({ key: `c${i}`, label: { sv }, step: i })),
    };
    const withYesNo = (text: string) =>
      ({ ...asking([text]), choiceLists: { often: list } }) as Questionnaire;
    expect(told(withYesNo('Hur ofta träffas ni?'))).to.deep.equal(['how-yes-no']);
    expect(told(withYesNo('Träffas ni?'))).to.deep.equal([]);
    expect(told(asking(['Hur ofta träffas ni?']))).to.deep.equal([]);
  });

  it('tell of more than 15 minutes for the whole', () => {
    expect(told(asking(many(46)))).to.deep.equal(['too-long']);
    expect(told(asking(many(45)))).to.deep.equal([]);
  });

  it('tell of more than 7 minutes for the short form', () => {
    expect(told(asking(many(22), { short: true }))).to.deep.equal(['too-long']);
    expect(told(asking(many(21), { short: true }))).to.deep.equal([]);
  });

  it('ask about influence and change where only satisfaction is asked about', () => {
    const missing = (texts: readonly string[]) =>
      adviceOn(asking(texts)).advice.map(({ rule, values }) => `${rule} ${values.variant ?? 'both'}`);
    expect(missing(satisfied)).to.deep.equal(['satisfaction-only both']);
    expect(missing([...satisfied, 'Får du vara med?'])).to.deep.equal(['satisfaction-only change']);
    expect(missing([...satisfied, 'Har livet blivit lättare?'])).to.deep.equal([
      'satisfaction-only influence',
    ]);
    expect(missing([...satisfied, 'Får du vara med?', 'Blir det skillnad?'])).to.deep.equal([]);
  });

  it('say nothing of satisfaction while there are few questions', () => {
    expect(told(asking(satisfied.slice(0, 3)))).to.deep.equal([]);
  });

  it('tell of a LIX that is too high for the audience, by section and as a whole', () => {
    const hard = many(3).map(() => 'Förstår någon personal planen?');
    const body = asking(hard);
    const lix = adviceOn(body).advice.filter(({ rule }) => rule === 'hard-to-read');
    // 4 words a sentence, half of them long: 4 + 50; with "Hej!" 13 words in 4 sentences, 6 long: 3.25 + 46.15.
    expect(lix.map(({ section, values }) => [section, values.lix, values.aim])).to.deep.equal([
      [undefined, 49, 30],
      ['s1', 54, 30],
    ]);
  });

  it('stand what is unfinished: no sections, no texts, a list that is gone', () => {
    const body = anAsking({ text: 'Är du med?' });
    expect(told({ ...body, sections: [] })).to.deep.equal([]);
    expect(told({ ...body, choiceLists: {} })).to.deep.equal([]);
    expect(told({ ...body, intro: {}, sections: [{ key: 's1', title: {}, questions: [] }] })).to.deep.equal(
      [],
    );
  });
});
