import type { Audit } from '../../surveys/audits/audit.ts';
import { longTextsOf } from '../../surveys/designing/bank/long-texts.ts';
import {
  directionOf,
  type InterfaceLanguage,
  type Language,
  type Localised,
  type Say,
} from '../../surveys/languages.ts';
import { listTitle } from '../../surveys/questionnaires/choices.ts';
import type { Questionnaire, Section } from '../../surveys/questionnaires/definition.ts';
import { numbersOf } from '../../surveys/questionnaires/numbering.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import { askedCount } from '../../surveys/questionnaires/summary.ts';
import { markedWords } from '../answering/marked.ts';
import type { View } from '../engine.ts';
import { languageNames, nameOfLanguage } from '../language-names.ts';
import { pageOf, pagesModel } from '../paging.ts';
import { staffPage } from '../shell.ts';
import { questionnaireTitle, readable } from '../titles.ts';
import { wordsIn } from '../words.ts';
import { conditionWords } from './conditions.ts';

/** So many audits to begin in are on one page. */
const onePage = 50;

interface Beside {
  readonly notes?: string;
  /** Audits to begin a questionnaire of these questions in; undefined for those who begin none. */
  readonly begin?: readonly Pick<Audit, 'id' | 'title'>[] | undefined;
  /** Where it is removed; undefined for what is shipped, and for those who may not. */
  readonly removal?: string | undefined;
  /** The page of these that is asked for. */
  readonly page?: unknown;
}

/** One questionnaire as it reads, with its languages side by side. */
export function questionnairePage(
  questionnaire: Questionnaire,
  language: InterfaceLanguage,
  { notes = '', begin, removal, page }: Beside = {},
): View {
  const say = wordsIn(language);
  const title = questionnaireTitle(questionnaire, language);
  const count = askedCount(questionnaire);
  return staffPage({ language, say }, 'questionnaires/questionnaire', title, {
    crumbs: [{ href: '/questionnaires', label: say('staff.nav.questionnaires') }, { label: title }],
    file: `/questionnaires/${questionnaire.key}.json`,
    package: `/questionnaires/${questionnaire.key}.zip`,
    removal,
    long: longTextsOf(questionnaire).map((one) => say('questionnaire.text-too-long', { ...one })),
    notes: notes.split(/\n+/).filter((line) => line !== ''),
    begin: begin && beginModel(begin, questionnaire, page, say),
    about: say('questionnaires-pages.about', {
      audience: say(`staff.audience.${questionnaire.audience}`),
      nature: say(`staff.nature.${questionnaire.nature}`),
      count: say('questionnaires-pages.count', { count }),
    }),
    ...asItReads(questionnaire, language, say),
  });
}

function beginModel(
  begin: readonly Pick<Audit, 'id' | 'title'>[],
  { key }: Questionnaire,
  page: unknown,
  say: Say,
) {
  const paged = pageOf(page, begin.length, onePage);
  return {
    audits: begin.slice(paged.skipped, paged.skipped + onePage).map(({ id, title }) => ({
      href: `/audits/${id}/designs/new?from=${key}`,
      title,
    })),
    open: page !== undefined,
    pages: pagesModel(paged, (page) => `/questionnaires/${key}?page=${page}`, say),
  };
}

/** For `partials/staff-reading`: the introduction, and every question in its section. It may be unfinished. */
export function asItReads(questionnaire: Questionnaire, language: InterfaceLanguage, say: Say) {
  return {
    languages: languageNames(questionnaire, say),
    intro: inEach(questionnaire.intro, questionnaire.languages, say),
    sections: questionnaire.sections.map((section) => sectionModel(section, questionnaire, language, say)),
  };
}

function sectionModel(section: Section, questionnaire: Questionnaire, language: InterfaceLanguage, say: Say) {
  const numbers = numbersOf(questionnaire);
  return {
    title: readable(section.title, language),
    optional: section.optional && say(`questionnaires-pages.optional.${section.optional}`),
    questions: section.questions.map((question) => ({
      number: numbers.get(question.key),
      texts: inEach(question.text, questionnaire.languages, say),
      kind: say(`questionnaires-pages.kinds.${question.kind}`),
      list: listName(question, questionnaire, language),
      choices: choicesOf(question, questionnaire, say),
      areas: areasOf(question, questionnaire, language),
      short: 'short' in question && question.short,
      condition:
        question.showIf &&
        say('questionnaires-pages.shown-if', {
          condition: conditionWords(question.showIf, { body: questionnaire, language, term: 'cm', say }),
        }),
    })),
  };
}

/** A text in every language of the questionnaire, each with the language's own name. */
function inEach(text: Localised, languages: readonly Language[], say: Say) {
  return languages.map((language) => ({
    language,
    rtl: directionOf(language) === 'rtl',
    name: nameOfLanguage(language, say),
    text: readable(text, language),
    paragraphs: markedWords(readable(text, language)),
  }));
}

function listName(question: Question, questionnaire: Questionnaire, language: Language): string | undefined {
  const list = 'choices' in question ? questionnaire.choiceLists[question.choices] : undefined;
  return list && readable(listTitle(list), language);
}

/** The answers that can be chosen, in every language; those of a 0-10 scale are told by its ends. */
function choicesOf(question: Question, questionnaire: Questionnaire, say: Say) {
  const nonAnswers = kindOf(question)
    .nonAnswersOf(question, questionnaire)
    .flatMap((key): readonly Localised[] => {
      const label = questionnaire.nonAnswers[key];
      return label ? [label] : [];
    });
  const own = kindOf(question).inBrief(question, questionnaire);
  if (own.length === 0) return [];
  return questionnaire.languages.map((language) => ({
    language,
    rtl: directionOf(language) === 'rtl',
    name: nameOfLanguage(language, say),
    own: own.map((label) => readable(label, language)),
    nonAnswers: nonAnswers.map((label) => readable(label, language)),
  }));
}

function areasOf(question: Question, questionnaire: Questionnaire, language: Language): string {
  const keys = 'areas' in question ? question.areas : [];
  return keys.map((key) => readable(questionnaire.areas[key] ?? { sv: key }, language)).join(', ');
}
