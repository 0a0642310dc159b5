import { expect } from 'chai';
import { bandOf, readingOf, sizeOf } from '../../../../surveys/designing/advice/reading-ease.ts';
import { inLanguage } from '../../../../surveys/languages.ts';
import { type Questionnaire, questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../../surveys/questionnaires/freezing.ts';
import { lixOf } from '../../../../surveys/questionnaires/readability.ts';
import { shippedTemplates } from '../../../../surveys/questionnaires/templates.ts';
import { anAsking } from './asking.ts';

describe('how easy a questionnaire is to read', () => {
  it('is told in the bands of domain.md', () => {
    expect([29.9, 30, 39.9, 40, 49.9, 50, 60, 60.1].map(bandOf)).to.deep.equal([
      'very-easy',
      'easy',
      'easy',
      'medium',
      'medium',
      'hard',
      'hard',
      'very-hard',
    ]);
  });

  for (const template of shippedTemplates()) {
    it(`is measured on ${template.key} as on what is asked`, () => {
      const one = withoutRisks(template);
      const sections = one.sections.filter(({ optional }) => optional).map(({ key }) => key);
      const asked = toFrozen(one, { form: 'full', sections, term: 'coordinators' });
      const texts = questionsOf(asked).flatMap(({ text, help }) => (help ? [text, help] : [text]));
      const words = [asked.intro, ...texts].map((text) => inLanguage(text, 'sv'));
      expect(readingOf(one, 'sv', 'coordinators').lix).to.equal(lixOf(words));
    });
  }

  it('counts neither an address nor what makes words bold', () => {
    const [plain] = shippedTemplates() as [Questionnaire];
    const marked = { ...plain, intro: { sv: 'Läs **mer** [här](https://exempel.se/en-lång-adress).' } };
    const read = { ...plain, intro: { sv: 'Läs mer här.' } };
    expect(readingOf(marked, 'sv')).to.deep.equal(readingOf(read, 'sv'));
  });

  it('counts the words about a risk once, however many risks there is room for', () => {
    const mapping = shippedTemplates().find(({ key }) => key === 'mapping');
    const [risks] = mapping ? questionsOf(mapping).filter(({ kind }) => kind === 'risks') : [];
    if (!mapping || !risks) throw new Error('no risks');
    const alone = { ...mapping, intro: {}, sections: [{ key: 's', title: {}, questions: [risks] }] };
    // Four words of the question, twelve of its help, and 22 of its parts.
    expect(readingOf(alone, 'sv').words).to.equal(38);
  });

  it('is told for each section by key, with its long words and minutes', () => {
    const body = anAsking({ text: 'Förstår du planen?', help: 'Planen är din.' });
    const section = readingOf(body).sections.get('s1');
    // 6 words in 2 sentences, 1 of them long: 3 + 100 / 6.
    expect(section?.lix).to.be.closeTo(19.67, 0.01);
    expect(section).to.deep.include({ band: 'very-easy', words: 6, longWords: ['Förstår'], minutes: 1 });
  });

  it('is unknown where there are no words', () => {
    const body = anAsking({ text: 'Är du med?' });
    const empty = readingOf({ ...body, intro: {}, sections: [{ key: 's1', title: {}, questions: [] }] });
    expect([empty.lix, empty.band, empty.minutes]).to.deep.equal([undefined, undefined, 0]);
  });

  it('of one question is its words and its long ones', () => {
    const [question] = anAsking({ text: 'Lyssnar {cm.your} på dig?' }).sections[0]?.questions ?? [];
    if (!question) throw new Error('no question');
    expect(sizeOf(question, 'sv', 'coordinator')).to.deep.equal({ words: 5, longWords: 2 });
  });

  it('has the aim of its audience', () => {
    expect(readingOf(anAsking({ text: 'Är du med?', audience: 'staff' })).aim).to.equal(40);
  });
});

/** They are asked again for each risk, which `readingOf` passes over. */
function withoutRisks(one: Questionnaire): Questionnaire {
  const sections = one.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ kind }) => kind !== 'risks'),
  }));
  return { ...one, sections };
}
