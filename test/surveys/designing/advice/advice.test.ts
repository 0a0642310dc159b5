import { expect } from 'chai';
import { adviceOn } from '../../../support/advice-on.ts';
import { anAsking } from './asking.ts';

const told = (asking: Parameters<typeof anAsking>[0]) =>
  adviceOn(anAsking(asking)).advice.map(({ rule }) => rule);

const twoThings = { text: 'Är teamet snällt och kunnigt?' };

describe('advice about language', () => {
  it('quotes the words that it is about, and tells where they stand', () => {
    expect(adviceOn(anAsking(twoThings)).advice[0]).to.deep.include({
      rule: 'two-things',
      place: 'sections › s1 › q1 › text › sv',
      question: 'q1',
      section: 's1',
      words: 'snällt och kunnigt',
      text: twoThings.text,
    });
  });

  it('tells a plain word for jargon', () => {
    const [piece] = adviceOn(anAsking({ text: 'Är dina insatser bra?' })).advice;
    expect(piece?.instead).to.deep.equal([{ words: 'insatser', instead: 'stöd eller hjälp' }]);
  });

  it('is dismissed with who and why while the text is the same', () => {
    const body = anAsking(twoThings);
    const [piece] = adviceOn(body).advice;
    const dismiss = {
      designId: 'd',
      rule: 'two-things',
      place: piece?.place ?? '',
      words: twoThings.text,
      reason: 'Ett uttryck',
      by: 'anna',
    };
    const { advice, dismissed } = adviceOn(body, [dismiss]);
    expect(advice).to.deep.equal([]);
    expect(dismissed.map(({ reason, by }) => `${by}: ${reason}`)).to.deep.equal(['anna: Ett uttryck']);
    const changed = anAsking({ text: 'Är teamet rart och kunnigt?' });
    expect(adviceOn(changed, [dismiss]).advice).to.have.length(1);
  });
});

describe('the help with language', () => {
  for (const [what, text, rules] of [
    ['letters', 'a'.repeat(200_000), 'long-words'],
    ['dots', '.'.repeat(200_000), ''],
    ['hyphens', 'a-'.repeat(100_000), 'long-words'],
    ['sentences', 'a. '.repeat(200_000), ''],
    ['joined words', 'a och b '.repeat(20_000), 'two-things long-question'],
  ] as const) {
    it(`reads a text of nothing but ${what} to its end`, () => {
      expect(told({ text, audience: 'manager' }).join(' ')).to.equal(rules);
    });
  }
});

describe('the help with language lets be', () => {
  it('a word that the questionnaire explains', () => {
    expect(told({ text: 'Har du en SIP?' })).to.include('jargon');
    expect(told({ text: 'Har du en SIP?', help: 'SIP är en plan.' })).to.deep.equal([]);
  });

  it('words of the trade, among those whose trade it is', () => {
    expect(told({ text: 'Fungerar samverkan?', audience: 'staff' })).to.deep.equal([]);
    expect(told({ text: 'Fungerar samverkan?' })).to.include('jargon');
  });

  it('two long words, or more among many short ones', () => {
    expect(told({ text: 'Fungerar stödet i vardagen för dig?' })).to.deep.equal([]);
    expect(told({ text: 'Fungerar planering hemifrån?' })).to.include('long-words');
    expect(told({ text: 'Lyssnar alla på dig när du berättar om det du tycker är roligast?' })).to.deep.equal(
      [],
    );
  });

  it('two things asked for, but no advice on long words, where both are two', () => {
    const picture = 'Kan du få ditt stöd förändrat eller anpassat om det inte passar?';
    expect(told({ text: picture })).to.deep.equal(['two-things']);
  });

  it('no words of offices, not even among staff', () => {
    expect(told({ text: 'Ska ni implementera planen?', audience: 'staff' })).to.include('jargon');
  });

  it('a long word that stands for the case manager', () => {
    expect(told({ text: 'Lyssnar {cm.your} på dig?' })).to.deep.equal([]);
  });

  it('"eller" between what there is to choose', () => {
    expect(told({ text: 'Får du hjälp alltid eller oftast?' })).not.to.include('two-things');
  });

  it('"och" in what is answered in words of one’s own', () => {
    expect(told({ text: 'Vad är bra och dåligt?', more: { kind: 'text' } })).to.deep.equal([]);
  });

  it('an age asked for in broad steps, and no other', () => {
    expect(told({ text: 'Hur gammal är du?' })).to.deep.equal([]);
    expect(told({ text: 'Hur gammal är du?', more: { kind: 'text', choices: undefined } })).to.include(
      'forbidden',
    );
  });

  it('the names of report areas', () => {
    const body = { ...anAsking({ text: 'Får du vara med?' }), areas: { a: { sv: 'Delaktighet' } } };
    expect(adviceOn(body).advice).to.deep.equal([]);
  });

  it('easy Swedish that is the same as Swedish, but not its own words', () => {
    const body = anAsking({ text: 'Är teamet bra?' });
    const easy = (text: string) => ({
      ...body,
      languages: ['sv', 'sv-x-easy'],
      sections: [
        {
          ...body.sections[0],
          questions: [{ ...body.sections[0]?.questions[0], text: { sv: twoThings.text, 'sv-x-easy': text } }],
        },
      ],
    });
    const places = (text: string) => adviceOn(easy(text) as typeof body).advice.map(({ place }) => place);
    expect(places(twoThings.text)).to.have.length(1);
    expect(places('Är teamet snällt och rart?')).to.have.length(2);
  });
});
