import { expect } from 'chai';
import { withLanguage, withoutLanguage } from '../../../../surveys/designing/changing/saving-translations.ts';
import {
  fallsBack,
  placedTexts,
  sourceFor,
  withWords,
} from '../../../../surveys/designing/translating/text-places.ts';
import {
  type Known,
  problemIn,
  progressOf,
  translationsIn,
} from '../../../../surveys/designing/translating/translations.ts';
import type { Questionnaire } from '../../../../surveys/questionnaires/definition.ts';
import { aQuestionnaire, aScale, aSection, aTen } from '../../../support/questionnaires.ts';

const nothing: Known = { translations: [], first: undefined };
const moved = (body: Questionnaire): Questionnaire => ({ ...body, sections: [...body.sections].reverse() });

describe('the places of texts', () => {
  const body = aQuestionnaire({
    sections: [aSection('work', [aScale('q1')]), aSection('home', [aTen('q2')])],
  });

  it('are named by keys', () => {
    const places = placedTexts(body).map(({ place }) => place);
    expect(places).to.include.members([
      'title',
      'areas.influence',
      'nonAnswers.dont-know',
      'choiceLists.often4.choices.always.label',
      'sections.work.title',
      'questions.q1.text',
      'questions.q2.ends.worst',
    ]);
    expect(new Set(places).size).to.equal(places.length);
  });

  it('are none for what only staff see: the names of lists, and why a question is asked', () => {
    const asked = aQuestionnaire({ questions: [aScale('q1', { why: { sv: 'För att ändra.' } })] });
    const places = placedTexts(asked).map(({ place }) => place);
    expect(places).to.include('questions.q1.text');
    expect(
      places.filter((place) => /^questions\.q1\.why$|^choiceLists\.[^.]+\.name$/.test(place)),
    ).to.deep.equal([]);
  });

  it('stay when sections move', () => {
    const places = (one: Questionnaire) =>
      placedTexts(one)
        .map(({ place }) => place)
        .sort();
    expect(places(moved(body))).to.deep.equal(places(body));
  });

  it('take words in one language, and leave the others and the rest as they were', () => {
    const typed = new Map([
      ['questions.q2.text', 'Kuinka hyvä?'],
      ['gone', 'x'],
    ]);
    const after = withWords(body, 'fi', typed);
    expect(after.sections[1]?.questions[0]?.text).to.deep.equal({
      ...body.sections[1]?.questions[0]?.text,
      fi: 'Kuinka hyvä?',
    });
    expect(withWords(after, 'fi', new Map([['questions.q2.text', undefined]]))).to.deep.equal(body);
  });

  it('are translated from the first language, but easy Swedish from Swedish', () => {
    const about = { languages: ['en', 'sv', 'sv-x-easy', 'ar'] };
    expect(about.languages.map((language) => sourceFor(about, language))).to.deep.equal([
      undefined,
      'en',
      'sv',
      'en',
    ]);
    expect(fallsBack(about, 'sv-x-easy')).to.equal(true);
    expect(fallsBack({ languages: ['en', 'sv-x-easy'] }, 'sv-x-easy')).to.equal(false);
  });
});

describe('how far a language has come', () => {
  const body = withWords(
    aQuestionnaire({ languages: ['sv', 'sv-x-easy', 'en', 'ar'] }),
    'en',
    new Map([['title', undefined]]),
  );
  const stateOf = (place: string, language: string, known: Known = nothing, of = body) =>
    translationsIn(of, language, known).find((one) => one.place === place);

  it('counts a text without words as missing, but in easy Swedish as the same', () => {
    expect(stateOf('title', 'en')?.state).to.equal('missing');
    expect(stateOf('title', 'ar')?.state).to.equal('missing');
    expect(stateOf('title', 'sv-x-easy')?.state).to.equal('same');
  });

  it('lets the words of a picture be left out', () => {
    const picture = { file: 'a'.repeat(64), alt: { sv: 'En buss' }, width: 4, height: 6 };
    const drawn = aQuestionnaire({ questions: [aScale('q1', { picture })] });
    expect(stateOf('questions.q1.picture.alt', 'en', nothing, drawn)?.state).to.equal('optional');
  });

  it('takes what has stood since the start as checked where the language was', () => {
    const first = { languages: ['sv', 'en'], unchecked: ['ar'] };
    const place = 'questions.q1.text';
    expect(stateOf(place, 'en', { ...nothing, first })).to.include({ state: 'checked', checked: 'start' });
    expect(stateOf(place, 'en', { ...nothing, first: { ...first, unchecked: ['en'] } })?.state).to.equal(
      'unchecked',
    );
    expect(stateOf(place, 'en', { ...nothing, first: { languages: ['sv'] } })?.state).to.equal('unchecked');
  });

  it('tells what the source said where it has been changed since', () => {
    const place = 'questions.q1.text';
    const remembered = { designId: 'design', place, language: 'en', words: 'Hur ofta q1?' };
    const checked = { by: 'kim', on: '2026-03-02' };
    const known = { ...nothing, translations: [{ ...remembered, source: 'Hur ofta då?', checked }] };
    expect(stateOf(place, 'en', known)).to.include({ state: 'changed', sourceThen: 'Hur ofta då?' });
    const same = { ...nothing, translations: [{ ...remembered, source: 'Hur ofta q1?', checked }] };
    expect(stateOf(place, 'en', same)).to.include({ state: 'checked', checked });
  });

  it('is whole when nothing is missing and all that is there is checked', () => {
    const of = (...states: ('missing' | 'same' | 'optional' | 'changed' | 'unchecked' | 'checked')[]) =>
      progressOf(states.map((state) => ({ state }))).wholeChecked;
    expect(of('checked', 'same', 'optional')).to.equal(true);
    for (const state of ['missing', 'changed', 'unchecked'] as const) {
      expect(of('checked', state), state).to.equal(false);
    }
    expect(of()).to.equal(false);
  });

  it('has nothing to translate in the first language', () => {
    expect(translationsIn(body, 'sv', nothing)).to.deep.equal([]);
  });
});

describe('a language of a questionnaire', () => {
  const body = aQuestionnaire();

  it('is unchecked when it is new, and leaves no trace but its words when it is taken away', () => {
    const more = withLanguage(body, 'ar');
    expect(more).to.deep.include({ languages: ['sv', 'en', 'ar'], unchecked: ['ar'] });
    expect(withLanguage(more, 'ar')).to.equal(more);
    expect(withoutLanguage(more, 'ar')).to.deep.equal(body);
    expect(() => withoutLanguage(body, 'sv')).to.throw('conflict');
  });
});

describe('words typed for a text', () => {
  const problem = (source: string, words: string, language = 'en') =>
    problemIn('field', language, { source, words })?.message.replace('design-words.problems.', '');

  it('may use any form that the language has, and none that it lacks', () => {
    expect(problem('Har du {cm}?', 'Do you have {cm.a}?')).to.equal(undefined);
    expect(problem('Har du {cm}?', 'Do you have {cm.an}?')).to.equal('unknown-form');
    expect(problem('Har du det?', 'Do you have {x}?')).to.equal('unknown-form');
  });

  it('name the case manager where the source does, unless they are empty', () => {
    expect(problem('Lyssnar {cm.your}?', 'Do they listen?')).to.equal('form-missing');
    expect(problem('Lyssnar {cm.your}?', ' ')).to.equal(undefined);
  });

  it('are at most 4,000 characters', () => {
    expect(problem('Hej', 'x'.repeat(4000))).to.equal(undefined);
    expect(problem('Hej', 'x'.repeat(4001))).to.equal('too-long');
  });
});
