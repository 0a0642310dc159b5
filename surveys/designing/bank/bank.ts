/** The question bank: every question that can be read, with where it has been used, to be found by word, area and kind. */

import { inLanguage, type Localised, staffLanguages } from '../../languages.ts';
import type { Audience, Questionnaire, Section } from '../../questionnaires/definition.ts';
import { type KindName, kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { textsIn } from '../../questionnaires/texts.ts';
import { type Identity, identityOf } from '../approving/equivalence.ts';

/** A questionnaire that one may read, with the audit whose auditors approved it; undefined for a template. */
export interface Source {
  /** What it is asked for by: the key of a template, or the id of a version. */
  readonly id: string;
  readonly title: Localised;
  readonly audience: Audience;
  /** How many questions are answered in it. */
  readonly asked: number;
  readonly audit: string | undefined;
}

/** A question as the bank tells it: the same in every questionnaire that it stands in with the same words. */
export interface BankQuestion {
  readonly key: string;
  readonly kind: KindName;
  /** What it counts as when rounds are compared. */
  readonly identity: Identity;
  /** What tells it from the others of the bank. */
  readonly name: string;
  readonly text: Localised;
  readonly why: Localised | undefined;
  readonly section: { readonly key: string; readonly title: Localised; readonly questions: number };
  /** The words of its answers, where there are some to choose from. */
  readonly answers: readonly Localised[];
  readonly areas: readonly { readonly key: string; readonly name: Localised }[];
  /** All that words are looked for in, in small letters. */
  readonly searched: string;
}

export interface Entry extends BankQuestion {
  readonly source: Source;
  /** Titles of the audits that have approved a questionnaire with it. */
  readonly usedIn: readonly string[];
}

export interface Sought {
  /** Every word has to be there, in any order, in any text of the question or its section. */
  readonly words: string;
  /** Key of an area. */
  readonly area: string | undefined;
  readonly kind: KindName | undefined;
  /** `id` of a source. */
  readonly source: string | undefined;
  /** Whom they are put to; undefined for all. */
  readonly audience?: Audience | undefined;
}

/** What there is to search, and where it is from. */
export interface QuestionBank {
  readonly sources: readonly Source[];
  readonly entries: readonly Entry[];
}

/**
 * Every question once: one that says the same as its original, under another audit, counts as a use of the original.
 * In the order of the sources, which have templates first.
 */
export function bankOf(
  sources: readonly { readonly source: Source; readonly questions: readonly BankQuestion[] }[],
): readonly Entry[] {
  const entries = new Map<string, { question: BankQuestion; source: Source; usedIn: Set<string> }>();
  for (const { source, questions } of sources) {
    for (const question of questions) {
      const known = entries.get(question.name) ?? { question, source, usedIn: new Set() };
      if (source.audit !== undefined) known.usedIn.add(source.audit);
      entries.set(question.name, known);
    }
  }
  return [...entries.values()].map(({ question, source, usedIn }) => ({
    ...question,
    source,
    usedIn: [...usedIn],
  }));
}

/** Words of a search; what comes after them would be looked for in every question, and tell nothing more. */
const mostWords = 20;

/** The entries that fit all that is sought, in the same order. Words are looked for in Swedish, or what there is. */
export function search(entries: readonly Entry[], sought: Sought): readonly Entry[] {
  const given = sought.words.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const words = [...new Set(given)].slice(0, mostWords);
  return entries.filter(
    ({ areas, kind, source, searched }) =>
      (sought.area === undefined || areas.some(({ key }) => key === sought.area)) &&
      (sought.kind === undefined || kind === sought.kind) &&
      (sought.source === undefined || source.id === sought.source) &&
      (sought.audience === undefined || source.audience === sought.audience) &&
      words.every((word) => searched.includes(word)),
  );
}

/** The questions of a questionnaire that people answer, in their order. */
export function bankQuestions(questionnaire: Questionnaire): readonly BankQuestion[] {
  return questionnaire.sections.flatMap((section) =>
    section.questions
      .filter((question) => kindOf(question).asks)
      .map((question) => bankQuestion(partsOf(questionnaire, section, question))),
  );
}

/** All that a question is in the bank. */
interface Parts extends Pick<BankQuestion, 'identity' | 'section' | 'areas'> {
  readonly question: Question;
  readonly lists: readonly Questionnaire['choiceLists'][string][];
  readonly answers: readonly Localised[];
}

function partsOf(questionnaire: Questionnaire, section: Section, question: Question): Parts {
  const keys = 'areas' in question ? question.areas : [];
  return {
    question,
    identity: identityOf(questionnaire, question),
    section: { key: section.key, title: section.title, questions: section.questions.length },
    areas: keys.flatMap((key) => {
      const name = questionnaire.areas[key];
      return name ? [{ key, name }] : [];
    }),
    lists: kindOf(question)
      .lists(question)
      .flatMap((key) => questionnaire.choiceLists[key] ?? []),
    answers: kindOf(question).inBrief(question, questionnaire),
  };
}

function bankQuestion({ question, identity, section, areas, lists, answers }: Parts): BankQuestion {
  const searched = textsIn([question, lists, section.title, areas.map(({ name }) => name)])
    .map(({ text }) => inLanguage(text, staffLanguages[0]))
    .join(' ')
    .toLocaleLowerCase('sv');
  return {
    key: question.key,
    kind: question.kind,
    identity,
    name: nameOf(identity, question),
    text: forStaff(question.text),
    why: 'why' in question && question.why ? forStaff(question.why) : undefined,
    section: { ...section, title: forStaff(section.title) },
    answers: answers.map(forStaff),
    areas: areas.map(({ key, name }) => ({ key, name: forStaff(name) })),
    searched,
  };
}

/** A copy whose words have been changed is a question of its own in the bank. */
function nameOf({ questionnaire, question: key }: Identity, question: Question): string {
  return JSON.stringify([questionnaire, key, question.kind, Object.values(question.text)[0]]);
}

/** The languages that staff read in, and the first, which stands in for them. */
function forStaff(text: Localised): Localised {
  const languages: readonly string[] = staffLanguages;
  return Object.fromEntries(Object.entries(text).filter(([name], i) => i === 0 || languages.includes(name)));
}
