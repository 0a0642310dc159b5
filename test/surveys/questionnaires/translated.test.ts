import { expect } from 'chai';
import { inLanguage, type Language, type Localised } from '../../../surveys/languages.ts';
import type { ChoiceList } from '../../../surveys/questionnaires/choices.ts';
import type { Questionnaire, Section } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { kindOf } from '../../../surveys/questionnaires/questions/index.ts';
import { lixOf } from '../../../surveys/questionnaires/readability.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { placeholdersIn, type Term, terms, unknownForms } from '../../../surveys/questionnaires/terms.ts';
import { isForStaff, textsIn } from '../../../surveys/questionnaires/texts.ts';

const all = shippedTemplates();
const translated = all.filter(({ languages }) => languages.includes('ar'));
const added: readonly Language[] = ['sv-x-easy', 'fi', 'ar', 'so'];

const textsOf = (value: unknown) => textsIn(value).map(({ text }) => text);
const wordsIn = (value: unknown, language: Language) => textsOf(value).map((text) => text[language] ?? '');

function askedOf(questionnaire: Questionnaire, term: Term, form: 'full' | 'short'): Questionnaire {
  const optional = questionnaire.sections.filter((section) => section.optional);
  return toFrozen(questionnaire, { form, sections: optional.map(({ key }) => key), term });
}

/** What is read on the pages of a section: its title, questions and help, and the answers to choose between. */
function readIn(section: Section, whole: Questionnaire): readonly Localised[] {
  const lists = new Set(section.questions.flatMap((question) => kindOf(question).lists(question)));
  const ways = new Set(
    section.questions.flatMap((question) => kindOf(question).nonAnswersOf(question, whole)),
  );
  const labels = [...lists].flatMap((list) => textsOf(whole.choiceLists[list]?.choices));
  const out = [...ways].flatMap((way) => textsOf(whole.nonAnswers[way]));
  const seen = section.questions.map((question) => ({ ...question, why: undefined }));
  return [section.title, ...textsOf(seen), ...labels, ...out];
}

function lixBySection(asked: Questionnaire, language: Language): readonly [string, number][] {
  const parts: (readonly [string, readonly Localised[]])[] = [
    ['intro', [asked.title, asked.intro]],
    ...asked.sections.map((section) => [section.key, readIn(section, asked)] as const),
  ];
  return parts.map(([key, texts]) => [key, lixOf(texts.map((text) => inLanguage(text, language)))]);
}

const alike = ({ choices }: ChoiceList, language: Language) =>
  choices.length - new Set(choices.map(({ label }) => inLanguage(label, language))).size;

describe('the translated templates', () => {
  it('are those for people and for those close to them', () => {
    expect(translated.map(({ key }) => key)).to.deep.equal(['users', 'close-persons', 'follow-up-users']);
  });

  for (const one of translated) {
    it(`${one.key} is offered in six languages, four of them unchecked`, () => {
      expect(one.languages).to.deep.equal(['sv', 'sv-x-easy', 'en', 'fi', 'ar', 'so']);
      expect(one.unchecked).to.deep.equal(added);
    });

    for (const language of one.languages) {
      it(`${one.key} has every text in ${language} itself`, () => {
        const read = textsIn(one).filter(({ path }) => !isForStaff(path));
        expect(read.filter(({ text }) => !text[language]?.trim())).to.deep.equal([]);
      });

      it(`${one.key} has no two answers with the same words in ${language}`, () => {
        const doubled = Object.entries(one.choiceLists).filter(([, list]) => alike(list, language) > 0);
        expect(doubled.map(([name]) => name)).to.deep.equal([]);
      });

      it(`${one.key} names the case manager in ${language} where Swedish does`, () => {
        const names = (words = '') => placeholdersIn(words).length > 0;
        const differ = textsOf(one).filter((text) => names(text[language]) !== names(text.sv));
        expect(differ).to.deep.equal([]);
      });
    }

    for (const language of ['fi', 'ar', 'so']) {
      it(`${one.key} leaves no sentence of Swedish or English in ${language}`, () => {
        const left = textsOf(one).filter(
          (text) =>
            /\p{L}/u.test((text[language] ?? '').replace(/\{.*?\}|SIP/g, '')) &&
            [text.sv, text.en].includes(text[language]),
        );
        expect(left).to.deep.equal([]);
      });
    }

    it(`${one.key} is written in Arabic letters in Arabic, but for CM and SIP`, () => {
      const latin = terms.flatMap((term) =>
        wordsIn(askedOf(one, term, 'full'), 'ar').filter((words) =>
          /[a-z]/i.test(words.replace(/\b(?:CM|SIP)\b/g, '')),
        ),
      );
      expect(latin).to.deep.equal([]);
    });

    it(`${one.key} asks with the question mark of the language`, () => {
      const asks = (words = '') => /[?؟]/.test(words);
      const wrong = textsOf(one).filter(
        (text) =>
          asks(text.sv) &&
          !(text.ar?.includes('؟') && !text.ar.includes('?') && asks(text.fi) && asks(text.so)),
      );
      expect(wrong).to.deep.equal([]);
    });

    for (const term of terms) {
      it(`${one.key} is easy in every part of easy Swedish about ${term}`, () => {
        const forms = one.key === 'close-persons' ? (['full'] as const) : (['full', 'short'] as const);
        const hard = forms.flatMap((form) =>
          lixBySection(askedOf(one, term, form), 'sv-x-easy').filter(([, lix]) => lix >= 30),
        );
        expect(hard).to.deep.equal([]);
      });
    }
  }
});

describe('the shipped templates in any language', () => {
  for (const one of all) {
    it(`${one.key} names no form that a language lacks`, () => {
      const unknown = textsOf(one).flatMap((text) =>
        Object.entries(text).flatMap(([language, words]) => unknownForms(words, language)),
      );
      expect(unknown).to.deep.equal([]);
    });

    it(`${one.key} has no words in a language that it does not offer`, () => {
      const spoken = new Set(textsOf(one).flatMap((text) => Object.keys(text)));
      expect([...spoken].filter((language) => !one.languages.includes(language))).to.deep.equal([]);
    });
  }

  it('ask about the housing support one has and about the person who gives it', () => {
    const [users] = all;
    const asked = users ? wordsIn(askedOf(users, 'housing-support', 'full').sections, 'sv') : [];
    expect(asked.filter((words) => words.includes('boendestöd'))).to.deep.equal([
      'Är det lätt att nå din boendestödjare?',
      'Vet du vem du kan ringa när din boendestödjare är borta?',
      'Lyssnar din boendestödjare på dig?',
      'Känner du dig trygg med din boendestödjare?',
      'Har du haft samma boendestödjare det senaste året?',
      'Hur har ditt liv blivit sedan du fick boendestöd?',
      'Frågar din boendestödjare hur du tycker att det går?',
      'Hur länge har du haft boendestöd?',
    ]);
  });
});
