import { expect } from 'chai';
import { readAbout } from '../../../../surveys/designing/document/about-form.ts';
import { copyQuestion } from '../../../../surveys/designing/document/placing.ts';
import { readQuestion } from '../../../../surveys/designing/document/question-form.ts';
import { readSection } from '../../../../surveys/designing/document/section-form.ts';
import { questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../../surveys/questionnaires/questions/index.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../../../support/questionnaires.ts';

const body = aQuestionnaire({ areas: { a1: inBoth('Ett'), a2: inBoth('Två') } as never });
const around = { body, language: 'sv', rowKey: () => 'r9' };
const typed = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));
const read = (fields: Parameters<typeof typed>[0], before: Question = aScale('q1')) =>
  readQuestion(typed(fields), before, around);

describe('what is typed of a question', () => {
  it('is taken in the language that is written in, and the others stay', () => {
    const before = aScale('q1', { text: { sv: 'Förr?', en: 'Before?' } });
    expect(read({ text: 'Nu?\r\nEller då?' }, before).question.text).to.deep.equal({
      sv: 'Nu?\nEller då?',
      en: 'Before?',
    });
  });

  it('may be nothing yet: the text is then missing, and help is gone in every language', () => {
    const before = aScale('q1', { text: { sv: 'Hur?' }, help: { sv: 'Hjälp', en: 'Help' } });
    const { question, problems } = read({ text: ' ', help: '' }, before);
    expect(question.text).to.deep.equal({});
    expect(question).to.not.have.property('help');
    expect(problems).to.deep.equal([]);
  });

  it('leaves what the form does not tell of', () => {
    const before = aScale('q1', { help: { sv: 'Hjälp' }, short: true, areas: ['a1'] });
    expect(read({ text: 'Nu?' }, before).question).to.deep.include({ help: { sv: 'Hjälp' }, short: true });
  });

  it('that was read in longer than we let anybody write stays, and can be shortened and not made longer', () => {
    const long = 'å'.repeat(344);
    const before = aScale('q1', { text: { sv: long } });
    const withHelp = read({ text: long, help: 'Hjälp' }, before);
    expect(withHelp.problems).to.deep.equal([]);
    expect(withHelp.question).to.deep.include({ text: { sv: long }, help: { sv: 'Hjälp' } });
    expect(read({ text: long.slice(9) }, before).problems).to.deep.equal([]);
    expect(read({ text: `${long}å` }, before).problems).to.deep.equal([
      { field: 'text', message: 'staff.problems.too-long', values: { most: 344, given: 345 } },
    ]);
  });

  it('that is too long is told with how much, and the rest is taken', () => {
    const { question, problems } = read({ text: 'å'.repeat(301), help: 'Kort' });
    expect(problems).to.deep.equal([
      { field: 'text', message: 'staff.problems.too-long', values: { most: 300, given: 301 } },
    ]);
    expect(question.text).to.deep.equal(aScale('q1').text);
    expect(question.help).to.deep.equal({ sv: 'Kort' });
  });

  it('is about the one who answers where that is ticked, and then in no area; or a fact', () => {
    const before = aScale('q1', { areas: ['a1'] });
    const { question } = read({ marks: 'yes', area: 'a1', background: 'yes', fact: 'yes' }, before);
    expect(question).to.deep.include({ background: true, fact: true, areas: [] });
    const cleared = read({ marks: 'yes', area: 'a1' }, question).question;
    expect(cleared).to.not.have.any.keys('background', 'fact');
    expect(cleared).to.deep.include({ areas: ['a1'] });
    expect(read({ text: 'Nu?' }, question).question).to.deep.include({ background: true, fact: true });
    expect(read({ marks: 'yes', background: 'yes', kind: 'yes-no' }, before).question).to.deep.include({
      background: true,
    });
  });

  it('is ticked or not where the form has ticks', () => {
    const before = aScale('q1', { short: true, scored: false, areas: ['a1'], nonAnswers: ['dont-know'] });
    const { question } = read({ marks: 'yes', area: ['a2', 'nowhere'], 'non-answers': 'usual' }, before);
    expect(question).to.deep.include({ areas: ['a2'] });
    expect(question).to.not.have.any.keys('short', 'scored', 'nonAnswers');
  });

  it('keeps its own non-answers where the form has no choice of them', () => {
    const before = aScale('q1', { nonAnswers: ['dont-know'] });
    expect(read({ marks: 'yes', area: 'a1' }, before).question).to.deep.include({
      nonAnswers: ['dont-know'],
    });
  });

  it('names the list that is chosen, also one that somebody has taken away: that is told on the page', () => {
    expect(read({ 'set-choices': 'gone' }).question).to.include({ choices: 'gone' });
  });

  it('of another kind keeps what fits and says what goes', () => {
    const { question, lost } = read({ text: 'Berätta', kind: 'text', marks: 'yes', area: ['a1'] });
    expect(question).to.deep.include({ kind: 'text', text: { ...aScale('q1').text, sv: 'Berätta' } });
    expect(lost).to.deep.equal(['choices']);
  });

  it('is not turned into a kind that there is not', () => {
    expect(read({ kind: 'slider' }).question.kind).to.equal('scale');
  });

  it('drops fields of another kind that two changes have left behind', () => {
    const mixed = { ...aScale('q1'), rows: [] } as Question;
    expect(read({ text: 'Nu?' }, mixed).question).to.not.have.property('rows');
  });
});

describe('what is typed of a kind', () => {
  const number: Question = {
    kind: 'number',
    key: 'q1',
    text: inBoth('?'),
    areas: [],
    bands: [0, 5],
  } as Question;
  const table = {
    kind: 'table',
    key: 'q1',
    text: inBoth('?'),
    areas: [],
    choices: 'often',
    rows: [
      { key: 'r1', text: { sv: 'Ett', en: 'One' } },
      { key: 'r2', text: { sv: 'Två', en: 'Two' } },
    ],
  } as Question;

  it('is numbers with anything between', () => {
    expect(read({ 'set-bands': '0, 5;10  20' }, number).question).to.deep.include({ bands: [0, 5, 10, 20] });
  });

  it('is no number where there are words, and those before stay', () => {
    const { question, problems } = read({ 'set-bands': 'noll, 5' }, number);
    expect(problems).to.deep.equal([{ field: 'set-bands', message: 'designing.problems.not-numbers' }]);
    expect(question).to.deep.include({ bands: [0, 5] });
  });

  it('has to rise', () => {
    const { problems } = read({ 'set-bands': '5, 0' }, number);
    expect(problems).to.deep.equal([{ field: 'set-bands', message: 'designing.problems.not-rising' }]);
  });

  it('keeps a row that says the same, mends one in its place, and gives a new one a key of its own', () => {
    const { question } = read({ 'set-rows': 'Två\nEtt och ett halvt\n\nTre' }, table);
    expect(Reflect.get(question, 'rows')).to.deep.equal([
      { key: 'r2', text: { sv: 'Två', en: 'Two' } },
      { key: 'r9', text: { sv: 'Ett och ett halvt' } },
      { key: 'r9', text: { sv: 'Tre' } },
    ]);
  });

  it('mends the spelling of a row without another key', () => {
    const { question } = read({ 'set-rows': 'Ett!\nTvå' }, table);
    expect(Reflect.get(question, 'rows')[0]).to.deep.equal({ key: 'r1', text: { sv: 'Ett!', en: 'One' } });
  });
});

describe('what is typed of a section', () => {
  it('is its name in the language that is written in, and when it is taken in', () => {
    const { questions: _, ...head } = aSection('s1', [], { title: { sv: 'Förr', en: 'Before' } } as never);
    const { section } = readSection(typed({ title: 'Nu', optional: 'module' }), head, 'sv');
    expect(section).to.deep.include({ title: { en: 'Before', sv: 'Nu' }, optional: 'module' });
    expect(readSection(typed({ title: 'Nu', optional: '' }), section, 'sv').section).to.not.have.property(
      'optional',
    );
  });
});

describe('what is typed of the whole', () => {
  it('says whom it is for until a version has been approved', () => {
    const fields = typed({ title: 'Nytt', intro: 'Hej', audience: 'manager', nature: 'named' });
    const open = readAbout(fields, body, { language: 'sv', isFixed: false }).about;
    expect(open).to.include({ audience: 'manager', nature: 'named' });
    const fixed = readAbout(fields, body, { language: 'sv', isFixed: true }).about;
    expect(fixed).to.include({ audience: body.audience, nature: body.nature });
    expect(fixed.title.sv).to.equal('Nytt');
  });
});

describe('a copy', () => {
  it('stands after its question, and does not claim to be asked elsewhere', () => {
    const original = aScale('q1', { equivalentTo: { questionnaire: 'other', question: 'q1' } });
    const copied = copyQuestion(aQuestionnaire({ questions: [original, aScale('q2')] }), 'q1', 'q9');
    const { equivalentTo: _, ...rest } = original as typeof original & { equivalentTo: unknown };
    expect(questionsOf(copied)[1]).to.deep.equal({ ...rest, key: 'q9' });
    expect(questionsOf(copied).map(({ key }) => key)).to.deep.equal(['q1', 'q9', 'q2']);
  });
});
